import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nestsDeeper } from '../../src/http/nesting.ts';
import { type TestService, testService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

function levelsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(levelsOf));
}

describe('a body that nests', () => {
  test('is measured as its objects and lists are, whatever its texts say', () => {
    const texts = fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ']', '}', 'é') });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'medium' }, texts, fc.array(tie('value')), fc.dictionary(texts, tie('value'))),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const document = [one];
        const levels = levelsOf(document);
        const text = JSON.stringify(document);
        expect([nestsDeeper(text, levels), nestsDeeper(text, levels - 1)]).toEqual([false, true]);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('deeper than any document of ours is refused, and the desk goes on', async () => {
    const nested = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
    for (const body of [nested('[', ']', 100_000), `${nested('{"a":', '}', 100_000).replace('}', '1}')}`]) {
      const { status, json } = await service.call('planner', 'POST', '/api/v1/scenarios', { body });
      expect([status, json.code]).toEqual([400, 'malformed-json']);
    }
    expect((await service.call('planner', 'POST', '/api/v1/presets/coccinet/scenarios')).status).toBe(201);
  });
});
