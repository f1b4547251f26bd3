/** Rotas for the small scenario, and the judge's verdict on them. */
import { Rota, type RotaInput } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { lineMatrix, smallScenario } from './small-scenario.ts';

export type TourInput = RotaInput['tours'][number];
export type VisitInput = TourInput['visits'][number];

export const AUBE_MORNING: VisitInput = { stop: 'aube', opens: '09:00', closes: '11:30' };
export const BIEF_AFTERNOON: VisitInput = { stop: 'bief', opens: '14:00', closes: '16:30' };
export const AUBE_DAY: VisitInput = {
  stop: 'aube',
  opens: '09:00',
  closes: '16:30',
  pause: { from: '11:30', to: '14:00' },
};

/** @returns a legal tour of the small scenario, with changes: Monday of week 1, Aube before lunch and Bief after it. */
export function smallTour(changes: Partial<TourInput> = {}): TourInput {
  return {
    unit: 'bus',
    day: { week: 1, weekday: 'monday' },
    agents: ['ana'],
    visits: [AUBE_MORNING, BIEF_AFTERNOON],
    ...changes,
  };
}

export function rotaOf(tours: readonly TourInput[]): Rota {
  return Rota.parse({ formatVersion: 1, name: 'by hand', scenario: 'small', tours });
}

/** @returns the verdict on tours; the small scenario and straight lines unless others are given. */
export function verdictOn(
  tours: readonly TourInput[],
  scenario: Scenario = smallScenario(),
  matrix: TravelMatrix = lineMatrix(scenario),
): Verdict {
  return judge(scenario, buildNeedModel(scenario, matrix), matrix, rotaOf(tours));
}

/** @returns the rules that are broken, in the order of the verdict. */
export function brokenRules(verdict: Verdict): string[] {
  return verdict.violations.map((violation) => violation.rule);
}
