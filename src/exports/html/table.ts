/** Tables that narrow screens can show: each row then becomes a block, and each cell carries the title of its column. */
import { type Content, html } from './markup.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

export interface Row {
  /** Heads the row. */
  readonly name: Content;
  /** One for each column but the first; null for a cell that says nothing, which narrow screens leave out. */
  readonly cells: readonly (Content | null)[];
  readonly look?: string;
}

export interface TableContent {
  readonly caption: string;
  /** Where the heading above says the same as the caption, it is for those who listen. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sums under a line. */
  readonly total?: Row | null;
  readonly look: string;
  /** Said where a cell says nothing. */
  readonly nothing: string;
}

/** Roles are stated: a table that is laid out as blocks would lose them in some browsers. */
export function table({ caption, captionHidden, columns, rows, total, look, nothing }: TableContent): Content {
  const hidden = captionHidden === true ? html` class="for-listeners"` : null;
  const heads = columns.map(
    (column) => html`<th scope="col" role="columnheader"${aligned(column)}>${column.title}</th>`,
  );
  const foot = total == null ? null : html`<tfoot role="rowgroup">${row(total, columns, nothing)}</tfoot>`;
  return html`<table role="table" class="${look}">
<caption${hidden}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows.map((one) => row(one, columns, nothing))}</tbody>
${foot}</table>
`;
}

function row({ name, cells, look }: Row, columns: readonly Column[], nothing: string): Content {
  const rest = cells.map((content, k) => cell(content, columns[k + 1]!, nothing));
  return html`<tr role="row"${look === undefined ? null : html` class="${look}"`}><th scope="row" role="rowheader">${name}</th>${rest}</tr>
`;
}

function cell(content: Content | null, column: Column, nothing: string): Content {
  const { align } = column;
  if (content === null) {
    return html`<td role="cell" class="nothing${align === 'right' ? ' right' : ''}"><span aria-hidden="true">–</span><span class="for-listeners">${nothing}</span></td>`;
  }
  return html`<td role="cell" data-title="${column.title}"${aligned(column)}>${content}</td>`;
}

function aligned({ align }: Column): Content {
  return align === 'right' ? html` class="right"` : null;
}
