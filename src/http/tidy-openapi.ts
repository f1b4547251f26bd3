/** The generated document, tidied: components that nothing refers to go, and names that need no suffix lose it. */

type Json = Readonly<Record<string, unknown>>;

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;
/** Of the form that a request takes, where a reply takes another. */
const INPUT = 'Input';

export function tidyOpenapi<Document extends object>(document: Document): Document {
  const { components = {} } = document as { components?: { schemas?: Json } };
  const kept = referredTo(document, components.schemas ?? {});
  const names = new Map(
    [...kept].map((name) => {
      const plain = name.endsWith(INPUT) ? name.slice(0, -INPUT.length) : name;
      return [name, plain !== name && kept.has(plain) ? name : plain];
    }),
  );
  const schemas = Object.fromEntries([...kept].sort().map((name) => [name, components.schemas![name]]));
  const text = JSON.stringify({ ...document, components: { ...components, schemas } });
  const renamed = JSON.parse(text.replace(REFERENCE, (_, name) => `"#/components/schemas/${names.get(name) ?? name}"`));
  const entries = Object.entries(renamed.components.schemas as Json);
  renamed.components.schemas = Object.fromEntries(entries.map(([name, schema]) => [names.get(name), schema]));
  return renamed;
}

/** @returns the names of the components that the document needs, and those that these need. */
function referredTo(document: object, schemas: Json): Set<string> {
  const kept = new Set<string>();
  const open: unknown[] = [(document as { paths?: unknown }).paths];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const [, name] of JSON.stringify(part).matchAll(REFERENCE)) {
      if (kept.has(name!)) continue;
      kept.add(name!);
      open.push(schemas[name!]);
    }
  }
  return kept;
}
