import fc from 'fast-check';
import { expect, test } from 'vitest';
import { killWhileWriting } from '../support/kill-writer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('killed while it writes, it has every write that it acknowledged, and the file is sound', async () => {
  const folder = await temporaryFolder();
  const delaysMs = fc.sample(fc.integer({ min: 0, max: 250 }), 5);
  const report = await killWhileWriting(`${folder.path}/tournee.sqlite`, delaysMs);
  expect(report).toMatchObject({ kills: 5, lost: [], halves: 0, checks: ['ok', 'ok', 'ok', 'ok', 'ok'] });
  // Each process acknowledged something before it died.
  expect(report.acknowledged).toBeGreaterThanOrEqual(5);
  await folder.remove();
});
