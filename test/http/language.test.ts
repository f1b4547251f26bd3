import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/http/language.ts';

describe('the language of a reply', () => {
  test.each<[string | undefined, string]>([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['de', 'fr'],
    ['de, en;q=0.5', 'en'],
    ['fr;q=0.2, en;q=0.8', 'en'],
    ['en;q=0.8, fr', 'fr'],
    ['en;q=0', 'fr'],
    ['*', 'fr'],
    [';;;,,,q=,en;q=x', 'en'],
    [`${'x,'.repeat(4000)}en`, 'fr'],
  ])('for %.40s is %s', (header, language) => {
    expect(languageOf({ headers: { 'accept-language': header } })).toBe(language);
  });
});
