/** What the figures rest on, in sentences. */
import type { TravelNote } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Texts } from './texts.ts';

export function travelSentence(texts: Texts, travel: TravelNote): string {
  const { assumptions } = texts.reports;
  // The settings of an estimate are among the coefficients.
  const detail = travel.source === 'great-circle' ? '' : travel.detail;
  if (travel.estimate) return assumptions.travelEstimate({ source: texts.words.travelSources[travel.source], detail });
  return assumptions.travelMatrix({ source: texts.words.travelSources[travel.source], detail });
}

export function stopSentences(texts: Texts, { stops }: Scenario): string[] {
  const count = stops.filter((stop) => stop.invented).length;
  return count === 0 ? [] : [texts.reports.assumptions.inventedStops({ count, total: stops.length })];
}

export function communeSentences(texts: Texts, { territory: { communes } }: Scenario): string[] {
  const { assumptions } = texts.reports;
  const total = communes.length;
  const centres = communes.filter((commune) => commune.point.nature === 'centre').length;
  const placeholders = communes.filter((commune) => commune.point.nature === 'placeholder').length;
  const estimated = communes.filter((commune) => commune.population.estimated.length > 0).length;
  const measured = communes.filter((commune) => commune.attendance !== null).length;
  return [
    ...(centres === 0 ? [] : [assumptions.centrePoints({ count: centres, total })]),
    ...(placeholders === 0 ? [] : [assumptions.placeholderPoints({ count: placeholders, total })]),
    ...(estimated === 0 ? [] : [assumptions.estimatedFigures({ count: estimated, total })]),
    ...(measured === 0 ? [] : [assumptions.measured({ count: measured, total })]),
  ];
}

/** @returns a sentence for each source of the territory's figures. */
export function sourceSentences(texts: Texts, { territory }: Scenario): string[] {
  return territory.sources.map((source) => texts.reports.assumptions.source(source));
}
