/** HTML as text: what a template holds is markup, what is put into it is text, and escaped. */

/** Markup that may stand as it is. Only `html` and `trusted` make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type Content = Html | string | number | null | readonly Content[];

/** Tag of a piece of markup. Attributes stand in double quotes: a value is escaped for them as for the text. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, at) => part + markupOf(values[at] ?? null)).join(''));
}

/** @param markup of our own, never text that somebody entered: a style sheet, say. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function markupOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escaped(String(content));
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text such that a browser reads it as text, between tags and within quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character]!);
}
