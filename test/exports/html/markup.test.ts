import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, html, trusted } from '../../../src/exports/html/markup.ts';
import { presentable, presentableText, shortened } from '../../../src/exports/html/presentable.ts';
import { anyText } from '../../support/page-cases.ts';
import { strictHtml, textOf } from '../../support/strict-html.ts';

describe('a piece of markup', () => {
  test('escapes what is put into it, and leaves markup as it is', () => {
    const inner = html`<b>${'<&>"\''}</b>`;
    expect(String(html`<p title="${'"'}">${inner}${[inner, null, 3]}</p>`)).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b><b>&lt;&amp;&gt;&quot;&#39;</b>3</p>',
    );
    expect(String(trusted('<i>'))).toBe('<i>');
  });

  test('reads back as the text that was put into it, between tags and in quotes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [page] = strictHtml(`<!doctype html><p title="${escaped(text)}">${escaped(text)}</p>`).children;
        if (typeof page !== 'object') throw new Error('no element');
        expect([page.attributes.get('title'), textOf(page)]).toEqual([text, text]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a name', () => {
  test('loses controls, halves of characters, and what turns the text after it round', () => {
    expect(presentableText('a\u0000b\u202ec\u2066d\u009be')).toBe('abcde');
    expect(presentableText('\ud800x')).toBe('\ufffdx');
    expect(presentableText("L'Île 🚌")).toBe("L'Île 🚌");
  });

  test('that runs from right to left is shut off from the figures beside it', () => {
    expect(presentableText('بيت 3')).toBe('\u2068بيت 3\u2069');
  });

  test('is made presentable wherever it stands, and equal names stay equal', () => {
    const given = { id: 'a\u0007', list: [{ name: 'a\u0007' }, 3, null, true] };
    expect(presentable(given)).toEqual({ id: 'a', list: [{ name: 'a' }, 3, null, true] });
  });

  test('is shortened between characters as people count them', () => {
    expect(shortened('Saint-Laurent', 30)).toBe('Saint-Laurent');
    expect(shortened('Saint-Laurent', 6)).toBe('Saint…');
    expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  });
});
