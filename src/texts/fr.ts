/** Le français, première langue de Tournée. */
import { formatsOf } from './formats.ts';
import { frenchCalendar } from './fr/calendar.ts';
import { frenchClash } from './fr/clash.ts';
import { frenchCoefficients, frenchSources } from './fr/coefficients.ts';
import { frenchDraft } from './fr/draft.ts';
import { frenchDraftProblems } from './fr/draft-problems.ts';
import { frenchErrors } from './fr/errors.ts';
import { frenchExplain } from './fr/explain.ts';
import { frenchHelp } from './fr/help.ts';
import { frenchHttp } from './fr/http.ts';
import { frenchOthers } from './fr/others.ts';
import { frenchPages } from './fr/pages.ts';
import { frenchPresets } from './fr/presets.ts';
import { frenchProblems, frenchWarnings } from './fr/problems.ts';
import { frenchReports } from './fr/reports.ts';
import { frenchRules } from './fr/rules.ts';
import { frenchService } from './fr/service.ts';
import { frenchStorage } from './fr/storage.ts';
import { frenchTables } from './fr/tables.ts';
import { frenchWords } from './fr/words.ts';
import type { Texts } from './texts.ts';

export const fr: Texts = {
  language: 'fr',
  format: formatsOf('fr'),
  words: frenchWords,
  problems: frenchProblems,
  warnings: frenchWarnings,
  others: frenchOthers,
  draftProblems: frenchDraftProblems,
  rules: frenchRules,
  errors: frenchErrors,
  help: frenchHelp,
  reports: frenchReports,
  clashes: frenchClash,
  explain: frenchExplain,
  calendar: frenchCalendar,
  draft: frenchDraft,
  presets: frenchPresets,
  storage: frenchStorage,
  tables: frenchTables,
  pages: frenchPages,
  http: frenchHttp,
  service: frenchService,
  coefficients: frenchCoefficients,
  sources: frenchSources,
};
