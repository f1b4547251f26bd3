/** An explanation as a program reads it: what was found, and the sentences that a person is told. */
import type { RotaExplanation } from '../domain/explanation.ts';
import type { Scenario } from '../domain/scenario.ts';
import { explanationSummary, halfDaySentences, servedPhrase, whyNotSentences } from '../texts/explanation-sentences.ts';
import { stopSentences, stopsSummary } from '../texts/stop-sentences.ts';
import type { Texts } from '../texts/texts.ts';
import type { FileToWrite } from './write-files.ts';

/** What the sentences need to know of the scenario. */
export interface ExplainedScenario {
  readonly name: Scenario['name'];
  readonly cycle: Pick<Scenario['cycle'], 'weeks'>;
}

export function explanationFile(texts: Texts, scenario: ExplainedScenario, explanation: RotaExplanation): FileToWrite {
  const content = `${JSON.stringify(explanationDocument(texts, scenario, explanation), null, 2)}\n`;
  return { name: 'explanation.json', content };
}

export function explanationDocument(texts: Texts, scenario: ExplainedScenario, explanation: RotaExplanation) {
  const page = { texts, explanation, weeks: scenario.cycle.weeks };
  const halfDays = explanation.moreHalfDays.map((halfDay) => ({
    ...halfDay,
    message: halfDaySentences(page, halfDay).join(' '),
  }));
  return {
    scenario: scenario.name,
    ...explanation,
    message: explanationSummary(page).join(' '),
    communes: explanation.communes.map((commune) => ({
      ...commune,
      message: [`${servedPhrase(texts, commune)}.`, ...whyNotSentences(page, commune)].join(' '),
    })),
    oneMoreHalfDay: halfDays[0] ?? null,
    moreHalfDays: halfDays,
    stops: {
      ...explanation.stops,
      message: stopsSummary(page).join(' '),
      gains: explanation.stops.gains.map((gain) => ({ ...gain, message: stopSentences(page, gain).join(' ') })),
    },
  };
}
