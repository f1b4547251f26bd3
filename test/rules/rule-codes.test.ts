import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/rule-codes.ts';

const project = path.resolve(import.meta.dirname, '../..');

async function textOf(folder: string, except: string): Promise<string> {
  const files = await readdir(path.join(project, folder), { recursive: true });
  const kept = files.filter((file) => file.endsWith('.ts') && !file.endsWith(except));
  return (await Promise.all(kept.map((file) => readFile(path.join(project, folder, file), 'utf8')))).join('\n');
}

describe('the list of rules', () => {
  const codes = RULES.map((rule) => rule.code);

  test('names each once', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('holds nothing that the judge never says', async () => {
    const source = await textOf('src/rules', 'rule-codes.ts');
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  test('holds nothing that no test breaks', async () => {
    const tests = await textOf('test/rules', 'rule-codes.test.ts');
    expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
  });
});
