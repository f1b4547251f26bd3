/** `npm run schemas`: writes data/schemas/ and src/client/api.ts anew. Tests fail where they are out of step with src/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaFiles } from './json-schemas.ts';
import { clientTypes, documentText, openapiDocument } from './openapi-document.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'data', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemaFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(join('data', 'schemas', name));
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const document = await openapiDocument(version);
writeFileSync(join(folder, 'openapi.json'), documentText(document));
console.log(join('data', 'schemas', 'openapi.json'));
writeFileSync(join(root, 'src', 'client', 'api.ts'), await clientTypes(document));
console.log(join('src', 'client', 'api.ts'));
