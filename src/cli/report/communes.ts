/** What is served, commune by commune; and every commune of which nothing is. */
import type { Scenario } from '../../domain/scenario.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { fairnessOf, needOf, servedOf, servedShareOf } from '../../planning/fairness.ts';
import { unservedReason } from '../../planning/unserved-reason.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';

const BAR_WIDTH = 10;

/** Most served first; communes at zero come after, in `unservedLines`. */
export function communeTable(texts: Texts, verdict: Verdict, width: number): string[] {
  const { format: f } = texts;
  const titles = texts.reports.communes.columns;
  const columns: Column[] = [
    { title: titles.commune, flexible: true },
    { title: titles.need, align: 'right' },
    { title: titles.served, align: 'right' },
    { title: titles.share, align: 'right' },
    { title: '' },
    { title: titles.visits, align: 'right' },
  ];
  const unserved = new Set(fairnessOf(verdict).unserved);
  const rows = verdict.communes
    .filter((commune) => !unserved.has(commune) && needOf(commune) > 0)
    .map((commune) => ({ commune, share: servedShareOf(commune) }))
    .sort((one, other) => other.share - one.share)
    .map(({ commune, share }) => [
      commune.name,
      f.fixed(needOf(commune), 1),
      f.fixed(servedOf(commune), 1),
      f.percentFixed(share, 1),
      bar(share),
      f.number(commune.visits),
    ]);
  const { figures } = verdict;
  const share = figures.needHours > 0 ? figures.servedHours / figures.needHours : 0;
  const total = [
    texts.reports.communes.total,
    f.fixed(figures.needHours, 1),
    f.fixed(figures.servedHours, 1),
    f.percentFixed(share, 1),
    bar(share),
    f.number(figures.visits),
  ];
  return table(columns, [...rows, total], { width, indent: '  ', total: true });
}

export function unservedLines(texts: Texts, scenario: Scenario, verdict: Verdict, width: number): string[] {
  const { communes } = texts.reports;
  const { unserved } = fairnessOf(verdict);
  if (unserved.length === 0) return wrapped(`  ${communes.allServed}`, width, '  ');
  return [
    `  ${communes.unservedTitle({ count: unserved.length })}`,
    ...unserved.flatMap((commune) => {
      const need = texts.format.hours(needOf(commune));
      const reason = communes.reasons[unservedReason(scenario, commune)];
      return wrapped(`    ${communes.unserved({ name: commune.name, need, reason })}`, width, '      ');
    }),
  ];
}

/** A share as a bar of blocks: what is served of anything shows at least an eighth. */
function bar(share: number): string {
  const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
  const eighths = Math.min(BAR_WIDTH * 8, Math.max(share > 0 ? 1 : 0, Math.round(share * BAR_WIDTH * 8)));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}
