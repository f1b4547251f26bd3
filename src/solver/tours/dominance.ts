/**
 * Of tours that make the same visits on the same days, at the same hours where these matter, only those are kept that no other beats in everything that
 * the instance charges or limits: cost always; metres, span and work where something caps them; hours and breaks where
 * somebody's rules of work speak of them.
 */
import type { Instance } from '../instance/instance.ts';
import type { PooledTour } from './tour-pool.ts';

type Measure = (tour: PooledTour) => number;

export function keepNondominated(tours: readonly PooledTour[], instance: Instance): PooledTour[] {
  const measures = measuresThatMatter(instance);
  const groups = new Map<string, PooledTour[]>();
  const kept: PooledTour[] = [];
  for (const tour of tours) {
    if (!hasAnotherOrder(tour, instance)) {
      kept.push(tour);
      continue;
    }
    const key = tour.visits
      .map((visit) => `${visit.stop}/${visit.variant}/${visit.kind}/${visit.opens}`)
      .sort()
      .join(' ');
    const rivals = groups.get(key) ?? [];
    if (rivals.some((rival) => dominates(rival, tour, measures))) continue;
    groups.set(key, [...rivals.filter((rival) => !dominates(tour, rival, measures)), tour]);
  }
  for (const group of groups.values()) kept.push(...group);
  return kept;
}

function measuresThatMatter(instance: Instance): Measure[] {
  const measures: Measure[] = [(tour) => tour.cents];
  const { limits, scenario } = instance;
  if (limits.mostMetres < Number.POSITIVE_INFINITY) measures.push((tour) => tour.metres);
  if (limits.mostSpanSecondsPerCycle < Number.POSITIVE_INFINITY) measures.push((tour) => tour.spanSeconds);
  const hasRules = scenario.agents.some((agent) => agent.workProfile !== null);
  if (hasRules || scenario.agents.some((agent) => agent.hoursPerWeek !== null || agent.hoursPerCycle !== null)) {
    measures.push((tour) => tour.workSeconds);
  }
  if (hasRules) measures.push((tour) => tour.spanSeconds);
  const { breaks, clock } = instance.rulesOfWork;
  breaks.forEach((_, b) => {
    measures.push((tour) => ((tour.breaks >> b) & 1 ? 0 : 1));
  });
  if (clock !== null) {
    measures.push(
      (tour) => -Math.min(tour.departs, clock.earlyDeparture),
      (tour) => Math.max(tour.returns, clock.lateReturn),
    );
  }
  return measures;
}

/** True where the same visits could be made in another order: two of them share a half-day. */
function hasAnotherOrder(tour: PooledTour, instance: Instance): boolean {
  let mornings = 0;
  let afternoons = 0;
  for (const visit of tour.visits) {
    const part = instance.kinds.kinds[visit.kind]!.part;
    if (part === 'morning') mornings++;
    if (part === 'afternoon') afternoons++;
  }
  return mornings > 1 || afternoons > 1;
}

function dominates(rival: PooledTour, tour: PooledTour, measures: readonly Measure[]): boolean {
  return measures.every((measure) => measure(rival) <= measure(tour));
}
