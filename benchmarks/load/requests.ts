/**
 * Requests that no honest caller sends: at random, and malformed by one thing from what the OpenAPI document describes.
 * Seeded: the same seed draws the same requests.
 */
import fc from 'fast-check';

export interface DrawnRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null: none. */
  readonly body: string | null;
  /** What was broken, for whoever reads a failure. */
  readonly about: string;
}

type Json = Readonly<Record<string, unknown>>;

/** As much of an OpenAPI document as is looked at. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly body: { readonly type: string; readonly schema: Json; readonly example: unknown } | null;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const WORDS = [
  'scenarios',
  'rotas',
  'jobs',
  'keys',
  'shared',
  'presets',
  'events',
  'exports',
  'calendar',
  'me',
  'lock',
];
const TYPES = [
  'application/json',
  'application/merge-patch+json',
  'application/json-patch+json',
  'text/plain',
  'x',
  '',
];
/** Characters that a header may hold. */
const headerText = fc.string({ unit: fc.constantFrom(...'aZ09 ;,="\'*/-_.éÿ'), maxLength: 60 });

/** @param ids of things that exist, so that some requests reach them. */
export function randomRequests(ids: readonly string[]): fc.Arbitrary<DrawnRequest> {
  const id = fc.constantFrom(...ids);
  const segment = fc.oneof(
    { arbitrary: fc.constantFrom(...WORDS), weight: 4 },
    { arbitrary: id, weight: 4 },
    { arbitrary: fc.uuid(), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map(encoded), weight: 2 },
    { arbitrary: fc.constantFrom('%', '%00', '%2e%2e', '..', '', '%ff', 'a'.repeat(600), '*', ':id'), weight: 1 },
  );
  const query = fc.dictionary(
    fc.oneof(fc.constantFrom('limit', 'after', 'version', 'from', 'to', 'search', 'note', 'revision'), fc.string()),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.constantFrom('NaN', '1e999', '-0', '2026-02-30'),
    ),
    { maxKeys: 3 },
  );
  const headers = fc.record(
    {
      'content-type': fc.oneof(fc.constantFrom(...TYPES), headerText),
      'if-match': fc.oneof(fc.constantFrom('*', '"1"', 'W/"1"', '"'), headerText),
      'if-none-match': headerText,
      'idempotency-key': headerText,
      'accept-language': fc.oneof(fc.constantFrom('fr', 'en', '*'), headerText),
      accept: fc.oneof(fc.constantFrom('text/event-stream', 'text/html', '*/*'), headerText),
      'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', 'x'),
      range: headerText,
      'x-forwarded-for': headerText,
      'x-request-id': headerText,
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    fc.constant(null),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{"__proto__":{}}', '[', '"', '\u0000', `{"a":${'['.repeat(3000)}`, 'null', '0', '""'),
  );
  return fc
    .record({
      method: fc.constantFrom(...METHODS),
      segments: fc.array(segment, { minLength: 1, maxLength: 5 }),
      isApi: fc.integer({ min: 0, max: 9 }),
      query,
      headers,
      body,
    })
    .map(({ method, segments, isApi, query, headers, body }) => {
      const text = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [wellFormed(name), wellFormed(value)]),
      );
      const path = `${isApi > 0 ? '/api/v1' : ''}/${segments.join('/')}${text.size === 0 ? '' : `?${text}`}`;
      const isBare = method === 'GET' || method === 'HEAD';
      return { method, path, headers: latin(headers), body: isBare ? null : body, about: 'at random' };
    });
}

/** @returns requests with one thing wrong in each; what is right in them is right for things with those ids. */
export function malformedRequests(
  document: Described,
  { idOf, examples }: { idOf: (path: string) => string; examples: Readonly<Record<string, unknown>> },
): fc.Arbitrary<DrawnRequest> {
  const operations = operationsOf(document, examples);
  const seeds = fc.record({
    operation: fc.constantFrom(...operations),
    turn: fc.nat(),
    wrong: wrongValue,
    at: fc.nat(),
  });
  return seeds.map(({ operation, turn, wrong, at }) => {
    const ways = waysFor(operation);
    return ways[turn % ways.length]!({ document, operation, wrong, at, path: filled(operation.path, idOf) });
  });
}

/** Wrong wherever they are put, or harmless: too big, too deep, of another type. */
const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, -1e308, '', 'NaN', '\u0000', [], {}, [[]], { a: null }),
  fc.constantFrom<unknown>('x'.repeat(100_000), Array(20_000).fill(0), '٣', '2026-13-45', '24:60', 'ﷺ'.repeat(300)),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 3 }),
);

interface Breaking {
  readonly document: Described;
  readonly operation: Operation;
  readonly wrong: unknown;
  readonly at: number;
  readonly path: string;
}

type Way = (breaking: Breaking) => DrawnRequest;

