/** The lines that tours drive along, for maps: asked of the server that gave the times. */

import type { Position } from '../domain/primitives.ts';
import { CancelledError, InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Rota, Tour } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TourLine } from '../exports/geojson.ts';
import { connectionTo } from '../travel/osrm/connection.ts';
import { tourGeometry } from '../travel/osrm/tour-geometry.ts';
import type { PlanningInputs } from './inputs.ts';

export interface TourLines {
  /** In the order of the tours; null: to be drawn straight. */
  readonly lines: readonly TourLine[];
  /** Why some of them are drawn straight, where lines along the road were to be had. */
  readonly warnings: readonly Problem[];
}

/** A map is no reason to lose a rota: what the server does not draw is drawn straight, and said. */
const MOST_SECONDS = 60;

/** @returns only straight lines where the times do not come from OSRM. */
export async function tourLines(
  { scenario, matrix }: Pick<PlanningInputs, 'scenario' | 'matrix'>,
  rota: Rota,
  mostSeconds: number = MOST_SECONDS,
): Promise<TourLines> {
  if (matrix.note.source !== 'osrm') return { lines: rota.tours.map(() => null), warnings: [] };
  const failures: Problem[] = [];
  const lineAlong = lineFinder({ scenario, mostSeconds }, (found) => failures.push(...found));
  const lines = await Promise.all(rota.tours.map((tour) => lineAlong(positionsOf(scenario, tour))));
  const straight = lines.filter((line) => line === null).length;
  if (straight === 0) return { lines, warnings: [] };
  const counted = problem('tours-drawn-straight', [], { count: straight, total: lines.length });
  return { lines, warnings: [counted, ...distinct(failures)] };
}

/** Garage, stops, garage; empty where the scenario lacks one of them. */
function positionsOf({ units, stops }: Scenario, { unit, visits }: Tour): Position[] {
  const garage = units.find(({ id }) => id === unit)?.garage.point;
  const between = visits.map((visit) => stops.find(({ id }) => id === visit.stop)?.point);
  const positions = [garage, ...between, garage];
  return positions.every((position) => position !== undefined) ? positions : [];
}

/** Tours along the same places have one line. */
function lineFinder(
  { scenario, mostSeconds }: { scenario: Scenario; mostSeconds: number },
  onFailure: (problems: readonly Problem[]) => void,
) {
  const connection = connectionTo(scenario.travel.osrm, { mostAttempts: 2 });
  const signal = AbortSignal.timeout(mostSeconds * 1000);
  const known = new Map<string, Promise<TourLine>>();
  const ask = async (positions: readonly Position[]): Promise<TourLine> => {
    try {
      return (await connection.inTurn(() => tourGeometry(connection, positions, signal))).coordinates;
    } catch (error) {
      if (error instanceof InputError) onFailure(error.problems);
      else if (error instanceof CancelledError) onFailure([tooSlow(connection.server, mostSeconds)]);
      else throw error;
      return null;
    }
  };
  return (positions: readonly Position[]): Promise<TourLine> => {
    if (positions.length === 0) return Promise.resolve(null);
    const key = JSON.stringify(positions);
    const line = known.get(key) ?? ask(positions);
    known.set(key, line);
    return line;
  };
}

function tooSlow(server: string, seconds: number): Problem {
  return problem('osrm-slow', [], { server, seconds, attempts: 1 });
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
