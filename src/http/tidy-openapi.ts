/**
 * The generated document, tidied: components that nothing refers to go, names that need no suffix lose it, and bodies that
 * may be left out are not required. Bodies get their examples.
 */
import { addExamples } from './examples/request-examples.ts';

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
  for (const operation of Object.values(renamed.paths as Json).flatMap((methods) => Object.values(methods as Json))) {
    relaxBody((operation as { requestBody?: RequestBody }).requestBody);
  }
  addExamples(renamed);
  return renamed;
}

interface RequestBody {
  required?: boolean;
  content: Record<string, { schema: { default?: unknown; anyOf?: readonly Json[] } }>;
}

/** A body that has a default may be left out; so may one that may be null, of which only the rest is told. */
function relaxBody(body: RequestBody | undefined): void {
  for (const media of Object.values(body?.content ?? {})) {
    const { default: usual, anyOf = [] } = media.schema;
    const rest = anyOf.filter(({ type }) => type !== 'null');
    if (usual === undefined && rest.length === anyOf.length) continue;
    body!.required = false;
    if (rest.length === 1 && anyOf.length > 1) media.schema = rest[0]!;
  }
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
