/**
 * Visits that cannot take place, moved to another day of their week, or of the week after.
 *
 * The visits of a tour stay together where some day suits them all; otherwise each day takes those that it suits. Days after
 * the planned one come first, the nearest before the others; then days before it, the nearest first.
 */
import type { Visit } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Stop } from '../domain/stop.ts';
import { type Crew, canJoin, crewWithout, type Staffing } from './crews.ts';
import { halvesOn, weekOfCycle } from './cycle-dates.ts';
import { dateAfter, mondayOf, weekdayOf } from './dates.ts';
import { crewCallOf, type Draft, pieceOf } from './draft.ts';
import { reasonAgainst } from './interruptions.ts';
import { sessionsOf } from './sessions.ts';

interface Piece {
  readonly date: string;
  readonly visits: readonly Visit[];
  readonly crew: Crew;
}

/** Moves what is not moved yet within its week. */
export function moveWithinWeek(draft: Draft, staffing: Staffing): void {
  if (hasLeft(draft)) moveTo(daysOfWeekFrom(draft.planned), draft, staffing);
}

/** Moves what is not moved yet to the week after, the nearest day first. */
export function catchUpNextWeek(draft: Draft, staffing: Staffing): void {
  if (!hasLeft(draft)) return;
  const monday = dateAfter(mondayOf(draft.planned), 7);
  moveTo([monday, ...daysOfWeekFrom(monday)], draft, staffing);
}

const hasLeft = ({ interrupted }: Draft) => interrupted.some(({ movedTo }) => movedTo === null);

/** The other days of its week, in the order in which they are tried. */
function daysOfWeekFrom(date: string): string[] {
  const monday = mondayOf(date);
  const week = Array.from({ length: 7 }, (_, k) => dateAfter(monday, k));
  const at = week.indexOf(date);
  return [...week.slice(at + 1), ...week.slice(0, at).reverse()];
}

function moveTo(days: readonly string[], draft: Draft, staffing: Staffing): void {
  const visits = draft.interrupted.flatMap(({ visit, movedTo }) => (movedTo === null ? visit : []));
  for (const date of days) {
    const piece = pieceOn(draft, visits, { date, staffing });
    if (piece?.visits.length !== visits.length) continue;
    enter(draft, piece, staffing);
    return;
  }
  let left = visits;
  for (const date of days) {
    const piece = left.length === 0 ? null : pieceOn(draft, left, { date, staffing });
    if (piece === null) continue;
    enter(draft, piece, staffing);
    left = left.filter((visit) => !piece.visits.includes(visit));
  }
}

/** As many of the visits as the date suits, with their crew; null where it suits none. */
function pieceOn(
  draft: Draft,
  visits: readonly Visit[],
  { date, staffing }: { readonly date: string; readonly staffing: Staffing },
): Piece | null {
  if (staffing.book.hasUnit(draft.unit.id, date)) return null;
  let piece: Piece | null = null;
  for (const visit of visits) {
    if (!isSuited(draft, visit, { date, staffing })) continue;
    const together: readonly Visit[] = [...(piece?.visits ?? []), visit];
    const crew = crewOn(draft, together, { date, staffing });
    if (crew !== null) piece = { date, visits: together, crew };
  }
  return piece;
}

/** Whether the stop can be served at the same hours on that date. */
function isSuited(
  draft: Draft,
  visit: Visit,
  { date, staffing }: { readonly date: string; readonly staffing: Staffing },
): boolean {
  const { setting, book } = staffing;
  const { cycle } = setting.scenario;
  const weekday = weekdayOf(date);
  const stop = setting.stops.get(visit.stop)!;
  const isOpen = sessionsOf(visit, cycle).every(
    ({ half, from, to }) =>
      halvesOn(cycle, date).includes(half) &&
      (stop.windows[weekday] ?? []).some((window) => window.from <= from && to <= window.to),
  );
  const fixed = setting.weekdaysOfStop.get(stop.id);
  return (
    isOpen &&
    reasonAgainst(setting, { unit: draft.unit.id, visit }, date) === null &&
    !book.hasStop(stop.id, date) &&
    !(stop.market === 'excluded' && stop.marketDay === weekday) &&
    isWeekOfSector(setting.scenario, stop, date) &&
    (fixed === undefined || (fixed.size === 1 && fixed.has(weekday)))
  );
}

/** Where weeks have sectors, a stop of some sector is visited only in the weeks of one of its sectors. */
function isWeekOfSector({ cycle, sectors }: Scenario, { commune }: Stop, date: string): boolean {
  if (cycle.sectorOfWeek === null) return true;
  const ofStop = sectors.filter(({ communes }) => communes.includes(commune));
  const sector = cycle.sectorOfWeek[weekOfCycle(cycle, date) - 1] ?? null;
  return ofStop.length === 0 || ofStop.some(({ id }) => id === sector);
}

function crewOn(
  draft: Draft,
  visits: readonly Visit[],
  { date, staffing }: { readonly date: string; readonly staffing: Staffing },
): Crew | null {
  const { setting } = staffing;
  const call = crewCallOf(draft, visits, { date, setting });
  const missing = call.agents.filter((agent) => !canJoin(setting.agents.get(agent)!, call, staffing));
  return missing.length === 0 ? { agents: call.agents, standIns: [] } : crewWithout(missing, call, staffing);
}

function enter(draft: Draft, { date, visits, crew }: Piece, { setting, ledger, book }: Staffing): void {
  draft.moved.push({ date, visits, crew });
  for (const one of draft.interrupted) if (visits.includes(one.visit)) one.movedTo = date;
  book.enter(pieceOf(draft, visits, { date, agents: crew.agents, cycle: setting.scenario.cycle }));
  const { duty } = crewCallOf(draft, visits, { date, setting });
  for (const agent of crew.agents) ledger.add(agent, duty);
}
