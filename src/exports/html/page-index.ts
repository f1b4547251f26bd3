/** What the page speaks of, by the names that the rota uses. A name that leads nowhere is shown as it is. */
import { daysOf } from '../../domain/cycle-days.ts';
import type { Tour } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { Commune } from '../../domain/territory.ts';
import type { Unit } from '../../domain/unit.ts';

export type Sessions = readonly { readonly from: string; readonly to: string }[];

export interface PageIndex {
  readonly stopOf: ReadonlyMap<string, Stop>;
  readonly communeOf: ReadonlyMap<string, Commune>;
  readonly unitOf: ReadonlyMap<string, Unit>;
  agentNames(ids: readonly string[]): string[];
  /** Rank of a tour's day in the cycle, from 0. */
  dayRank(day: Tour['day']): number;
}

export function pageIndex(scenario: Scenario): PageIndex {
  const agentOf = new Map(scenario.agents.map((agent) => [agent.id, agent.name]));
  const rankOf = new Map(daysOf(scenario.cycle).map(({ week, weekday, index }) => [`${week} ${weekday}`, index]));
  return {
    stopOf: new Map(scenario.stops.map((stop) => [stop.id, stop])),
    communeOf: new Map(scenario.territory.communes.map((commune) => [commune.code, commune])),
    unitOf: new Map(scenario.units.map((unit) => [unit.id, unit])),
    agentNames: (ids) => ids.map((id) => agentOf.get(id) ?? id),
    dayRank: ({ week, weekday }) => rankOf.get(`${week} ${weekday}`) ?? Number.POSITIVE_INFINITY,
  };
}

/** @returns the name of a stop without that of its commune, which stands beside it; empty where nothing is left. */
export function placeInCommune(stop: string, commune: string): string {
  if (stop === commune) return '';
  const rest = stop.startsWith(commune) ? /^\s*[,:–-]\s*(.+)$/su.exec(stop.slice(commune.length)) : null;
  return rest?.[1] ?? stop;
}
