/** Why no legal rota exists: what clashes and what would do, with what stands in the way of a promise by itself. */
import type { Clash, ClashReport, ClashRule, Obstacle } from '../domain/clash.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TravelMatrix } from '../domain/travel-matrix.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { obstaclesTo, type VisitWanted } from '../rules/reach/obstacles.ts';
import { findClashes } from '../solver/explain/find-clashes.ts';
import type { PlanningInputs } from './inputs.ts';

export interface ClashRequest {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly timeLimitSeconds: number;
}

/** Somebody who finds clashes; aborted, they tell what they have found so far. */
export type FindClashes = (request: ClashRequest, signal: AbortSignal) => Promise<ClashReport>;

/** In this thread. @param hooks `now`: monotonic milliseconds; `stopped`: polled. */
export function findClashesOf(
  { scenario, matrix, timeLimitSeconds }: ClashRequest,
  hooks: { now: () => number; stopped: () => boolean },
): Promise<ClashReport> {
  return findClashes(scenario, { need: buildNeedModel(scenario, matrix), matrix }, { timeLimitSeconds, ...hooks });
}

/** @param inputs of a scenario that has no legal rota. */
export async function explainClash(
  inputs: PlanningInputs,
  options: { find: FindClashes; timeLimitSeconds: number; signal: AbortSignal },
): Promise<ClashReport> {
  const { scenario, matrix } = inputs;
  const { timeLimitSeconds, signal } = options;
  const report = await options.find({ scenario, matrix, timeLimitSeconds }, signal);
  return { ...report, clashes: report.clashes.map((clash) => withObstacles(clash, inputs)) };
}

/** Of a promise that stands alone among rules that promise nothing. */
function withObstacles(clash: Clash, inputs: PlanningInputs): Clash {
  const promises = clash.rules.filter(({ code }) => PROMISES.has(code));
  if (promises.length !== 1) return clash;
  const wanted = visitsFor(promises[0]!, inputs);
  if (wanted === null) return clash;
  const { commune, name } = promises[0]!.parameters;
  const found: Obstacle[] =
    wanted.length === 0
      ? [{ rule: 'no-stop', parameters: { commune: commune!, name: name! } }]
      : leastOf(wanted, inputs);
  return { ...clash, obstacles: [...clash.obstacles, ...found] };
}

const PROMISES: ReadonlySet<string> = new Set([
  'floor-visits',
  'floor-share',
  'floor-visits-all',
  'floor-share-all',
  'lock-visit',
]);

/** Visits that any of would do for the promise; null where it is not a matter of single visits. */
function visitsFor({ code, path, parameters }: ClashRule, { scenario }: PlanningInputs): VisitWanted[] | null {
  if (code === 'lock-visit') {
    const lock = scenario.locks[Number(path[1])];
    return lock?.kind === 'visit' ? [lock] : null;
  }
  return code === 'floor-visits' || code === 'floor-share' ? visitsIn(scenario, String(parameters.commune)) : null;
}

/** Any visit to any stop of the commune. */
export function visitsIn({ stops }: Scenario, commune: string): VisitWanted[] {
  const inCommune = stops.filter((stop) => stop.commune === commune);
  return inCommune.map(({ id }) => ({ stop: id, day: null, half: null, unit: null }));
}

/** @returns what stands in the way of the visit that least does; empty where nothing does. */
export function leastOf(wanted: readonly VisitWanted[], { scenario, need, matrix }: PlanningInputs): Obstacle[] {
  let least: Obstacle[] | null = null;
  for (const visit of wanted) {
    const found = obstaclesTo(visit, scenario, { need, matrix });
    if (least === null || found.length < least.length) {
      least = found.map(({ rule, parameters }) => ({ rule, parameters }));
    }
  }
  return least ?? [];
}
