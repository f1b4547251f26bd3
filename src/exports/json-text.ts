/** JSON as a file of ours: two spaces, an end of line, and short lists on one line. */
const LONGEST_LINE = 100;

/** @returns text that parses to the value; lists and objects without anything nested stand on one line where they fit. */
export function jsonText(value: unknown): string {
  return `${written(value, '')}\n`;
}

function written(value: unknown, indent: string): string {
  const flat = JSON.stringify(value) ?? 'null';
  if (typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => ({ name: '', item }))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => ({ name: `${JSON.stringify(key)}: `, item }));
  if (items.length === 0) return isList ? '[]' : '{}';
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (items.every(({ item }) => isFlat(item))) {
    const line = items.map(({ name, item }) => name + (JSON.stringify(item) ?? 'null')).join(', ');
    const oneLine = isList ? `[${line}]` : `{ ${line} }`;
    if (indent.length + oneLine.length <= LONGEST_LINE) return oneLine;
  }
  return `${open}\n${items.map(({ name, item }) => inner + name + written(item, inner)).join(',\n')}\n${indent}${close}`;
}

/** A plain value, or an object of few plain values such as a range of time. */
function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
