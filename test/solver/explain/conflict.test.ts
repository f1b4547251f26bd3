import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clashing, conflictAmong } from '../../../src/solver/explain/conflict.ts';

const RULES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Clashes where it holds one of the sets whole; counts the questions. */
function asked(sets: readonly (readonly string[])[]) {
  const questions: string[] = [];
  const ask = (kept: readonly string[]): Clashing => {
    questions.push([...kept].sort().join(''));
    return sets.some((set) => set.every((rule) => kept.includes(rule))) ? 'clash' : 'no-clash';
  };
  return { ask, questions };
}

describe('the conflict among rules', () => {
  test.each([[['c']], [['a', 'h']], [['b', 'd', 'e']], [RULES]])('is %j where these clash and no fewer', (set) => {
    const { rules, irreducible } = conflictAmong(RULES, asked([set]).ask);
    expect([...rules].sort()).toEqual(set);
    expect(irreducible).toBe(true);
  });

  test('takes rules at the end only where those before them are not enough', () => {
    expect(
      conflictAmong(
        RULES,
        asked([
          ['a', 'h'],
          ['b', 'c'],
        ]).ask,
      ).rules,
    ).toEqual(['b', 'c']);
  });

  test('takes few questions: of 64 rules, two that clash', () => {
    const many = Array.from({ length: 64 }, (_, k) => String(k));
    const { ask, questions } = asked([['9', '55']]);
    expect(conflictAmong(many, ask).rules).toEqual(['9', '55']);
    // 2k·log2(n/k) + 2k of QuickXplain, and one for each rule at the end.
    expect(questions.length).toBeLessThanOrEqual(2 * 2 * 5 + 2 * 2 + 2);
  });

  test('clashes by itself, and nothing less does, whatever sets clash', () => {
    const sets = fc.array(fc.subarray(RULES, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sets, (clashing) => {
        const { ask } = asked(clashing);
        const { rules, irreducible } = conflictAmong(RULES, ask);
        expect(ask(rules)).toBe('clash');
        expect(irreducible).toBe(true);
        for (const rule of rules) expect(ask(rules.filter((other) => other !== rule))).toBe('no-clash');
      }),
    );
  });

  test('still clashes where questions stay open, and does not claim that nothing can be spared', () => {
    const open = fc.func(fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(open, (isOpen) => {
        const { ask } = asked([['b', 'f']]);
        const { rules, irreducible } = conflictAmong(RULES, (kept) =>
          isOpen(kept.join()) === 0 ? 'unknown' : ask(kept),
        );
        expect(ask(rules)).toBe('clash');
        if (irreducible) expect([...rules].sort()).toEqual(['b', 'f']);
      }),
    );
  });

  test('is checked at the end, for fewer rules may clash more', () => {
    // Given up alone, "range" lets "everywhere" mean a place that cannot be served; with nothing else asked, all is well.
    const clashing = new Set(['everywhere,range,hours', 'everywhere', 'everywhere,range', 'everywhere,hours']);
    const ask = (kept: readonly string[]): Clashing => (clashing.has(kept.join()) ? 'clash' : 'no-clash');
    expect(conflictAmong(['everywhere', 'range', 'hours'], ask)).toEqual({ rules: ['everywhere'], irreducible: true });
  });
});
