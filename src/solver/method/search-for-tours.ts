/**
 * Tours by search, where all tours cannot be listed: candidates for the selection, every one of them legal.
 *
 * The search is asked in rounds; between them it is told anew what stops are worth beside what the best plan serves (`worth-of-rhythms.ts`).
 * What a plan is worth in the end is for the selection to say.
 */
import { hasCrewFor } from '../instance/crew-for-tour.ts';
import type { Instance } from '../instance/instance.ts';
import { search } from '../search/search.ts';
import type { SearchSolution } from '../search/search-result.ts';
import { type HoursOfCrews, problemOfScenario } from './search-problem-of-scenario.ts';
import { type ExactPlan, type SearchedTour, ToursOfSearch } from './tours-of-search.ts';
import { WorthOfRhythms } from './worth-of-rhythms.ts';

export interface SearchForToursControl {
  /** Of the whole search, all rounds. */
  readonly seconds: number;
  /** Of the whole search; null: none. With it and time enough, the same seed gives the same tours. */
  readonly iterationLimit: number | null;
  readonly seed: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly stopped: () => boolean;
}

interface Round {
  /** Of the limits. */
  readonly share: number;
  /** Null: as in the best plan so far. */
  readonly hours: HoursOfCrews | null;
}

/** What is learnt in the first ones, the last ones search with. */
const ROUNDS: readonly Round[] = [
  { share: 0.1, hours: 'open' },
  { share: 0.1, hours: 'shared' },
  { share: 0.1, hours: 'open' },
  { share: 0.15, hours: null },
  { share: 0.2, hours: null },
  { share: 0.35, hours: null },
];
/** Where stops are so many that tours of them take seconds to begin with, a search that goes on is worth more than another. */
const MANY_STOPS = 700;
const FEW_ROUNDS: readonly Round[] = [
  { share: 0.4, hours: 'open' },
  { share: 0.6, hours: null },
];
/** Plans of a round that are kept as candidates, the last and best ones: they hardly differ from one to the next. */
const PLANS_PER_ROUND = 30;
const MS = 1000;

/** @returns day tours of the best plan found, then those of other good plans, each once by unit class and day. */
export function searchForTours(instance: Instance, control: SearchForToursControl): SearchedTour[] {
  const problem = problemOfScenario(instance);
  if (problem.tours.length === 0 || problem.stops.length === 0) return [];
  const worth = new WorthOfRhythms(instance, problem, problem.tours.length * instance.limits.mostVisitsPerTour);
  const exact = new ToursOfSearch(instance, problem, (unitClass, tour) => hasCrewFor(instance, unitClass, tour));
  const plans: RatedPlan[] = [];
  const startedAt = control.now();
  let done = 0;
  const rounds = problem.stops.length > MANY_STOPS ? FEW_ROUNDS : ROUNDS;
  rounds.forEach(({ share, ...asked }, round) => {
    const hours = asked.hours ?? plans.toSorted(bestFirst)[0]?.hours ?? 'open';
    done += share;
    const end = startedAt + control.seconds * MS * done;
    const iterationLimit = (control.iterationLimit ?? Number.POSITIVE_INFINITY) * share;
    const timeLimitMs = end - control.now();
    if (round > 0 && (control.stopped() || timeLimitMs <= 0)) return;
    const solutions: SearchSolution[] = [];
    search(problem.problemFor(worth.cents, hours), {
      seed: control.seed + round,
      timeLimitMs: Math.max(timeLimitMs, 0),
      iterationLimit,
      now: control.now,
      stopped: control.stopped,
      onImproved: (solution) => {
        solutions.push(solution);
        if (solutions.length > PLANS_PER_ROUND) solutions.shift();
      },
    });
    const found = solutions.map((solution) => exact.planOf(solution, worth.cents));
    plans.push(...found.map((plan) => ({ plan, hours, gain: worth.worthOfPlan(plan.rhythms) - plan.cents })));
    const best = plans.toSorted(bestFirst)[0];
    if (best !== undefined) worth.learnFrom(best.plan.rhythms);
  });
  return eachTourOnce(plans.toSorted(bestFirst).map(({ plan }) => plan));
}

interface RatedPlan {
  readonly plan: ExactPlan;
  readonly hours: HoursOfCrews;
  /** Cents. */
  readonly gain: number;
}

const bestFirst = (one: RatedPlan, other: RatedPlan): number => other.gain - one.gain;

/** @param plans the best first. */
function eachTourOnce(plans: readonly ExactPlan[]): SearchedTour[] {
  const known = new Set<string>();
  return plans.flatMap(({ tours }, rank) =>
    tours.flatMap(({ unitClass, day, clocks }) =>
      clocks.flatMap((tour): SearchedTour[] => {
        const key = `${unitClass} ${day} ${keyOf(tour)}`;
        if (known.has(key)) return [];
        known.add(key);
        return [{ unitClass, day, tour, isOfBestPlan: rank === 0 }];
      }),
    ),
  );
}

function keyOf({ visits, departs, returns }: SearchedTour['tour']): string {
  return `${visits.map(({ stop, kind, opens }) => `${stop}/${kind}/${opens}`).join(' ')} ${departs}-${returns}`;
}
