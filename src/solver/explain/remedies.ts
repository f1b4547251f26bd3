/**
 * The least changes that make a legal rota possible: the fewest rules first, then each as little as can be.
 *
 * One rule is enough only if it is part of every clash found, so those are asked one by one. Where none is enough, a
 * programme of its own (`elastic-model.ts`) eases promises, ceilings, caps and locked visits in any number, with at most
 * one of the other rules beside them; if that is not enough, any correction will do. What a programme finds is a proposal: that there is a rota with it, and none with
 * less, is asked afterwards (`refine.ts`).
 */
import type { ClashRuleCode, Remedy } from '../../domain/clash.ts';
import type { ClashCase } from './clash-case.ts';
import { ElasticModel } from './elastic-model.ts';
import { elasticRows, elasticWhole } from './elastic-rows.ts';
import { firstStep, MOST_STEPS, type Refined, refined } from './refine.ts';
import { type Easing, isPartOf, type RelaxableRule } from './relaxable-rule.ts';

/** Enough to choose from. */
const MOST_REMEDIES = 6;
const MOST_TOGETHER = 3;

const ELASTIC: ReadonlySet<ClashRuleCode> = new Set([
  'floor-visits',
  'floor-share',
  'ceiling-visits',
  'lock-visit',
  'lock-tour',
  'cap-kilometres',
  'cap-hours',
  'cap-cost',
]);

export interface Remedies {
  /** The smallest change first. */
  readonly remedies: readonly Remedy[];
  /** Proven: none changes fewer rules. */
  readonly fewest: boolean;
}

/** @param clashes rules that clash, set by set, no rule in two of them. */
export function remediesFor(clashCase: ClashCase, clashes: readonly (readonly RelaxableRule[])[]): Remedies {
  const single = inEvery(clashCase, clashes).flatMap((rule) => oneRule(clashCase, rule) ?? []);
  if (single.length > 0) return { remedies: told([...single, ...exceptions(clashCase, single)]), fewest: true };
  const several = severalRules(clashCase, clashes.flat());
  const size = Math.min(...several.map(({ changes }) => changes.length));
  if (several.length === 0) return { remedies: told(anyCorrection(clashCase, clashes.flat())), fewest: false };
  return { remedies: told(several), fewest: size <= leastNumber(clashCase, clashes) };
}

/** Rules whose change may do away with every clash: those in each of them, or that say of all what is part of each. */
function inEvery(clashCase: ClashCase, clashes: readonly (readonly RelaxableRule[])[]): RelaxableRule[] {
  const parts = new Set([...clashes.flat(), ...clashCase.rules]);
  const isIn = (rule: RelaxableRule) =>
    clashes.every((clash) => clash.some((part) => part === rule || isPartOf(part, rule)));
  return [...parts].filter(isIn);
}

/** Where what is promised to all would have to change for all: fewer communes may be enough, though more changes. */
function exceptions(clashCase: ClashCase, found: readonly Refined[]): Refined[] {
  if (!found.some(({ changes }) => changes.some(({ code }) => code.endsWith('-all')))) return [];
  const model = elasticModel(clashCase, []);
  const fewest = model?.fewest() ?? null;
  const least = fewest === null ? null : (model!.least(fewest.easings.length) ?? fewest);
  const remedy = least === null ? null : refined(clashCase, least.easings);
  return remedy === null ? [] : [remedy];
}

/** The smallest first, none twice. */
function told(found: readonly Refined[]): Remedy[] {
  const byChanges = new Map(found.map((remedy) => [JSON.stringify(remedy.changes), remedy]));
  return [...byChanges.values()]
    .sort((one, other) => one.size - other.size)
    .slice(0, MOST_REMEDIES)
    .map(({ changes, isLeast }) => ({ changes, least: isLeast }));
}

/** @returns the least easing of a rule that is enough by itself; null where none was found. */
function oneRule(clashCase: ClashCase, rule: RelaxableRule): Refined | null {
  const first = elasticModel(clashCase, [], rule)?.least(1)?.easings ?? firstStep(clashCase, rule);
  return first.length === 0 ? null : refined(clashCase, first);
}

