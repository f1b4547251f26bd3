/** English, the second language of Tournée. */
import { englishCalendar } from './en/calendar.ts';
import { englishClash } from './en/clash.ts';
import { englishCoefficients, englishSources } from './en/coefficients.ts';
import { englishDraft } from './en/draft.ts';
import { englishDraftProblems } from './en/draft-problems.ts';
import { englishErrors } from './en/errors.ts';
import { englishExplain } from './en/explain.ts';
import { englishHelp } from './en/help.ts';
import { englishHttp } from './en/http.ts';
import { englishOthers } from './en/others.ts';
import { englishPages } from './en/pages.ts';
import { englishPresets } from './en/presets.ts';
import { englishProblems, englishWarnings } from './en/problems.ts';
import { englishReports } from './en/reports.ts';
import { englishRules } from './en/rules.ts';
import { englishService } from './en/service.ts';
import { englishStorage } from './en/storage.ts';
import { englishTables } from './en/tables.ts';
import { englishWords } from './en/words.ts';
import { formatsOf } from './formats.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  language: 'en',
  format: formatsOf('en'),
  words: englishWords,
  problems: englishProblems,
  warnings: englishWarnings,
  others: englishOthers,
  draftProblems: englishDraftProblems,
  rules: englishRules,
  errors: englishErrors,
  help: englishHelp,
  reports: englishReports,
  clashes: englishClash,
  explain: englishExplain,
  calendar: englishCalendar,
  draft: englishDraft,
  presets: englishPresets,
  storage: englishStorage,
  tables: englishTables,
  pages: englishPages,
  http: englishHttp,
  service: englishService,
  coefficients: englishCoefficients,
  sources: englishSources,
};
