/** Part *travel*: the great-circle estimate against the routed matrix of Andorra, where that is at hand. */
import { readFileSync } from 'node:fs';
import { percent, type Table } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { sharedFile } from '../harness/shared-material.ts';
import { rounded } from '../harness/statistics.ts';
import { DEFAULT_PARAMETERS, generateInstance } from '../rotas/generator.ts';
import { type ComparedEstimate, compareEstimate, type TravelComparison } from './compare.ts';
import { type Trip, tripsOf } from './estimate-error.ts';
import { tripsOfMatrix } from './trips-of-matrix.ts';

const FILE = 'osrm/andorra-matrix.json';
const ABOUT =
  'Andorra: narrow valleys between mountains, no barrier drawn. Roads go round by the valley floor; the defaults are meant for flat country and are not fitted to this matrix.';
const TINY_STOPS = 12;
/** A fit to roads whose circuity is known finds it so closely. */
const FIT_TOLERANCE = 0.01;

export async function travel({ options, say }: PartContext): Promise<PartResult | null> {
  const sample = options.smoke ? generatedRoads() : routedRoads();
  if (sample === null) {
    say(`travel: left out, there is no ${FILE} in ../shared (TOURNEE_SHARED names the folder that has it)`);
    return null;
  }
  const comparison = compareEstimate(sample.trips);
  say(`travel: ${comparison.trips} trips compared`);
  return {
    title: 'The great-circle estimate against a routed matrix',
    parameters: { matrix: sample.matrix, about: sample.about },
    data: { ...comparison },
    tables: [errorTable(comparison)],
    notes: [
      `${comparison.trips} trips; median ${rounded(comparison.medianKmByRoad, 3)} km by road, ${rounded(comparison.circuity.percentile50, 3)} times the straight line.`,
      'Errors are relative to the road; a bias above 0: the estimate is too high.',
    ],
    problems: options.smoke ? problemsOf(comparison) : [],
  };
}

interface Roads {
  readonly trips: Trip[];
  readonly matrix: string;
  readonly about: string;
}

function routedRoads(): Roads | null {
  const file = sharedFile(FILE);
  if (file === null) return null;
  const json = JSON.parse(readFileSync(file, 'utf8'));
  return { trips: tripsOf(json, FILE), matrix: String(json.source ?? ''), about: ABOUT };
}

/** Roads of which the right answer is known. */
function generatedRoads(): Roads {
  const { scenario, matrix } = generateInstance({ stops: TINY_STOPS, units: 1 });
  return { trips: tripsOfMatrix(scenario, matrix), matrix: 'generated territory', about: 'straight roads' };
}

function problemsOf({ bestFit }: TravelComparison): string[] {
  const apart = Math.abs(bestFit.circuity - DEFAULT_PARAMETERS.circuity);
  return apart <= FIT_TOLERANCE
    ? []
    : [`travel: a circuity of ${DEFAULT_PARAMETERS.circuity} was fitted as ${bestFit.circuity}`];
}

function errorTable({ defaults, bestFit }: TravelComparison): Table {
  const row = (name: string, { circuity, relativeErrors }: ComparedEstimate) => [
    name,
    circuity,
    percent(relativeErrors.metres.median, 1),
    percent(relativeErrors.metres.bias, 1),
    percent(relativeErrors.seconds.median, 1),
    percent(relativeErrors.seconds.percentile90, 1),
    percent(relativeErrors.seconds.bias, 1),
  ];
  return {
    caption: 'Relative errors',
    headings: ['settings', 'circuity', 'metres, median', 'bias', 'seconds, median', '90th percentile', 'bias'],
    rows: [row('defaults', defaults), row('best fit', bestFit)],
  };
}