function waysFor({ body, parameters }: Operation): readonly Way[] {
  const ofBody = [valueBroken, valueBroken, valueBroken, keyMissing, keyAdded, wrongType, textBroken, wholeReplaced];
  return [
    ...(body === null ? [] : ofBody),
    ...(parameters.length === 0 ? [] : [parameterBroken, parameterBroken]),
    bodyWhereNone,
  ];
}

const valueBroken: Way = (breaking) =>
  withBody(breaking, 'a value', (body) => {
    const places = placesIn(body);
    return changedAt(body, places[breaking.at % places.length]!, () => breaking.wrong);
  });

const keyMissing: Way = (breaking) =>
  withBody(breaking, 'a key left out', (body) => {
    const places = placesIn(body).filter((place) => place.length > 0);
    return places.length === 0 ? [] : changedAt(body, places[breaking.at % places.length]!, () => undefined);
  });

const keyAdded: Way = (breaking) =>
  withBody(breaking, 'a key added', (body) => ({ ...(body as object), colour: breaking.wrong }));

const wholeReplaced: Way = (breaking) => withBody(breaking, 'another body', () => breaking.wrong);

const wrongType: Way = (breaking) => {
  const request = withBody(breaking, 'the media type', (body) => body);
  const type = TYPES[3 + (breaking.at % 3)]!;
  return { ...request, headers: { ...request.headers, 'content-type': type } };
};

const textBroken: Way = (breaking) => {
  const request = withBody(breaking, 'the text', (body) => body);
  const text = request.body!;
  return { ...request, body: text.slice(0, 1 + (breaking.at % Math.max(1, text.length - 1))) };
};

const parameterBroken: Way = (breaking) => {
  const { operation, wrong, at } = breaking;
  const { name, in: place } = operation.parameters[at % operation.parameters.length]!;
  const request = whole(breaking, `${place} ${name}`);
  const text = wellFormed(typeof wrong === 'string' ? wrong : JSON.stringify(wrong)).slice(0, 3000);
  if (place === 'query') return { ...request, path: `${request.path}?${new URLSearchParams([[name, text]])}` };
  if (place === 'header')
    return { ...request, headers: { ...request.headers, ...latin({ [name]: text.slice(0, 500) }) } };
  return { ...request, path: operation.path.replace(`{${name}}`, encoded(text)).replace(/\{\w+\}/g, 'x') };
};

const bodyWhereNone: Way = (breaking) => {
  const request = whole(breaking, 'a body where none belongs');
  if (['GET', 'HEAD'].includes(request.method)) return { ...request, path: `${request.path}?colour=red` };
  return {
    ...request,
    headers: { ...request.headers, 'content-type': 'application/json' },
    body: jsonOf(breaking.wrong),
  };
};

function withBody(breaking: Breaking, about: string, change: (body: unknown) => unknown): DrawnRequest {
  const { operation } = breaking;
  const request = whole(breaking, about);
  if (operation.body === null) return request;
  return { ...request, body: jsonOf(change(structuredClone(operation.body.example))) };
}

/** With nothing wrong. */
function whole({ operation: { method, operationId, body }, path }: Breaking, about: string): DrawnRequest {
  const type = body === null ? {} : { 'content-type': body.type };
  return {
    method,
    path,
    headers: { ...type, 'if-match': '*' },
    body: body === null ? null : jsonOf(body.example),
    about: `${operationId}: ${about}`,
  };
}

function operationsOf({ paths }: Described, examples: Readonly<Record<string, unknown>>): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, given]) => {
      const {
        operationId,
        parameters = [],
        requestBody,
      } = given as {
        operationId: string;
        parameters?: Operation['parameters'];
        requestBody?: { content: Readonly<Record<string, { schema: Json }>> };
      };
      const [content] = Object.entries(requestBody?.content ?? {});
      const example = examples[operationId];
      const body =
        content === undefined ? null : { type: content[0], schema: content[1].schema, example: example ?? {} };
      return { method: method.toUpperCase(), path, operationId, parameters, body };
    }),
  );
}

function filled(path: string, idOf: (path: string) => string): string {
  return path
    .replace('{id}', idOf(path))
    .replace('{format}', 'json')
    .replace('{name}', 'fibre-64')
    .replace('{token}', 'a.b.c')
    .replace('{file}', 'x.ics');
}

type Place = readonly (string | number)[];

/** @returns every place in a document, itself first. Of a list, the first three items. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 3) : Object.keys(value);
  return [place, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...place, key]))];
}

/** @param change to undefined: the key goes. */
function changedAt(value: unknown, [key, ...more]: Place, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = changedAt(copy[key], more, change);
  return copy;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** A header holds a byte a character, and no line ends. */
function latin(headers: Readonly<Record<string, string>>): Record<string, string> {
  const clean = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').trim();
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)]));
}
