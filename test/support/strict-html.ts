/**
 * Reads a page far more strictly than a browser: every tag closed, every attribute in double quotes, nothing in the text
 * that could be taken for markup. What it reads without complaint means the same to every browser.
 */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Open {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr']);
const TAG = /^<(?<end>\/?)(?<tag>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z-]+="[^"<>]*")*)(?<empty>\/?)>/;
const TEXT = /^[^<>]+/;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** @throws where the page is not strict. */
export function strictHtml(page: string): Element {
  const start = '<!doctype html>';
  if (!page.startsWith(start)) throw new Error('no doctype');
  const root: Open = { tag: '#page', attributes: new Map(), children: [] };
  const open = [root];
  let rest = page.slice(start.length);
  const take = (length: number) => {
    rest = rest.slice(length);
  };
  while (rest !== '') {
    const here = open.at(-1)!;
    const text = TEXT.exec(rest)?.[0];
    if (text !== undefined) {
      here.children.push(plain(text));
      take(text.length);
      continue;
    }
    const found = TAG.exec(rest);
    if (found === null) throw new Error(`no tag: ${rest.slice(0, 80)}`);
    take(found[0].length);
    const { end, tag, attributes, empty } = found.groups as Record<'end' | 'tag' | 'attributes' | 'empty', string>;
    if (end === '/') {
      if (here.tag !== tag) throw new Error(`</${tag}> ends <${here.tag}>`);
      open.pop();
      continue;
    }
    const element: Open = { tag, attributes: attributesOf(attributes), children: [] };
    here.children.push(element);
    if (tag === 'style') {
      const length = rest.indexOf('</style>');
      element.children.push(rest.slice(0, length));
      take(length + '</style>'.length);
    } else if (empty !== '/' && !VOID.has(tag)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is not closed`);
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
    if (found.has(name!)) throw new Error(`${name} is stated twice`);
    found.set(name!, plain(value!));
  }
  return found;
}

function plain(text: string): string {
  const bare = text.replace(/&(#?\w+);/g, '');
  if (bare.includes('&')) throw new Error(`a bare & in: ${text.slice(0, 80)}`);
  return text.replace(/&(#?\w+);/g, (_, name: string) => {
    if (REFERENCES[name] === undefined) throw new Error(`&${name}; in: ${text.slice(0, 80)}`);
    return REFERENCES[name];
  });
}

/** @returns the element and all below it, in the order of the page. */
export function everyElement(root: Element): Element[] {
  const below = root.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)));
  return root.tag === '#page' ? below : [root, ...below];
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
