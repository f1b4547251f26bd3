/** Letters, colours and the sheet they stand on. */
import { ACCENT, HAIRLINE, INK, LOSS, MUTED, PAPER, TINT } from '../palette.ts';

export const textStyle = `
:root {
  --ink: ${INK};
  --muted: ${MUTED};
  --paper: ${PAPER};
  --tint: ${TINT};
  --hairline: ${HAIRLINE};
  --accent: ${ACCENT};
  color-scheme: light;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 2rem clamp(1rem, 4vw, 3rem) 3rem;
  max-width: 62rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: lining-nums tabular-nums;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.7rem, 1.1rem + 2.6vw, 2.6rem); font-weight: 750; letter-spacing: -0.015em; }
h2 { margin: 0 0 0.9rem; padding-top: 0.7rem; border-top: 3px solid var(--accent); color: var(--accent); font-size: 1.45rem; }
h3 { margin: 1.6rem 0 0.4rem; font-size: 1.08rem; }
p { margin: 0 0 0.7rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { margin-top: 3rem; scroll-margin-top: 1rem; }
main > section:first-child { margin-top: 2rem; }
.kicker { margin: 0 0 0.3rem; color: var(--muted); font-size: 0.95rem; font-weight: 600; letter-spacing: 0.02em; }
.summary { margin: 0.9rem 0 0; max-width: 46rem; font-size: 1.12rem; }
.warning { margin: 1rem 0 0; padding: 0.6rem 0.9rem; border: 2px solid ${LOSS}; font-weight: 650; }
nav { margin-top: 1.2rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin: 0; padding: 0; list-style: none; font-size: 0.92rem; }
nav a { display: inline-block; padding: 0.15rem 0; }
.note, .about, .exactly, figcaption, footer, .sources, .sentences { color: var(--muted); font-size: 0.92rem; }
.note strong { color: var(--ink); }
.answer { max-width: 46rem; font-size: 1.12rem; font-weight: 600; }
.exactly { max-width: 46rem; }
.weeks { display: flex; flex-wrap: wrap; gap: 0.1rem 2rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.sources, .sentences { margin: 0 0 1rem; padding-left: 1.2rem; }
.reasons { margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 0.9rem 2rem; }
.communes-alike { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0.2rem 2rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.reasons dt { font-weight: 650; }
.reasons dd { margin: 0; }
.need, .unit, .spot { color: var(--muted); font-weight: 400; }
.need { margin-left: 0.3rem; font-size: 0.9em; }
.for-listeners {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--hairline); }
`;
