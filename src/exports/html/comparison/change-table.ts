/** Commune by commune: hours served under each rota, and the change against the first, as a bar to either side. */
import type { Comparison } from '../../../domain/comparison.ts';
import { changedCommunes } from '../../../texts/comparison-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import { changeBar } from '../bar.ts';
import { type Content, html } from '../markup.ts';
import { type Column, table } from '../table.ts';

export function changeTable(comparison: Comparison, perCycle: string, texts: Texts): Content {
  const { format: f, pages } = texts;
  const { comparison: words, communes } = texts.reports;
  const changed = changedCommunes(comparison);
  if (changed.length === 0) return html`<p>${words.sameEverywhere}</p>`;
  const most = Math.max(...changed.flatMap(({ changeHours }) => changeHours.map(Math.abs)));
  const columns = comparison.rotas.flatMap(({ name }, r): Column[] => [
    { title: name, align: 'right' },
    ...(r === 0 ? [] : [{ title: words.columns.change }]),
  ]);
  return table({
    caption: pages.changes.whoCaption({ perCycle }),
    columns: [{ title: communes.columns.commune }, ...columns],
    rows: changed.map((commune) => ({
      name: commune.name,
      cells: commune.servedHours.flatMap((hours, r): Content[] => {
        const change = commune.changeHours[r]!;
        const shown = html`<span class="share">${changeBar(change / most)}<span class="percent">${f.change(change, 1)}</span></span>`;
        return [f.fixed(hours, 1), ...(r === 0 ? [] : [shown])];
      }),
    })),
    look: 'changes',
    nothing: '',
  });
}
