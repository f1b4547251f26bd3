/** Tables: rules between rows only; on a narrow screen each row is a block of its own. */
import { GAIN, LOSS } from '../palette.ts';

export const tableStyle = `
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; }
caption { padding: 0 0 0.35rem; text-align: left; font-weight: 650; }
caption.for-listeners { display: block; }
th, td { padding: 0.42rem 0.9rem 0.42rem 0; border-bottom: 1px solid var(--hairline); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--ink); color: var(--muted); font-size: 0.86rem; font-weight: 650; vertical-align: bottom; }
thead th, td { overflow-wrap: break-word; }
tbody th, tfoot th { font-weight: 650; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 650; }
td.right, th.right { text-align: right; }
td.nothing { color: var(--muted); }
.name-of { overflow-wrap: anywhere; }
.spot { font-size: 0.9em; }
.hours { white-space: nowrap; }
.call { display: block; }
.call + .call { margin-top: 0.25rem; }

.where { table-layout: fixed; }
.where th, .where td { padding-block: 0.3rem; vertical-align: middle; }
.where thead th { color: var(--ink); font-size: 1rem; }
.where tbody th { font-size: 1.12rem; }
.where tbody td { font-size: 1.05rem; }
.where .call { padding: 0.22rem 0.6rem; border-left: 4px solid var(--accent); background: var(--tint); }
.where .call .unit { display: block; font-size: 0.88em; }
.where td.nothing { padding-left: 0.6rem; }
.where thead th:not(:first-child) { padding-left: 0.6rem; }

.weeks-of-unit { display: grid; gap: 0.6rem; }
.cycle { table-layout: fixed; }
.cycle thead th:nth-child(1) { width: 14%; }
.cycle thead th:nth-child(4) { width: 31%; }
.cycle .spot { display: none; }
.cycle .call .hours { display: block; }
.clock { color: var(--muted); font-size: 0.86rem; }
.clock span { white-space: nowrap; }
.clock span:not(:last-child)::after { content: " ·"; }

.share { display: flex; align-items: center; gap: 0.6rem; }
.percent { flex: none; min-width: 3.2rem; margin-left: auto; text-align: right; }
.bar { flex: 1 1 8rem; display: block; min-width: 5rem; width: 100%; height: 0.72rem; }
.bar .whole { fill: #e4e9ed; }
.bar .part { fill: var(--accent); }
.bar .gain { fill: ${GAIN}; }
.bar .loss { fill: ${LOSS}; }
.bar .middle { fill: var(--ink); }
.share:has(.reason) { align-items: baseline; }
.reason { color: var(--muted); font-size: 0.92em; }
.coverage thead th:nth-child(2) { width: 33%; }
.changes thead th:last-child { width: 36%; }
.coverage td.right { white-space: nowrap; }
.coverage td, .changes td, .figures td, .means td, .coefficients td { font-size: 0.95rem; }
.means { max-width: 34rem; }
.coefficients tbody th { font-weight: 400; }
.coefficients thead th:nth-child(1) { width: 45%; }
.coefficients thead th:nth-child(3) { width: 34%; }
.coefficients .unit { font-size: 0.9em; }
.coefficients td:last-child { color: var(--muted); font-size: 0.88rem; }

@media screen and (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tfoot, tr, th, td { display: block; width: auto; }
  tr { padding: 0.55rem 0; border-bottom: 1px solid var(--hairline); }
  tfoot tr { border-top: 2px solid var(--ink); }
  th, td, tfoot th, tfoot td, .where th, .where td { padding: 0.1rem 0; border: 0; text-align: left; }
  td, td.right, .coverage td.right { white-space: normal; text-align: left; overflow-wrap: anywhere; }
  td.nothing { display: none; }
  td[data-title]::before { content: attr(data-title) "\\00a0: "; color: var(--muted); font-size: 0.88rem; font-weight: 400; }
  .where tbody .spot { display: inline; }
  .where .call { display: inline-block; }
  .cycle .call, .cycle .call .hours { display: inline; }
  .clock span { white-space: normal; }
  .share { width: 100%; }
  .coverage td:has(.share)::before, .changes td:has(.share)::before { content: none; }
}
`;
