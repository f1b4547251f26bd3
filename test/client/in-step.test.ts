import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clientTypes, documentText, openapiDocument } from '../../.ci/openapi-document.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

describe('what `npm run schemas` writes is in step with the endpoints', async () => {
  const { version } = JSON.parse(read('package.json'));
  const document = await openapiDocument(version);

  test('the OpenAPI document', () => {
    expect(documentText(document), 'run `npm run schemas`').toBe(read('data', 'schemas', 'openapi.json'));
  });

  test('the types of the client', async () => {
    expect(await clientTypes(document), 'run `npm run schemas`').toBe(read('src', 'client', 'api.ts'));
  });
});