/** Those of the fewest rules that there are, several where there are. */
function severalRules(clashCase: ClashCase, parts: readonly RelaxableRule[]): Refined[] {
  const others = parts.filter((rule) => !isElastic(rule));
  const attempts = [[], ...others.map((rule) => [rule])].flatMap((given) => {
    const model = elasticModel(clashCase, given);
    const answer = model?.fewest() ?? null;
    return answer === null ? [] : [{ given, model: model!, eased: answer.easings.length }];
  });
  const size = Math.min(...attempts.map(({ given, eased }) => given.length + eased));
  const found: Refined[] = [];
  for (const { given, model, eased } of attempts) {
    if (given.length + eased > size) continue;
    for (const easings of leastEasings(model, eased)) {
      const remedy = refined(clashCase, [...given.map((rule) => ({ rule, step: rule.steps })), ...easings]);
      if (remedy !== null) found.push(remedy);
      if (found.length >= MOST_TOGETHER) return found;
    }
  }
  return found;
}

/** All clashing rules given up, and taken back one by one where a rota remains: none can be spared, but fewer may do. */
function anyCorrection(clashCase: ClashCase, parts: readonly RelaxableRule[]): Refined[] {
  if (clashCase.ask({ given: parts }) !== 'feasible') return [];
  let given = parts;
  for (const part of parts) {
    const others = given.filter((rule) => rule !== part);
    if (clashCase.ask({ given: others }) === 'feasible') given = others;
  }
  const remedy = refined(
    clashCase,
    given.map((rule) => ({ rule, step: Math.min(rule.steps, MOST_STEPS) })),
  );
  return remedy === null ? [] : [remedy];
}

/** Sets of so many rules, each eased as little as can be. */
function* leastEasings(model: ElasticModel, rules: number): Generator<readonly Easing[]> {
  if (rules === 0) yield [];
  while (rules > 0) {
    const answer = model.least(rules);
    if (answer === null) return;
    yield answer.easings;
    model.exclude(answer.easings);
  }
}

/**
 * Clashes that have no rule in common ask for a change each; and with all other rules given up, so many promises still
 * have to go. A change of what is promised to all may do for several communes: it counts as one.
 */
function leastNumber(clashCase: ClashCase, clashes: readonly (readonly RelaxableRule[])[]): number {
  const isToAll = ({ rule }: RelaxableRule) => rule.code.endsWith('-all');
  const wholeOf = (rule: RelaxableRule) => clashCase.rules.find((whole) => isPartOf(rule, whole)) ?? rule;
  const used = new Set<RelaxableRule>();
  let apart = 0;
  for (const clash of clashes) {
    const rules = clash.map(wholeOf);
    if (rules.every((rule) => !used.has(rule))) apart++;
    for (const rule of rules) used.add(rule);
  }
  if (clashCase.rules.some(isToAll)) return apart;
  const others = clashCase.rules.filter((rule) => !isElastic(rule));
  const answer = elasticModel(clashCase, others)?.fewest() ?? null;
  return Math.max(apart, answer?.isProven === true ? answer.easings.length : 0);
}

function isElastic({ rule }: RelaxableRule): boolean {
  return ELASTIC.has(rule.code);
}

/**
 * @param given rules given up.
 * @param alone the only rule to be eased; left out: all promises, commune by commune, ceilings, caps and locked visits.
 * @returns null where the model would be too large, or has no rows for that rule.
 */
function elasticModel(
  clashCase: ClashCase,
  given: readonly RelaxableRule[],
  alone: RelaxableRule | null = null,
): ElasticModel | null {
  const { scenario, floors } = clashCase.inSingleFloors(given);
  if (alone !== null && !isElastic(alone) && !alone.rule.code.endsWith('-all')) return null;
  const days = clashCase.feasibility.modelOf(scenario);
  if (days === null) return null;
  const rules = [...clashCase.promises, ...clashCase.rules];
  const singles = elasticRows(days.selection, { rules, floors, locks: clashCase.scenario.locks });
  const elastic =
    alone === null ? singles : [...singles.filter(({ rule }) => rule === alone), ...elasticWhole(alone, singles)];
  return elastic.length === 0 ? null : new ElasticModel(clashCase.feasibility, days.selection, elastic);
}
