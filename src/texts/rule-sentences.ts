/**
 * Type of the sentences for broken rules.
 *
 * The list of rules is the judge's (`rules/rule-codes.ts`), which texts may not import: the French sentences set the
 * shape, the other languages follow it, and test/texts asks that the shape be the judge's list.
 */
import type { frenchRules } from './fr/rules.ts';

export type RuleSentences = typeof frenchRules;
