/** Finds what a rota names in the scenario; a name that is not there is null, never an error. */
import type { CycleDay } from '../../domain/cycle.ts';
import { type CycleDayInfo, daysOf } from '../../domain/cycle-days.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { Commune } from '../../domain/territory.ts';
import type { Agent, Unit } from '../../domain/unit.ts';

export interface Register {
  readonly scenario: Scenario;
  readonly days: readonly CycleDayInfo[];
  unit(id: string): Unit | null;
  /** `stopIndex` is −1 where there is none. */
  stop(id: string): { readonly stop: Stop | null; readonly stopIndex: number };
  agent(id: string): Agent | null;
  /** Those that exist, each once. */
  agents(ids: readonly string[]): Agent[];
  commune(code: string): Commune | null;
  day(day: CycleDay): CycleDayInfo | null;
}

export function registerOf(scenario: Scenario): Register {
  const units = new Map(scenario.units.map((unit) => [unit.id, unit]));
  const stopIndices = new Map(scenario.stops.map((stop, index) => [stop.id, index]));
  const agents = new Map(scenario.agents.map((agent) => [agent.id, agent]));
  const communes = new Map(scenario.territory.communes.map((commune) => [commune.code, commune]));
  const days = daysOf(scenario.cycle);
  return {
    scenario,
    days,
    unit: (id) => units.get(id) ?? null,
    stop: (id) => {
      const stopIndex = stopIndices.get(id) ?? -1;
      return { stop: scenario.stops[stopIndex] ?? null, stopIndex };
    },
    agent: (id) => agents.get(id) ?? null,
    agents: (ids) => [...new Set(ids)].map((id) => agents.get(id)).filter((agent) => agent !== undefined),
    commune: (code) => communes.get(code) ?? null,
    day: ({ week, weekday }) => days.find((day) => day.week === week && day.weekday === weekday) ?? null,
  };
}
