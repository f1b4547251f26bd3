/** Travel times as a person reads them: from each garage to every stop. */
import { NO_ROAD, placeKey, unitSeconds } from '../../domain/travel-matrix.ts';
import type { Unit } from '../../domain/unit.ts';
import type { PlanningInputs } from '../../planning/inputs.ts';
import { travelSentence } from '../../texts/assumption-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';

const INDENT = '  ';

export function printTravel({ terminal, texts }: Shell, inputs: PlanningInputs): void {
  const { scenario, matrix } = inputs;
  const { travel: words } = texts.reports;
  const withoutRoad = matrix.seconds.reduce((count, seconds) => (seconds === NO_ROAD ? count + 1 : count), 0);
  const pairs = matrix.size * (matrix.size - 1);
  terminal.heading(words.title({ scenario: scenario.name }));
  const sentences = [travelSentence(texts, matrix.note), words.summary({ places: matrix.size, pairs, withoutRoad })];
  terminal.print(sentences.flatMap((sentence) => wrapped(INDENT + sentence, terminal.width, INDENT)));
  for (const unit of scenario.units) {
    terminal.heading(words.fromGarage({ unit: unit.name, garage: unit.garage.name }));
    terminal.print(stopTable(texts, inputs, unit, terminal.width));
  }
}

/** Nearest first. */
function stopTable(texts: Texts, { scenario, matrix }: PlanningInputs, unit: Unit, width: number): string[] {
  const { format: f } = texts;
  const { columns: titles, noRoad } = texts.reports.travel;
  const nameOf = new Map(scenario.territory.communes.map((commune) => [commune.code, commune.name]));
  const from = matrix.indexOf.get(placeKey.garage(unit.id))! * matrix.size;
  const rows = scenario.stops
    .map((stop) => ({ stop, at: from + matrix.indexOf.get(placeKey.stop(stop.id))! }))
    .sort((one, other) => matrix.seconds[one.at]! - matrix.seconds[other.at]!)
    .map(({ stop, at }) => [
      stop.name,
      nameOf.get(stop.commune) ?? stop.commune,
      Number.isFinite(matrix.seconds[at]) ? f.fixed(unitSeconds(matrix.seconds[at]!, unit) / 60, 0) : noRoad,
      f.fixed(matrix.metres[at]! / 1000, 1),
    ]);
  const columns: Column[] = [
    { title: titles.stop, flexible: true },
    { title: titles.commune, flexible: true },
    { title: titles.minutes, align: 'right' },
    { title: titles.kilometres, align: 'right' },
  ];
  return table(columns, rows, { width, indent: INDENT });
}
