import { describe, expect, test } from 'vitest';
import { progressLine, progressReporter } from '../../../src/cli/progress-line.ts';
import type { PlanReport } from '../../../src/cli/report/plan-report.ts';
import { printExplanation } from '../../../src/cli/report/print-explanation.ts';
import { printNeed } from '../../../src/cli/report/print-need.ts';
import { printPlan } from '../../../src/cli/report/print-plan.ts';
import { placeOf } from '../../../src/cli/report/problems.ts';
import { configOf } from '../../../src/config.ts';
import { compareVerdicts } from '../../../src/planning/compare.ts';
import { needByCommune } from '../../../src/planning/need-by-commune.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import { gapText, proofSentence } from '../../../src/texts/proof-sentence.ts';
import { certificateOf, ONLY_STAGE } from '../../support/certificates.ts';
import { fakeTerminal, jsonLines } from '../../support/command-line.ts';
import { explanation } from '../../support/explanations.ts';
import { expectGolden } from '../../support/golden.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { AUBE_DAY, rotaOf, smallTour, verdictOn } from '../../support/small-rota.ts';
import { positionAt, smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario({
  territory: { servicePoints: [{ id: 'library', name: 'Library', commune: '17004', point: positionAt(0, 16) }] },
  stops: [{ id: 'bief', name: 'Bief, place de la Grande-Fontaine', invented: true }],
});
const inputs = inputsOf(scenario);

function reportOf(bound: number): PlanReport {
  const tours = [
    smallTour({ lunch: { from: '12:00', to: '12:45' } }),
    smallTour({ day: { week: 2, weekday: 'friday' }, visits: [AUBE_DAY] }),
  ];
  const verdict = verdictOn(tours, scenario, inputs.matrix);
  const { objective } = verdict.figures;
  const certificate = certificateOf({ objective, bound }, 'time-limit');
  const before = { name: 'Rota in use', verdict: verdictOn([smallTour()], scenario, inputs.matrix) };
  const capped = { ...scenario, caps: { kmPerCycle: 120, hoursPerCycle: 20, centsPerCycle: null } };
  return {
    inputs: { ...inputs, scenario: capped },
    result: { rota: { ...rotaOf(tours), certificate }, certificate, verdict, coverage: null, statistics: null },
    comparison: compareVerdicts([before, { name: 'Proposed', verdict }]),
    price: null,
    explanation: null,
    seconds: 12.3,
  };
}

function printed(width: number, print: (terminal: ReturnType<typeof fakeTerminal>['terminal']) => void): string {
  const { terminal, written } = fakeTerminal(width);
  print(terminal);
  return written.join('');
}

describe.each([
  [fr, 80],
  [en, 80],
  [fr, 120],
] as const)('in $language at %i columns', (texts, width) => {
  const shellOn = (terminal: ReturnType<typeof fakeTerminal>['terminal']) => ({
    terminal,
    texts,
    finish: () => {},
    config: () => configOf({}),
  });

  test('a plan is printed as it was, within the width', () => {
    const text = printed(width, (terminal) => printPlan(shellOn(terminal), reportOf(60)));
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
    expectGolden(`plan.${texts.language}.${width}.txt`, text);
  });

  test('so is a plan without anything to compare, whose idle units are named', () => {
    const alone = { ...reportOf(60), comparison: null };
    const idle = { ...alone, result: { ...alone.result, rota: rotaOf([]) } };
    const text = printed(width, (terminal) => printPlan(shellOn(terminal), idle));
    expect(text).toContain(texts.reports.timetable.idle);
    expect(text).toContain(texts.reports.figures.title);
  });

  test('and so is an explanation: those who go without one by one, the others in a table', () => {
    const text = printed(width, (terminal) =>
      printExplanation(shellOn(terminal), inputs, { explanation, isChosen: false }),
    );
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
    expectGolden(`explain.${texts.language}.${width}.txt`, text);
  });

  test('and so is the need', () => {
    const text = printed(width, (terminal) => printNeed(shellOn(terminal), inputs, needByCommune(inputs)));
    expectGolden(`need.${texts.language}.${width}.txt`, text);
  });
});

describe('the gap', () => {
  test.each([
    [1e-9, '0,01\u202f%'],
    [0.0001, '0,01\u202f%'],
    [0.000101, '0,02\u202f%'],
    [0.0312, '3,2\u202f%'],
    [0.6601, '67\u202f%'],
    [12, '1\u202f200\u202f%'],
  ])('of %d is never rounded down', (gap, text) => {
    expect(gapText(fr, gap)).toBe(text);
  });

  const sentence = (objective: number, bound: number) =>
    proofSentence(en, scenario, certificateOf({ objective, bound }));

  test('is told by its size', () => {
    expect(sentence(100, 100)).toContain('it is the proven optimum');
    expect(sentence(100, 100.005)).toContain('this one, with 100.000, is within 0.01% of the proven optimum');
    expect(sentence(100, 112)).toContain('the gap to the proven optimum is at most 12%');
  });
});

describe('progress', () => {
  const progress = {
    stage: ONLY_STAGE,
    phase: 'fold',
    elapsedSeconds: 3,
    tours: 1234,
    objective: 10,
    bound: 11,
    gap: 0.1,
    rota: null,
  } as const;

  test('is one line', () => {
    expect(progressLine(en, progress, 3)).toBe(
      'bounding · 3 s · 1,234\u00a0possible tours · value 10.00 · bound 11.00 · gap 10%',
    );
    expect(progressLine(fr, null, 0)).toBe('tournées possibles · 0 s');
  });

  test('is a line of JSON a message for a program, without the rota', () => {
    const { terminal, written } = fakeTerminal(80);
    progressReporter({ terminal, texts: fr, finish: () => {}, config: () => configOf({}) }, true).show({
      ...progress,
      rota: rotaOf([]),
    });
    expect(jsonLines(written.join(''))).toEqual([
      {
        type: 'progress',
        stage: ONLY_STAGE,
        phase: 'fold',
        elapsedSeconds: 3,
        tours: 1234,
        objective: 10,
        bound: 11,
        gap: 0.1,
        better: true,
      },
    ]);
  });

  test('is nothing where nobody watches', () => {
    const { terminal, written } = fakeTerminal(80);
    const reporter = progressReporter({ terminal, texts: fr, finish: () => {}, config: () => configOf({}) }, false);
    reporter.show(progress);
    reporter.end();
    expect(written).toEqual([]);
  });
});

test('a problem lies at a JSON pointer, or at a line of a CSV file', () => {
  const at = (path: (string | number)[], parameters = {}) => placeOf(fr, { code: 'missing', path, parameters });
  expect(at(['stops', 3, 'a/b~c'])).toBe('/stops/3/a~1b~0c');
  expect(at([])).toBe('');
  expect(at(['stops'], { file: 'stops.csv', line: 5, column: 'nom' })).toBe(
    'stops.csv, ligne 5, colonne «\u00a0nom\u00a0»',
  );
  expect(at(['stops'], { file: 'stops.csv', line: 5, column: null })).toBe('stops.csv, ligne 5');
  expect(at(['stops'], { file: 'stops.csv', line: null, column: null })).toBe('stops.csv');
  const notJson = { code: 'not-json', path: [], parameters: { file: 'a.json', line: 3, column: 7 } };
  expect(placeOf(fr, notJson)).toBe('');
});
