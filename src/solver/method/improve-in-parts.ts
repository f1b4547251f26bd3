/**
 * Step *improve*: large neighbourhood search (Shaw 1998) with the selection model itself: a few days of some units are
 * chosen anew among the tours of best reduced cost, while all else stays as it is in the best rota.
 *
 * Where stops are hundreds and units a dozen, the integer programme of all promising tours finds no better rota in time. Such
 * parts of it take a second or two, keep every rule, and start from where the best rota is.
 */
import type { Instance } from '../instance/instance.ts';
import type { MipModel } from '../mip/mip-solver.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { buildFixedDayModel } from '../selection/day-model.ts';
import type { LinearRelaxation } from '../selection/linear-relaxation.ts';
import { promisingTours } from '../selection/promising-tours.ts';
import type { SelectionModel } from '../selection/selection-model.ts';
import { runsOn, visitsOf } from '../tours/tour-pool.ts';
import { rotaAsStart } from './rota-as-start.ts';

/** Tours of a unit class on a group of days that are looked at. */
const MOST_PROMISING = 2000;
/** Columns of tours that one part may have. */
const MOST_COLUMNS = 1200;
/** Tours of the rota that one part chooses anew, about. */
const TOURS_PER_PART = 8;
const PART_SECONDS = 5;
/** Closer than this a part is not worth waiting for. */
const PART_GAP = 2e-4;

/** Days and unit classes that are chosen anew. */
interface Part {
  readonly days: ReadonlySet<number>;
  readonly pools: ReadonlySet<number>;
}

/** Goes on until no part is of use any more, the gap is closed, or the time is up. */
export function improveInParts(
  run: SolveRun,
  basis: { readonly selection: SelectionModel; readonly relaxation: LinearRelaxation },
  { untilSecondsLeft }: { readonly untilSecondsLeft: number },
): void {
  const promising = promisingTours(basis.selection, basis.relaxation.rowDuals, MOST_PROMISING);
  const groupOfDay = new Map(
    basis.selection.groups.flatMap((group) => group.days.map((day) => [day, group.index] as const)),
  );
  const parts = partsOf(run);
  let idle = 0;
  for (let next = 0; idle < parts.length; next = (next + 1) % parts.length) {
    if (run.isGood || run.isOver() || run.remainingSeconds < untilSecondsLeft) return;
    const before = run.objective;
    improvePart(run, parts[next]!, (pool, day) => promising[pool]![groupOfDay.get(day)!]!);
    idle = run.objective > before ? 0 : idle + 1;
  }
}

/** The same weekdays in all weeks, of a unit class and those that start nearest to it: each in its turn. */
function partsOf({ instance, pools }: SolveRun): Part[] {
  const weekdays = [...Map.groupBy(instance.days, ({ weekday }) => weekday).values()];
  const longest = Math.max(...weekdays.map((days) => days.length));
  return pools.flatMap((_, seed) => {
    const near: number[] = [];
    let toursADay = 0;
    for (const pool of nearestPools(instance, pools, seed)) {
      const units = instance.unitClasses[pools[pool]!.unitClass]!.units.length;
      if (near.length > 0 && (toursADay + units) * longest > TOURS_PER_PART) break;
      near.push(pool);
      toursADay += units;
    }
    const atOnce = Math.min(Math.max(Math.floor(TOURS_PER_PART / (toursADay * longest)), 1), weekdays.length);
    return weekdays.map((_weekday, first) => {
      const freed = Array.from({ length: atOnce }, (_day, k) => weekdays[(first + k) % weekdays.length]!).flat();
      return { days: new Set(freed.map(({ index }) => index)), pools: new Set(near) };
    });
  });
}

/** All pools, those first whose units are about as far from all stops as those of the given one. */
function nearestPools(instance: Instance, pools: SolveRun['pools'], seed: number): number[] {
  const secondsFrom = (pool: number) => instance.unitClasses[pools[pool]!.unitClass]!.secondsFromGarage;
  const apart = pools.map((_, pool) =>
    secondsFrom(pool).reduce((sum, seconds, stop) => {
      const between = Math.abs(seconds - secondsFrom(seed)[stop]!);
      return Number.isFinite(between) ? sum + between : sum;
    }, 0),
  );
  return pools.map((_, pool) => pool).sort((a, b) => apart[a]! - apart[b]! || a - b);
}

