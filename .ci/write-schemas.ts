/** `npm run schemas`: writes data/schemas/ anew. A test fails where it is out of step with src/domain/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaFiles } from './json-schemas.ts';

const folder = join(import.meta.dirname, '..', 'data', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemaFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(join('data', 'schemas', name));
}
