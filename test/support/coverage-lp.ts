/** The linear programme of MODEL.md section 3, word for word, solved by HiGHS: the yardstick of `rules/coverage`. */
import highsModule from 'highs';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { NeedModel } from '../../src/need/need-model.ts';
import { capturedShare } from '../../src/need/presence.ts';

/** The package types its default export as a CommonJS module; as an ECMAScript module it is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

export interface Offered {
  readonly visits: ArrayLike<number>;
  readonly hours: ArrayLike<number>;
}

/** @returns the best value and the total of hours served at it, or null where the promised shares cannot be kept. */
export type SolveCoverage = (
  scenario: Scenario,
  need: NeedModel,
  offer: Offered,
  leastShare: ArrayLike<number>,
) => { value: number; hours: Float64Array } | null;

/** Loads HiGHS once. */
export async function coverageSolver(): Promise<SolveCoverage> {
  const highs = await loadHighs();
  return (scenario, need, offer, leastShare) => {
    const solution = highs.solve(programmeOf(scenario, need, offer, leastShare), {
      output_flag: false,
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
    });
    if (solution.Status === 'Infeasible') return null;
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}`);
    const hours = new Float64Array(need.needHours.length);
    for (const [name, column] of Object.entries(solution.Columns)) {
      const [kind, people] = name.split('_');
      if (kind === 't') hours[Number(people)]! += column.Primal;
    }
    return { value: solution.ObjectiveValue, hours };
  };
}

function programmeOf(scenario: Scenario, need: NeedModel, offer: Offered, leastShare: ArrayLike<number>): string {
  const { tiers, weights } = scenario.goal;
  const byId = scenario.publics.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const weightOf = [weights.withCar, weights.withoutCar, ...byId.map(({ weight }) => weight)];
  const segmentCount = weightOf.length;
  const objective: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const presence = presenceOf(scenario, need, offer);
  const totalOf = new Map<number, string[]>();
  need.needHours.forEach((hours, people) => {
    const [commune, segment] = [Math.floor(people / segmentCount), people % segmentCount];
    const tierColumns = tiers.map((tier, k) => {
      objective.push(`${decimal(weightOf[segment]! * tier.worth)} t_${people}_${k}`);
      bounds.push(`0 <= t_${people}_${k} <= ${decimal(tier.width * hours)}`);
      return `t_${people}_${k}`;
    });
    totalOf.set(commune, [...(totalOf.get(commune) ?? []), ...tierColumns]);
    const catchments = need.catchments.filter((one) => one.commune === commune && one.segment === segment);
    const served = catchments.map(({ stop, share }) => {
      const captured = offer.visits[stop]! > 0 ? presence[need.communeOfStop[stop]!]! : 0;
      bounds.push(`0 <= y_${people}_${stop} <= ${decimal(share * captured * hours)}`);
      return `y_${people}_${stop}`;
    });
    rows.push(`${tierColumns.join(' + ')}${served.map((column) => ` - ${column}`).join('')} = 0`);
    const away = catchments.filter((one) => one.away).map(({ stop }) => `y_${people}_${stop}`);
    if (away.length > 0)
      rows.push(`${away.join(' + ')} <= ${decimal(scenario.coverage.travellersShare.value * hours)}`);
  });
  scenario.stops.forEach((_, stop) => {
    const served = need.catchments.filter((one) => one.stop === stop);
    const columns = served.map(({ commune, segment }) => `y_${commune * segmentCount + segment}_${stop}`);
    if (columns.length > 0) rows.push(`${columns.join(' + ')} <= ${decimal(offer.hours[stop]!)}`);
  });
  for (const [commune, columns] of totalOf) {
    if (leastShare[commune]! <= 0) continue;
    const hours = need.needHours.reduce(
      (sum, one, at) => sum + (Math.floor(at / segmentCount) === commune ? one : 0),
      0,
    );
    rows.push(`${columns.join(' + ')} >= ${decimal(leastShare[commune]! * hours)}`);
  }
  return [
    'Maximize',
    ` obj: ${objective.join(' + ')}`,
    'Subject To',
    ...rows.map((row, r) => ` r${r}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'End',
  ].join('\n');
}

function presenceOf(scenario: Scenario, need: NeedModel, offer: Offered): number[] {
  return scenario.territory.communes.map((_, commune) => {
    const visits = scenario.stops.reduce(
      (sum, _stop, stop) => sum + (need.communeOfStop[stop] === commune ? offer.visits[stop]! : 0),
      0,
    );
    return capturedShare({ visits, weeks: scenario.cycle.weeks }, scenario.coverage.presence.levels);
  });
}

/** All digits, and no exponent that the file format might not read. */
function decimal(value: number): string {
  return value.toFixed(17);
}