function improvePart(run: SolveRun, part: Part, toursOn: (pool: number, day: number) => Int32Array): void {
  const isFreed = ({ pool, day }: DayTour) => part.pools.has(pool) && part.days.has(day);
  const fixed = run.chosen.filter((tour) => !isFreed(tour));
  const freed = [...run.chosen.filter(isFreed), ...toursToTry(run, { part, fixed, toursOn })];
  const days = buildFixedDayModel(run.instance, run.pools, [...fixed, ...freed]);
  for (const tour of fixed) days.selection.columns.lower[days.columnOf(tour)!] = 1;
  const model = run.solver.createModel(days.selection.rows, days.selection.columns);
  try {
    const start = rotaAsStart(run, model, days);
    if (start === null) return;
    keepServedElsewhere(run, model, { selection: days.selection, freed, start });
    const solution = model.solveInteger({
      ...run.integerControl({
        seconds: Math.min(run.remainingSeconds, PART_SECONDS),
        gap: Math.max(PART_GAP, run.control.limits.gap / 4),
      }),
      start,
      presolve: true,
    });
    run.noteSolved(solution);
    if (solution.columns !== null) run.offer(days.toursChosen(solution.columns));
  } finally {
    model.dispose();
  }
}

/** Communes that no stop of the part reaches are served as they are: the model comes down to what is near. */
function keepServedElsewhere(
  { instance, pools }: SolveRun,
  model: MipModel,
  part: { readonly selection: SelectionModel; readonly freed: readonly DayTour[]; readonly start: Float64Array },
): void {
  const stops = new Set(part.freed.flatMap(({ pool, tour }) => visitsOf(pools[pool]!, tour).map(({ stop }) => stop)));
  const near = new Set(instance.need.catchments.filter(({ stop }) => stops.has(stop)).map(({ commune }) => commune));
  const { firstServedColumn: first, coverage, columns } = part.selection;
  const lower = coverage.served.map(({ commune }, y) =>
    near.has(commune) ? columns.lower[first + y]! : part.start[first + y]!,
  );
  const upper = coverage.served.map(({ commune }, y) =>
    near.has(commune) ? columns.upper[first + y]! : part.start[first + y]!,
  );
  model.setBounds(first, { lower, upper });
}

/** Promising tours of the part's units on its days, to stops that are not visited on other days. */
function toursToTry(
  { pools, instance }: SolveRun,
  from: {
    readonly part: Part;
    readonly fixed: readonly DayTour[];
    readonly toursOn: (pool: number, day: number) => Int32Array;
  },
): DayTour[] {
  const { part, fixed, toursOn } = from;
  const taken = new Uint8Array(instance.stopCount);
  for (const { pool: p, tour } of fixed) {
    const { firstVisit, stop } = pools[p]!;
    for (let v = firstVisit[tour]!; v < firstVisit[tour + 1]!; v++) taken[stop[v]!] = 1;
  }
  const most = Math.ceil(MOST_COLUMNS / (part.days.size * part.pools.size));
  const found: DayTour[] = [];
  for (const pool of part.pools) {
    for (const day of part.days) {
      let count = 0;
      for (const tour of toursOn(pool, day)) {
        if (count === most) break;
        if (!runsOn(pools[pool]!, tour, day) || goesTo(taken, pools[pool]!, tour)) continue;
        found.push({ pool, tour, day });
        count++;
      }
    }
  }
  return found;
}

function goesTo(taken: Uint8Array, { firstVisit, stop }: SolveRun['pools'][number], tour: number): boolean {
  for (let v = firstVisit[tour]!; v < firstVisit[tour + 1]!; v++) if (taken[stop[v]!] === 1) return true;
  return false;
}
