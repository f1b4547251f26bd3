/** The OpenAPI document of the service, and the types of the client that are made from it. */
import openapiTS, { astToString } from 'openapi-typescript';
import { buildServer } from '../src/http/server.ts';
import { en } from '../src/texts/en.ts';
import { fr } from '../src/texts/fr.ts';

/** Nothing of it is asked while a document is generated. */
function absent<Part extends object>(): Part {
  return new Proxy({} as Part, {
    get: (_, name) => {
      throw new Error(`${String(name)} was asked of a part that is not there`);
    },
  });
}

export async function openapiDocument(version: string): Promise<Readonly<Record<string, unknown>>> {
  const app = await buildServer({
    storage: absent(),
    desk: absent(),
    jobs: absent(),
    texts: { fr, en },
    now: () => 0,
    newId: () => '',
    newSecret: () => '',
    version,
    logger: null,
    settings: {
      access: 'keys',
      openOrganisationId: '',
      corsOrigins: [],
      requestsPerMinute: 1,
      mostOpenJobs: 1,
      mostTimeLimitSeconds: 1,
      undoDays: 30,
      shareSecret: '',
      trustProxy: false,
      followEveryMs: 1000,
    },
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return JSON.parse(JSON.stringify(document));
}

const HEAD = '/** Types of the API. Generated from data/schemas/openapi.json: `npm run schemas`. */\n\n';

export async function clientTypes(document: Readonly<Record<string, unknown>>): Promise<string> {
  // What has a default may be left out of a request; a reply names all that it always holds as required.
  const nodes = await openapiTS(document as never, { alphabetize: true, defaultNonNullable: false });
  return HEAD + astToString(nodes);
}

/** As it stands in data/schemas/. */
export function documentText(document: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
