/** A page as a whole: everything it needs is in it, and it may load nothing. */
import type { Texts } from '../../texts/texts.ts';
import { type Content, html, trusted } from './markup.ts';
import { styleSheet } from './style/style-sheet.ts';

export interface Section {
  /** Fragment of its address. */
  readonly id: string;
  readonly title: string;
  readonly body: Content;
  /** True where a printed sheet ends after it. */
  readonly endsSheet?: boolean;
}

export interface PageContent {
  readonly title: string;
  /** Over the title, small. */
  readonly kicker: string;
  readonly summary: Content;
  readonly sections: readonly Section[];
}

/** Should a name ever slip through as markup: no script runs, nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function htmlDocument({ title, kicker, summary, sections }: PageContent, texts: Texts): string {
  const page = html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tournée">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(styleSheet())}</style>
</head>
<body>
<header>
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${summary}
</header>
${contents(sections, texts)}
<main>
${sections.map(section)}
</main>
<footer><p>${texts.pages.madeWith}</p></footer>
</body>
</html>
`;
  return page.toString();
}

function contents(sections: readonly Section[], texts: Texts): Content {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav aria-label="${texts.pages.contents}"><ul>${links}</ul></nav>`;
}

function section({ id, title, body, endsSheet }: Section): Content {
  const look = endsSheet === true ? html` class="sheet"` : null;
  return html`<section id="${id}" aria-labelledby="${id}-title"${look}>
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
}
