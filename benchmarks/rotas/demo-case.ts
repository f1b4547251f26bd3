/** Child: Rochefort Océan planned with the means of its rota in use, as `npm run demo` does. */
import path from 'node:path';
import type { Verdict } from '../../src/domain/verdict.ts';
import { readRota } from '../../src/imports/read-rota.ts';
import { fairnessOf } from '../../src/planning/fairness.ts';
import { loadInputs } from '../../src/planning/load-inputs.ts';
import { sameMeansAs } from '../../src/planning/same-means.ts';
import { solve } from '../../src/solver/solve.ts';
import { answerJob } from '../harness/child.ts';
import type { DemoFigures, DemoRun } from './demo-record.ts';
import { measureSolve, type SolveOrder } from './measured-solve.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/rochefort-ocean');

answerJob(async (order: SolveOrder): Promise<DemoRun> => {
  const given = await loadInputs(path.join(FOLDER, 'scenario.json'));
  const inUse = await readRota(path.join(FOLDER, 'rota-in-use.json'), given.scenario);
  const { inputs, verdict } = sameMeansAs(given, inUse);
  const planned = await measureSolve(solve, inputs, order);
  return {
    inUse: figuresOf(verdict),
    planned: planned.verdict === null ? null : figuresOf(planned.verdict),
    measure: planned.measure,
  };
});

function figuresOf(verdict: Verdict): DemoFigures {
  const { figures } = verdict;
  const { openHours, openHoursPerWeek } = figures;
  return {
    legal: verdict.legal,
    objective: figures.objective,
    openHoursPerWeek: openHours / openHoursPerWeek.length,
    communesVisited: figures.communesVisited,
    communesServed: figures.communesServed,
    servedHours: figures.servedHours,
    needHours: figures.needHours,
    peopleReached: figures.peopleReached,
    contacts: figures.contacts,
    kilometres: figures.kilometres,
    spanHours: figures.spanHours,
    gini: fairnessOf(verdict).gini,
  };
}
