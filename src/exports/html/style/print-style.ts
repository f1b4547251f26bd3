/** On paper: A4, headers on every sheet, no row cut in two. The first sheet is the one to pin up. */
export const printStyle = `
@page { size: A4; margin: 13mm 14mm 15mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); color: #52606d; font: 8pt sans-serif; } }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  nav, footer { display: none; }
  a { color: inherit; text-decoration: none; }
  section { margin-top: 8mm; }
  section.sheet { break-after: page; }
  section.sheet + section { margin-top: 0; }
  h1 { font-size: 24pt; }
  .kicker, .summary { margin-block: 0 1mm; }
  .summary { margin-top: 2mm; }
  main > section:first-child { margin-top: 5mm; }
  h2 { font-size: 15pt; break-after: avoid; }
  h3, caption, .about { break-after: avoid; }
  #cycle { break-before: page; margin-top: 0; }
  thead { display: table-header-group; break-after: avoid; }
  tfoot { display: table-row-group; }
  tr, figure, .reasons > div, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .scrolling { overflow: visible; }
  .map { min-width: 0; }
  .weeks-of-unit { display: block; }
  .legend p { flex-basis: 14rem; }
  .legend ul { gap: 0 0.8rem; }
  .cycle, .means, .short { break-inside: avoid; }
  .where tbody th, .where tbody td { font-size: inherit; }
  .where.roomy { font-size: 12pt; }
  .where.roomy tbody th, .where.roomy tbody td { padding-block: 0.6mm; }
  .where.middling { font-size: 10pt; }
  .where.middling tbody th, .where.middling tbody td { padding-block: 0.15mm; }
  .where.dense { font-size: 9pt; }
  .where.dense tbody th, .where.dense tbody td { padding-block: 0.2mm; }
  .where.middling .call, .where.dense .call { padding-block: 0.1rem; }
  .coverage th, .coverage td, .changes th, .changes td, .means th, .means td { padding-block: 0.7mm; }
  .coefficients th, .coefficients td { padding-block: 0.4mm; font-size: 8.5pt; }
}
`;
