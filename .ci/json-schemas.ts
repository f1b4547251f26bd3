/** JSON Schemas of the file formats, from the zod schemas that read them: for editors, and for programs in other languages. */
import { z } from 'zod';
import { CycleDay, PatternRule } from '../src/domain/cycle.ts';
import { Floor } from '../src/domain/goal.ts';
import { Lock } from '../src/domain/lock.ts';
import {
  CalendarDate,
  CommuneCode,
  DateRange,
  HalfDay,
  Identifier,
  Label,
  Position,
  TimeOfDay,
  TimeRange,
  Weekday,
} from '../src/domain/primitives.ts';
import { Rota, Tour, Visit } from '../src/domain/rota.ts';
import { Scenario } from '../src/domain/scenario.ts';
import { Stop } from '../src/domain/stop.ts';
import { Barrier, Commune, Crossing, ServicePoint, Territory } from '../src/domain/territory.ts';
import { Agent, Unit } from '../src/domain/unit.ts';
import { CsvReference } from '../src/imports/read-lists.ts';

/** Written once each, under their names, in `$defs`. */
const NAMED = {
  ...{ CalendarDate, CommuneCode, DateRange, HalfDay, Identifier, Label, Position, TimeOfDay, TimeRange, Weekday },
  ...{ Agent, Barrier, Commune, Crossing, CsvReference, CycleDay, Floor, Lock, PatternRule, ServicePoint, Stop, Unit },
  ...{ Tour, Visit },
};

/** What a scenario file may say: a scenario, some of whose lists may stand in CSV files. */
const ScenarioFile = Scenario.extend({
  territory: Territory.extend({
    communes: z.union([Territory.shape.communes, CsvReference]),
    servicePoints: z.union([Territory.shape.servicePoints, CsvReference]),
  }).describe(Territory.description ?? ''),
  stops: z.union([Scenario.shape.stops, CsvReference]),
}).describe(Scenario.description ?? '');

/** @returns the text of each schema file, by its name in data/schemas/. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  for (const [id, schema] of Object.entries(NAMED)) z.globalRegistry.add(schema, { ...schema.meta(), id });
  return new Map([
    ['scenario.schema.json', textOf('Scenario of Tournée', ScenarioFile)],
    ['rota.schema.json', textOf('Rota of Tournée', Rota)],
  ]);
}

function textOf(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
