/** Why not us, found by solving again: an answer for each commune that goes without, the others in a table. */
import type { CommuneExplanation, RotaExplanation } from '../../../domain/explanation.ts';
import {
  type ExplanationPage,
  explanationSummary,
  halfDaySentences,
  lossCell,
  servedPhrase,
  toldOneByOne,
  whyNotSentences,
} from '../../../texts/explanation-sentences.ts';
import {
  littleSentence,
  stopPlace,
  stopSentences,
  stopsOneByOne,
  stopsSummary,
} from '../../../texts/stop-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';
import type { RotaPage } from '../rota-page.ts';
import { table } from '../table.ts';

export function solvedReasons({ scenario }: RotaPage, explanation: RotaExplanation, texts: Texts): Content {
  const { explain } = texts;
  const page: ExplanationPage = { texts, explanation, weeks: scenario.cycle.weeks };
  const [worth, ...rest] = explanationSummary(page);
  const groups = toldOneByOne(explanation).map(({ standing, communes }) => {
    const answers = communes.map((commune) => answer(page, commune));
    return html`<h3>${explain.standings[standing]}</h3><dl class="reasons">${answers}</dl>`;
  });
  const incomplete = explanation.complete ? null : html`<p class="note">${texts.pages.why.incomplete}</p>`;
  return html`<p>${worth!}</p><p class="note">${rest.join(' ')}</p>${groups}${halfDay(page)}${stops(page)}${others(page)}${incomplete}`;
}

function answer(page: ExplanationPage, commune: CommuneExplanation): Content {
  const served = servedPhrase(page.texts, commune);
  return html`<div><dt>${commune.name} <span class="need">${served}</span></dt><dd>${whyNotSentences(page, commune).join(' ')}</dd></div>
`;
}

function halfDay(page: ExplanationPage): Content {
  const { oneMoreHalfDay } = page.explanation;
  if (oneMoreHalfDay === null) return null;
  const sentences = halfDaySentences(page, oneMoreHalfDay);
  return html`<h3>${page.texts.explain.halfDay.title}</h3><p>${sentences.join(' ')}</p>`;
}

function stops(page: ExplanationPage): Content {
  const { texts, explanation } = page;
  const { gains } = explanation.stops;
  const summary = stopsSummary(page).join(' ');
  if (summary === '' && gains.length === 0) return null;
  const { told, little } = stopsOneByOne(explanation);
  const answers = told.map(
    (gain) => html`<div><dt>${stopPlace(texts, gain)}</dt><dd>${stopSentences(page, gain).join(' ')}</dd></div>
`,
  );
  const list = answers.length === 0 ? null : html`<dl class="reasons">${answers}</dl>`;
  const rest = little.length === 0 ? null : html`<p>${littleSentence(page, little)}</p>`;
  return html`<h3>${texts.explain.stops.title}</h3>${summary === '' ? null : html`<p>${summary}</p>`}${list}${rest}`;
}

function others({ texts, explanation }: ExplanationPage): Content {
  const { format: f, explain } = texts;
  const communes = explanation.communes.filter(({ standing }) => standing === 'served');
  if (communes.length === 0) return null;
  const { title, columns } = explain.table;
  const content = table({
    caption: title,
    captionHidden: true,
    columns: [
      { title: columns.commune },
      { title: columns.visits, align: 'right' },
      { title: columns.share, align: 'right' },
      { title: columns.loss, align: 'right' },
    ],
    rows: communes.map((commune) => ({
      name: commune.name,
      cells: [
        f.number(commune.visits),
        f.percent(commune.needHours > 0 ? commune.servedHours / commune.needHours : 0, 0),
        lossCell(texts, commune),
      ],
    })),
    look: 'figures',
    nothing: '',
  });
  return html`<h3>${title}</h3>${content}`;
}
