/** What the figures rest on: what is estimated, invented, unverified; and where the rest comes from. */
import type { TravelNote } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { coefficientsOf, type NamedCoefficient } from '../../planning/coefficients.ts';
import { communeSentences, sourceSentences, stopSentences, travelSentence } from '../../texts/assumption-sentences.ts';
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
    ...inLines(sourceLines(texts, scenario)),
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
  const rows = coefficients.map(({ path, of, values, source }) => {
    const { name: plain, unit } = texts.coefficients[path as CoefficientPath] ?? { name: path, unit: '' };
    const name = of === undefined ? plain : `${plain} – ${of}`;
    const value = values.map((number) => texts.format.number(number, 3)).join('–');
    // The source stands beside a value that is not just the project's default.
    const said = source === 'project default' ? name : `${name} (${texts.sources[source] ?? source})`;
    return [said, value, unit];
  });
  const columns: Column[] = [{ title: '', flexible: true }, { title: '', align: 'right' }, { title: '' }];
  return table(columns, rows, { width, indent: `${INDENT}  ` });
}

function sourceLines(texts: Texts, scenario: Scenario): string[] {
  const { assumptions } = texts.reports;
  const sources = sourceSentences(texts, scenario);
  return sources.length === 0
    ? [assumptions.noSources]
    : [assumptions.sources, ...sources.map((source) => `– ${source}`)];
}
