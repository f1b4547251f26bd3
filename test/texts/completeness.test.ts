import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, WARNING_CODES } from '../../src/domain/problem-codes.ts';
import { coefficientsOf } from '../../src/planning/coefficients.ts';
import { UNSERVED_REASONS } from '../../src/planning/unserved-reason.ts';
import { RULES, type RuleCode, type RuleParameters } from '../../src/rules/rule-codes.ts';
import { COEFFICIENT_PATHS } from '../../src/texts/coefficient-paths.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import { OTHER_CODES } from '../../src/texts/other-problems.ts';
import { problemSentence, ruleSentence } from '../../src/texts/problem-sentence.ts';
import type { RuleSentences } from '../../src/texts/rule-sentences.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { found, onlyProblem } from '../support/problems-of.ts';
import { smallScenario } from '../support/small-scenario.ts';

/** The texts may not import the judge: that they know its rules and parameters is asked of the compiler here. */
type Asked = { readonly [Code in RuleCode]: (parameters: RuleParameters<Code>) => string };
const asked = (sentences: RuleSentences): Asked => sentences;

/** Every sentence of the texts: each function called with parameters that all have that value. */
function sentences(texts: Texts, value: string | number | null): { key: string; text: string }[] {
  const parameters = new Proxy({}, { get: () => value });
  const listed = (node: unknown, key: string): { key: string; text: string }[] => {
    if (typeof node === 'string') return [{ key, text: node }];
    if (typeof node === 'function') return [{ key: `${key}()`, text: String(node(parameters)) }];
    return Object.entries(node ?? {}).flatMap(([name, inner]) => listed(inner, `${key}.${name}`));
  };
  const { format: _, language: __, ...spoken } = texts;
  return listed(spoken, texts.language);
}

const VALUES = [7, 'abc', null];
const everySentence = (texts: Texts) => VALUES.flatMap((value) => sentences(texts, value));
const keysOf = (value: object) => Object.keys(value).sort();

/** A scenario of which every coefficient is in use. */
const everyCoefficient = smallScenario({
  keep: { rota: 'In use', visits: [] },
  publics: [{ id: 'young', name: 'Young people', minutesPerContact: 60 }],
  units: [{ id: 'bus', modes: { morning: { kind: 'home' }, afternoon: { kind: 'collective', seats: 8 } } }],
});

describe.each([fr, en])('the texts in $language', (texts) => {
  test('have a sentence for each problem, warning and rule, and for no other', () => {
    expect(keysOf(texts.problems)).toEqual(keysOf(PROBLEM_CODES));
    expect(keysOf(texts.warnings)).toEqual(keysOf(WARNING_CODES));
    expect(keysOf(texts.others)).toEqual(keysOf(OTHER_CODES));
    expect(keysOf(asked(texts.rules))).toEqual(RULES.map(({ code }) => code).sort());
    expect(keysOf(texts.reports.communes.reasons)).toEqual([...UNSERVED_REASONS].sort());
  });

  test('name every coefficient of a scenario, and where the defaults come from', () => {
    const coefficients = coefficientsOf(everyCoefficient);
    expect(coefficients.map(({ path }) => path).sort()).toEqual([...COEFFICIENT_PATHS].sort());
    const sources = new Set(coefficients.map(({ source }) => source));
    expect([...sources].filter((source) => source.includes('default') && texts.sources[source] === undefined)).toEqual(
      [],
    );
  });

  test('leave no hole in a sentence, whatever the values', () => {
    const holes = everySentence(texts).filter(({ text }) => /undefined|\[object/.test(text));
    expect(holes).toEqual([]);
    expect(sentences(texts, 7).filter(({ text }) => text.includes('NaN'))).toEqual([]);
  });

  test('say what a code unknown to them was about', () => {
    expect(problemSentence(texts, { code: 'odd', parameters: { size: 3 } })).toContain('odd');
    expect(ruleSentence(texts, { rule: 'odd', parameters: { size: 3 } })).toContain('size: 3');
    expect(problemSentence(texts, { code: 'toString', parameters: {} })).toContain('toString');
  });
});

describe('French typography', () => {
  test('puts unbreakable spaces where French wants them', () => {
    const loose = everySentence(fr).filter(({ text }) => / [:;!?%»]|« |[^\s«]«[^\s\u00a0]/.test(text));
    expect(loose).toEqual([]);
  });

  test('has curved apostrophes', () => {
    expect(everySentence(fr).filter(({ text }) => text.includes("'"))).toEqual([]);
  });

  test('leaves what the user wrote as it is', () => {
    expect(fr.problems['not-accepted']({ value: "l'eau : a" })).toBe("«\u00a0l'eau : a\u00a0» n’est pas admis ici.");
  });
});

describe('a problem', () => {
  test('is told with the value and the nearest name', () => {
    const problem = onlyProblem((input) => {
      input.stops[0].commune = '17005';
    });
    expect(problem.code).toBe('unknown-commune');
    expect(problemSentence(fr, problem)).toMatch(
      /^La commune «\u00a017005\u00a0» n’existe pas dans le scénario\. Le plus proche\u00a0:/,
    );
    expect(problemSentence(en, problem)).toMatch(
      /^Commune “17005” is not in the scenario\. The nearest is “1700\d” \(.+\)\.$/,
    );
  });

  test('of any code is told from what parsing really gives', () => {
    expect(found((input) => (input.units = []))).toEqual(['too-few /units']);
  });
});
