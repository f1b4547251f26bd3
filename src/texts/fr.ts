/** Le français, première langue de Tournée. */
import { formatsOf } from './formats.ts';
import { frenchCoefficients, frenchSources } from './fr/coefficients.ts';
import { frenchErrors } from './fr/errors.ts';
import { frenchHelp } from './fr/help.ts';
import { frenchOthers } from './fr/others.ts';
import { frenchProblems, frenchWarnings } from './fr/problems.ts';
import { frenchReports } from './fr/reports.ts';
import { frenchRules } from './fr/rules.ts';
import { frenchWords } from './fr/words.ts';
import type { Texts } from './texts.ts';

export const fr: Texts = {
  language: 'fr',
  format: formatsOf('fr'),
  words: frenchWords,
  problems: frenchProblems,
  warnings: frenchWarnings,
  others: frenchOthers,
  rules: frenchRules,
  errors: frenchErrors,
  help: frenchHelp,
  reports: frenchReports,
  coefficients: frenchCoefficients,
  sources: frenchSources,
};
