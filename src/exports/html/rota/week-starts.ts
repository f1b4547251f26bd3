/** Which weeks of the year the weeks of the cycle are: by their Mondays, never by odd and even. */
import type { Cycle } from '../../../domain/cycle.ts';
import { firstDateOf } from '../../../domain/cycle-days.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';

const DAYS_A_WEEK = 7;

export function weekStarts(cycle: Cycle, { pages, format: f }: Texts): Content {
  const items = Array.from({ length: cycle.weeks }, (_, k) => {
    const date = f.date(firstDateOf(cycle, { offsetDays: k * DAYS_A_WEEK }));
    return html`<li>${pages.cycle.weekFrom({ week: k + 1, weeks: cycle.weeks, date })}</li>`;
  });
  return html`<ul class="weeks">${items}</ul>`;
}
