/** What the figures rest on: what is estimated, invented, unverified; and where the rest comes from. */
import type { TravelNote } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { coefficientsOf, type NamedCoefficient } from '../../planning/coefficients.ts';
import type { CoefficientPath } from '../../texts/coefficient-paths.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';

const INDENT = '  ';

/** @param travel what the matrix says of itself. */
export function assumptionLines(texts: Texts, scenario: Scenario, travel: TravelNote, width: number): string[] {
  const inLines = (sentences: readonly string[]) =>
    sentences.flatMap((sentence) => wrapped(INDENT + sentence, width, `${INDENT}  `));
  return [
    ...inLines([
      travelSentence(texts, travel),
      ...stopSentences(texts, scenario),
      ...communeSentences(texts, scenario),
    ]),
    ...coefficientTables(texts, scenario, travel, width),
    ...inLines(sourceSentences(texts, scenario)),
  ];
}

export function travelSentence(texts: Texts, travel: TravelNote): string {
  const { assumptions } = texts.reports;
  // The settings of an estimate are among the coefficients.
  const detail = travel.source === 'great-circle' ? '' : travel.detail;
  if (travel.estimate) return assumptions.travelEstimate({ source: texts.words.travelSources[travel.source], detail });
  return assumptions.travelMatrix({ source: texts.words.travelSources[travel.source], detail });
}

function stopSentences(texts: Texts, { stops }: Scenario): string[] {
  const count = stops.filter((stop) => stop.invented).length;
  return count === 0 ? [] : [texts.reports.assumptions.inventedStops({ count, total: stops.length })];
}

function communeSentences(texts: Texts, { territory: { communes } }: Scenario): string[] {
  const { assumptions } = texts.reports;
  const total = communes.length;
  const centres = communes.filter((commune) => commune.point.nature === 'centre').length;
  const measured = communes.filter((commune) => commune.attendance !== null).length;
  return [
    ...(centres === 0 ? [] : [assumptions.centrePoints({ count: centres, total })]),
    ...(measured === 0 ? [] : [assumptions.measured({ count: measured, total })]),
  ];
}

/** A table of those nobody has verified, then one of the others. */
function coefficientTables(texts: Texts, scenario: Scenario, travel: TravelNote, width: number): string[] {
  const { assumptions } = texts.reports;
  const isUsed = ({ path }: NamedCoefficient) => travel.source === 'great-circle' || !path.startsWith('travel.');
  const all = coefficientsOf(scenario).filter(isUsed);
  const titled = (title: string, coefficients: readonly NamedCoefficient[]) =>
    coefficients.length === 0
      ? []
      : [...wrapped(INDENT + title, width, `${INDENT}  `), ...coefficientTable(texts, coefficients, width)];
  return [
    ...titled(
      assumptions.unverified,
      all.filter(({ verified }) => !verified),
    ),
    ...titled(
      assumptions.verified,
      all.filter(({ verified }) => verified),
    ),
  ];
}

export function coefficientTable(texts: Texts, coefficients: readonly NamedCoefficient[], width: number): string[] {
  const rows = coefficients.map(({ path, values, source }) => {
    const { name, unit } = texts.coefficients[path as CoefficientPath] ?? { name: path, unit: '' };
    const value = values.map((number) => texts.format.number(number, 3)).join('–');
    // The source stands beside a value that is not just the project's default.
    const said = source === 'project default' ? name : `${name} (${texts.sources[source] ?? source})`;
    return [said, value, unit];
  });
  const columns: Column[] = [{ title: '', flexible: true }, { title: '', align: 'right' }, { title: '' }];
  return table(columns, rows, { width, indent: `${INDENT}  ` });
}

function sourceSentences(texts: Texts, { territory }: Scenario): string[] {
  const { assumptions } = texts.reports;
  if (territory.sources.length === 0) return [assumptions.noSources];
  return [assumptions.sources, ...territory.sources.map((source) => `– ${assumptions.source(source)}`)];
}
