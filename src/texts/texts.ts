/** Everything a user reads, as one shape that each language fills: what a language forgets does not compile. */
import type { CalendarTexts } from './calendar-texts.ts';
import type { ClashTexts } from './clash-texts.ts';
import type { CoefficientPath } from './coefficient-paths.ts';
import type { DraftTexts } from './draft-texts.ts';
import type { ErrorTexts } from './error-texts.ts';
import type { ExplainTexts } from './explain-texts.ts';
import type { Formats } from './formats.ts';
import type { HelpTexts } from './help-texts.ts';
import type { HttpTexts } from './http-texts.ts';
import type { Language } from './language.ts';
import type { DraftSentences } from './official-problems.ts';
import type { OtherSentences } from './other-problems.ts';
import type { PageTexts } from './page-texts.ts';
import type { PresetTexts } from './preset-texts.ts';
import type { ReportTexts } from './report-texts.ts';
import type { RuleSentences } from './rule-sentences.ts';
import type { ProblemSentences, WarningSentences } from './sentences.ts';
import type { ServiceTexts } from './service-texts.ts';
import type { StorageTexts } from './storage-texts.ts';
import type { TableTexts } from './table-texts.ts';
import type { Words } from './words.ts';

export interface CoefficientTexts {
  readonly name: string;
  readonly unit: string;
}

export interface Texts {
  readonly language: Language;
  readonly format: Formats;
  readonly words: Words;
  readonly problems: ProblemSentences;
  readonly warnings: WarningSentences;
  /** Of what is found outside the reading of scenarios and rotas. */
  readonly others: OtherSentences;
  /** Of what is found when a territory is drafted from public files. */
  readonly draftProblems: DraftSentences;
  readonly rules: RuleSentences;
  readonly errors: ErrorTexts;
  readonly help: HelpTexts;
  readonly reports: ReportTexts;
  readonly clashes: ClashTexts;
  readonly explain: ExplainTexts;
  readonly calendar: CalendarTexts;
  readonly draft: DraftTexts;
  readonly presets: PresetTexts;
  readonly storage: StorageTexts;
  readonly tables: TableTexts;
  readonly pages: PageTexts;
  readonly http: HttpTexts;
  readonly service: ServiceTexts;
  readonly coefficients: Readonly<Record<CoefficientPath, CoefficientTexts>>;
  /** Sources that the defaults name, by their words in the domain; others are shown as they were written. */
  readonly sources: Readonly<Record<string, string>>;
}
