/** What the figures rest on: what is estimated, invented or unverified, and where the rest comes from. */
import { communeSentences, sourceSentences, stopSentences, travelSentence } from '../../texts/assumption-sentences.ts';
import type { CoefficientPath } from '../../texts/coefficient-paths.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Section } from './document.ts';
import { type Content, html } from './markup.ts';
import type { Basis, NamedCoefficient } from './rota-page.ts';
import { table } from './table.ts';

/** Rows of a table that is kept on one sheet. */
const SHORT = 6;

export function basisSection(basis: Basis, texts: Texts): Section {
  const { scenario, travel, coefficients } = basis;
  const words = texts.pages.basis;
  const sentences = [
    travelSentence(texts, travel),
    ...stopSentences(texts, scenario),
    ...communeSentences(texts, scenario),
  ];
  const used = coefficients.filter(({ path }) => travel.source === 'great-circle' || !path.startsWith('travel.'));
  const body = html`<ul class="sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${coefficientTable(used, texts, { verified: false })}
${coefficientTable(used, texts, { verified: true })}
<h3>${words.sources}</h3>
${sources(basis, texts)}`;
  return { id: 'basis', title: words.title, body };
}

function coefficientTable(
  all: readonly NamedCoefficient[],
  texts: Texts,
  { verified }: { verified: boolean },
): Content {
  const coefficients = all.filter((coefficient) => coefficient.verified === verified);
  if (coefficients.length === 0) return null;
  const words = texts.pages.basis;
  return table({
    caption: verified ? words.verified : words.unverified,
    columns: [
      { title: words.columns.name },
      { title: words.columns.value, align: 'right' },
      { title: words.columns.source },
    ],
    rows: coefficients.map(({ path, of, values, source }) => {
      const { name, unit } = texts.coefficients[path as CoefficientPath] ?? { name: path, unit: '' };
      const value = values.map((number) => texts.format.number(number, 3)).join('–');
      return {
        name: of === undefined ? name : `${name} – ${of}`,
        cells: [
          html`${value}${unit === '' ? null : html` <span class="unit">${unit}</span>`}`,
          texts.sources[source] ?? source,
        ],
      };
    }),
    look: coefficients.length <= SHORT ? 'coefficients short' : 'coefficients',
    nothing: '',
  });
}

function sources({ scenario }: Basis, texts: Texts): Content {
  const sentences = sourceSentences(texts, scenario);
  if (sentences.length === 0) return html`<p>${texts.reports.assumptions.noSources}</p>`;
  const items = sentences.map((sentence, at) => html`<li>${linked(sentence, scenario.territory.sources[at]!)}</li>`);
  return html`<ul class="sources">${items}</ul>`;
}

/** A web address only: a name that a stranger wrote must not become a script that runs when it is clicked. */
function linked(sentence: string, { url }: Basis['scenario']['territory']['sources'][number]): Content {
  return url !== undefined && /^https?:\/\//i.test(url) ? html`<a href="${url}">${sentence}</a>` : sentence;
}
