/**
 * Travel of scenarios that came over the network: from the matrix that came along, from the OSRM server of this service, or
 * estimated. Neither a path nor an address of the scenario's is followed: they are a stranger's.
 */
import { excerptOf } from '../domain/excerpt.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Scenario } from '../domain/scenario.ts';
import { placesOf } from '../domain/travel-matrix.ts';
import { type MeasuredTravel, measuredTravel, type ReadScenario } from './measured-inputs.ts';

/** What the configuration of the service gives. */
export interface ServiceTravel {
  /** Null: there is no OSRM server. */
  readonly osrmUrl: string | null;
  /** Where travel that it was asked for is kept; null: it is not. */
  readonly cacheFolder: string | null;
}

export interface TravelGiven {
  /** Text of the matrix file that came along; null: none. */
  readonly matrix: string | null;
  readonly service: ServiceTravel;
}

/** A department of 900 communes with two stops each; the matrix has a hundred and fifty megabytes. */
export const MOST_PLACES = 3000;

const MATRIX_PATH: Problem['path'] = ['travel', 'file'];

/** @returns what of the travel settings cannot be done here, without asking any server. */
export function travelProblems(scenario: Scenario, { matrix, service }: TravelGiven): Problem[] {
  const count = placesOf(scenario).length;
  if (count > MOST_PLACES) return [problem('too-many-places', ['stops'], { count, most: MOST_PLACES })];
  const { travel } = scenario;
  if (travel.source === 'file') {
    return matrix === null ? [problem('matrix-not-uploaded', MATRIX_PATH, { file: travel.file })] : [];
  }
  if (travel.source !== 'osrm') return [];
  if (service.osrmUrl === null) return [problem('osrm-not-configured', ['travel', 'source'], {})];
  const { url } = travel.osrm;
  if (url === null || bare(url) === bare(service.osrmUrl)) return [];
  return [problem('osrm-url-not-ours', ['travel', 'osrm', 'url'], { value: excerptOf(url) })];
}

/** Paths of problems within the matrix begin with `travel/file`. @throws InputError; CancelledError. */
export async function travelOverService(
  read: ReadScenario,
  given: TravelGiven,
  signal: AbortSignal,
): Promise<MeasuredTravel> {
  const { scenario } = read;
  const refused = travelProblems(scenario, given);
  if (refused.length > 0) throw new InputError(refused);
  const warnings = [...read.warnings, ...unusedMatrix(scenario, given)];
  const { cacheFolder } = given.service;
  const { travel } = scenario;
  if (travel.source !== 'file') {
    const known = withOsrmOf(given.service, scenario);
    return measuredTravel({ scenario: known, warnings }, { folder: '', cacheFolder, signal });
  }
  const text = { content: given.matrix!, name: travel.file! };
  try {
    return await measuredTravel({ scenario, warnings }, { text, folder: '', signal });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((one) => ({ ...one, path: [...MATRIX_PATH, ...one.path] })));
  }
}

/** @returns a warning where a matrix came along for nothing. */
export function unusedMatrix({ travel: { source } }: Scenario, { matrix }: TravelGiven): Problem[] {
  return matrix === null || source === 'file' ? [] : [problem('matrix-not-used', ['travel', 'source'], { source })];
}

function withOsrmOf({ osrmUrl: url }: ServiceTravel, scenario: Scenario): Scenario {
  const { travel } = scenario;
  return travel.source === 'osrm' ? { ...scenario, travel: { ...travel, osrm: { ...travel.osrm, url } } } : scenario;
}

const bare = (url: string) => url.replace(/\/+$/, '');
