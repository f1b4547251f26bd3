/** Everything a plan says of itself reckoned anew, slowly and by simulation: the debug mode of the search. */
import type { CompiledProblem } from './compiled-problem.ts';
import type { TourPlan } from './tour-plan.ts';

/** Sums of many numbers, relatively. */
const SAME = 1e-6;

export interface Audited {
  readonly cost: number;
  readonly loadExcess: number;
  readonly durationExcess: number;
  readonly warp: number;
  readonly missing: number;
}

/** @throws Error where the plan is inconsistent or its totals are not those found here: a bug. */
export function audit(plan: TourPlan): Audited {
  auditVisits(plan);
  const found = reckon(plan);
  for (const [name, value] of Object.entries(found)) {
    const kept = plan[name as keyof Audited];
    if (Math.abs(kept - value) > SAME * Math.max(1, Math.abs(value)))
      throw new Error(`${name} is ${value}, not ${kept}`);
  }
  return found;
}

/** Each stop is visited as its pattern asks, and by nobody else. */
function auditVisits(plan: TourPlan): void {
  const { problem } = plan;
  const asked = new Set<number>();
  for (const pattern of plan.patternOf) {
    if (pattern < 0) continue;
    const from = problem.patternVisitFrom[pattern]!;
    for (const visit of problem.patternVisit.subarray(from, problem.patternVisitFrom[pattern + 1]!)) asked.add(visit);
  }
  for (let tour = 0; tour < problem.tourCount; tour++) {
    visitsOf(plan, tour).forEach((visit, index) => {
      const isWhereSaid = plan.tourOf[visit] === tour && plan.positionOf[visit] === index + 1;
      const isOfTheDay =
        tour >= problem.dayTourFrom[problem.visitDay[visit]!]! &&
        tour < problem.dayTourFrom[problem.visitDay[visit]! + 1]!;
      if (!isWhereSaid || !isOfTheDay || !asked.delete(visit)) throw new Error(`visit ${visit} is out of place`);
    });
  }
  if (asked.size > 0) throw new Error(`visits not made: ${[...asked].join(' ')}`);
}

const visitsOf = (plan: TourPlan, tour: number): readonly number[] =>
  Array.from(plan.visitAt.subarray(tour * plan.stride + 1, tour * plan.stride + 1 + plan.length[tour]!));

function reckon(plan: TourPlan): Audited {
  const { problem } = plan;
  const total = { cost: 0, loadExcess: 0, durationExcess: 0, warp: 0, missing: 0 };
  plan.patternOf.forEach((pattern, stop) => {
    if (pattern >= 0) total.cost += problem.patternCost[pattern]!;
    else if (problem.absenceCost[stop]! < Number.POSITIVE_INFINITY) total.cost += problem.absenceCost[stop]!;
    else total.missing++;
  });
  for (let tour = 0; tour < problem.tourCount; tour++) {
    const visits = visitsOf(plan, tour);
    if (visits.length === 0) continue;
    const load = visits.reduce((sum, visit) => sum + problem.visitLoad[visit]!, 0);
    const { duration, warp } = shortest(problem, tour, visits);
    total.cost +=
      problem.tourFixedCost[tour]! + legs(problem, { tour, visits }, problem.cost).reduce((a, b) => a + b, 0);
    total.loadExcess += Math.max(0, load - problem.tourMostLoad[tour]!);
    total.durationExcess += Math.max(0, duration - problem.tourMostDuration[tour]!);
    total.warp += warp;
  }
  return total;
}

function legs(
  problem: CompiledProblem,
  { tour, visits }: { tour: number; visits: readonly number[] },
  matrix: Float64Array,
): number[] {
  const garage = problem.tourGarage[tour]!;
  const nodes = [garage, ...visits.map((visit) => problem.visitStop[visit]!), garage];
  const from = problem.tourMatrix[tour]!;
  return nodes.slice(1).map((node, index) => matrix[from + nodes[index]! * problem.nodeCount + node]!);
}

/** Least time warp, then least duration, over all departures at which one of the windows begins or ends to matter. */
function shortest(problem: CompiledProblem, tour: number, visits: readonly number[]) {
  const travel = legs(problem, { tour, visits }, problem.time);
  const opens = problem.tourEarliest[tour]!;
  const closes = problem.tourLatest[tour]!;
  const steps = [
    ...visits.map((visit, index) => ({
      travel: travel[index]!,
      from: problem.visitEarliest[visit]!,
      to: problem.visitLatest[visit]!,
      service: problem.visitService[visit]!,
    })),
    { travel: travel.at(-1)!, from: opens, to: closes, service: 0 },
  ];
  let offset = 0;
  const departures = [opens, closes];
  for (const step of steps) {
    offset += step.travel;
    departures.push(step.from - offset, step.to - offset);
    offset += step.service;
  }
  let best = { duration: Number.POSITIVE_INFINITY, warp: Number.POSITIVE_INFINITY };
  for (const departure of departures) {
    if (departure < opens || departure > closes || departure === Number.POSITIVE_INFINITY) continue;
    const driven = simulate(steps, departure);
    const less = driven.warp - best.warp;
    if (less < -SAME || (less <= SAME && driven.duration < best.duration)) best = driven;
  }
  return best;
}

function simulate(
  steps: readonly { travel: number; from: number; to: number; service: number }[],
  departure: number,
): { duration: number; warp: number } {
  let time = departure;
  let duration = 0;
  let warp = 0;
  for (const { travel, from, to, service } of steps) {
    const arrival = time + travel;
    const start = Math.min(Math.max(arrival, from), to);
    warp += Math.max(0, arrival - start);
    duration += travel + Math.max(0, start - arrival) + service;
    time = start + service;
  }
  return { duration, warp };
}
