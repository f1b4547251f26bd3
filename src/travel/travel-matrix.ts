/** The travel matrix of a scenario, from whatever source it names. */
import path from 'node:path';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Scenario } from '../domain/scenario.ts';
import { NO_ROAD, type Place, placesOf, type TravelMatrix } from '../domain/travel-matrix.ts';
import type { TravelSource } from '../domain/travel-settings.ts';
import { areOnOneSpot } from './distinct-points.ts';
import { type MatrixText, measureFromFile, measureFromText } from './file.ts';
import { estimateTravel } from './great-circle.ts';
import type { Measured } from './measured.ts';
import { measureByOsrm } from './osrm/measure.ts';
import type { MatrixFileName } from './read-matrix-text.ts';
import { roadGaps } from './road-gaps.ts';

export interface TravelOptions {
  /** Left out: "file" where a file is given here, else what the scenario says. */
  readonly source?: TravelSource | undefined;
  /** A matrix to read instead of the scenario's. */
  readonly file?: string | undefined;
  /** Text of a matrix file, in place of any file: the only one there is for a scenario that came without a folder. */
  readonly text?: MatrixText | undefined;
  /** Folder that paths lead from: the scenario's. */
  readonly folder: string;
  /** Folder where travel that a server was asked for is kept; left out: it is not kept. */
  readonly cacheFolder?: string | null | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told what is odd, yet does not forbid planning. */
  readonly onWarning?: ((warning: Problem) => void) | undefined;
}

/**
 * Travel between all places of the scenario, by private car.
 *
 * What the scenario says of roads holds whatever the source: a place not reachable by road has none to or from anywhere
 * else, its own island included (a car would have to be there already). Two places at the very same coordinates are on
 * one spot, reachable or not: nothing lies between them.
 *
 * @throws InputError where the matrix file cannot be read or does not fit, a crossing is nowhere near its barrier, or the server
 * fails or has no road near a place; CancelledError.
 */
export async function buildTravelMatrix(scenario: Scenario, options: TravelOptions): Promise<TravelMatrix> {
  const places = placesOf(scenario);
  const measured = await measure(scenario, places, options);
  settleRoads(measured, places);
  // What the planner drew between places, an estimate keeps to; what somebody measured may hold surprises.
  if (!measured.note.estimate) for (const gap of roadGaps(places, measured.seconds)) options.onWarning?.(gap);
  return {
    ...measured,
    size: places.length,
    indexOf: new Map(places.map((place, index) => [place.key, index])),
  };
}

async function measure(scenario: Scenario, places: readonly Place[], options: TravelOptions): Promise<Measured> {
  const source = options.source ?? (options.file === undefined ? scenario.travel.source : 'file');
  switch (source) {
    case 'great-circle':
      return estimateTravel(scenario, places);
    case 'file':
      if (options.text !== undefined) return measureFromText(options.text, places);
      return measureFromFile(matrixFileOf(scenario, options), places);
    case 'osrm':
      return measureByOsrm(scenario, places, {
        cacheFolder: options.cacheFolder ?? null,
        signal: options.signal ?? new AbortController().signal,
        onWarning: options.onWarning ?? (() => {}),
      });
  }
}

function matrixFileOf(scenario: Scenario, options: TravelOptions): MatrixFileName {
  const name = options.file ?? scenario.travel.file;
  if (name === null) throw new InputError([problem('no-matrix-file', ['travel', 'file'], {})]);
  return { path: path.resolve(options.folder, name), name };
}

function settleRoads({ seconds, metres }: Measured, places: readonly Place[]): void {
  places.forEach((from, row) => {
    places.forEach((to, column) => {
      const at = row * places.length + column;
      if (areOnOneSpot(from, to)) seconds[at] = metres[at] = 0;
      else if (!from.reachableByRoad || !to.reachableByRoad) seconds[at] = metres[at] = NO_ROAD;
    });
  });
}
