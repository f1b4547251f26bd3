/** What a page about a rota shows: the verdict told by commune, with people and reasons. */

import type { Comparison } from '../domain/comparison.ts';
import type { RotaExplanation } from '../domain/explanation.ts';
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { CommuneServed, ComparisonPage, RotaPage, TourWay } from '../exports/html/rota-page.ts';
import { waysOfTours } from '../travel/ways-of-tours.ts';
import { coefficientsOf } from './coefficients.ts';
import { fairnessOf, needOf, servedOf, servedShareOf } from './fairness.ts';
import type { PlanningInputs } from './inputs.ts';
import { unservedReason } from './unserved-reason.ts';

export interface Told {
  readonly rota: Rota;
  readonly verdict: Verdict;
  /** With the rota in use; null where there is none. */
  readonly comparison: Comparison | null;
  readonly price?: RotaPage['price'];
  readonly explanation: RotaExplanation | null;
  /** Roads of the tours, longitude first, in their order; null or left out where they are not known. */
  readonly lines?: readonly (readonly (readonly [number, number])[] | null)[];
}

export function rotaPageOf(inputs: PlanningInputs, told: Told): RotaPage {
  const { rota, verdict, comparison, price = null, explanation } = told;
  return {
    ...basisOf(inputs),
    rota,
    verdict,
    fairness: fairnessOf(verdict),
    communes: communesServed(inputs, verdict),
    ways: waysOf(inputs, told),
    comparison,
    price,
    explanation,
  };
}

export function comparisonPageOf(inputs: PlanningInputs, comparison: Comparison): ComparisonPage {
  return { ...basisOf(inputs), comparison };
}

function basisOf({ scenario, matrix }: PlanningInputs) {
  return { scenario, travel: matrix.note, coefficients: coefficientsOf(scenario) };
}

/** Roads where they are known; elsewhere lines that go by the bridges. */
function waysOf({ scenario }: PlanningInputs, { rota, lines }: Told): TourWay[] {
  const drawn = waysOfTours(scenario, rota);
  return drawn.map((points, at) => {
    const road = lines?.[at] ?? null;
    return road === null
      ? { points, isRoad: false }
      : { points: road.map(([lon, lat]) => ({ lat, lon })), isRoad: true };
  });
}

function communesServed({ scenario, need }: PlanningInputs, verdict: Verdict): CommuneServed[] {
  return scenario.territory.communes.map((commune, c) => {
    const coverage = verdict.communes[c]!;
    const needHours = needOf(coverage);
    const [at, end] = [c * need.segmentCount, (c + 1) * need.segmentCount];
    const struggling = Array.from(need.strugglingPeople.subarray(at, end));
    const gross = Array.from(need.grossHours.subarray(at, end));
    const reached = need.segments.map((_, g) =>
      gross[g]! > 0 ? (struggling[g]! * coverage.servedHours[g]!) / gross[g]! : 0,
    );
    return {
      code: commune.code,
      name: commune.name,
      point: { lat: commune.point.lat, lon: commune.point.lon },
      needHours,
      servedHours: servedOf(coverage),
      servedShare: servedShareOf(coverage),
      visits: coverage.visits,
      strugglingPeople: sumOf(struggling),
      peopleReached: sumOf(reached),
      reason: coverage.visits > 0 || !(needHours > 0) ? null : unservedReason(scenario, coverage),
    };
  });
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
