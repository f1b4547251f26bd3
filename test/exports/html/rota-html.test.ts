import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonHtml } from '../../../src/exports/html/comparison/comparison-html.ts';
import { rotaHtml } from '../../../src/exports/html/rota/rota-html.ts';
import type { RotaPage } from '../../../src/exports/html/rota-page.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { certificateOf } from '../../support/certificates.ts';
import { explanation } from '../../support/explanations.ts';
import { expectGolden } from '../../support/golden.ts';
import { anyText, HOSTILE_NAMES, pageOf, pageScenario, pageTours, scenarioNamed } from '../../support/page-cases.ts';
import { smallTour } from '../../support/small-rota.ts';
import { type Element, everyElement, strictHtml, textOf } from '../../support/strict-html.ts';

const comparisonOf = (page: RotaPage, texts: Texts) => comparisonHtml({ ...page, comparison: page.comparison! }, texts);
const pages = (page: RotaPage, texts: Texts) => [rotaHtml(page, texts), comparisonOf(page, texts)];
const elementsOf = (page: string) => everyElement(strictHtml(page));
const sectionOf = (page: string, id: string): Element =>
  elementsOf(page).find(({ attributes }) => attributes.get('id') === id)!;
const rowsOf = (section: Element) =>
  everyElement(section)
    .filter(({ tag }) => tag === 'tr')
    .map((row) =>
      everyElement(row)
        .filter(({ tag }) => tag === 'th' || tag === 'td')
        .map(textOf),
    );
/** As a reader reads it: any space is a space. */
const read = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each([fr, en])('pages in $language', (texts) => {
  test.each(['rota', 'comparison'])('are sound: %s', (kind) => {
    const elements = elementsOf(pages(pageOf(), texts)[kind === 'rota' ? 0 : 1]!);
    const tags = (tag: string) => elements.filter((element) => element.tag === tag);
    expect(tags('html')[0]!.attributes.get('lang')).toBe(texts.language);
    expect([tags('h1').length, tags('title')[0] === undefined]).toEqual([1, false]);

    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.every((level, k) => k === 0 || level <= levels[k - 1]! + 1)).toBe(true);

    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const named = [
        attributes.get('aria-labelledby')?.split(' ') ?? [],
        attributes.get('href')?.startsWith('#') ? [attributes.get('href')!.slice(1)] : [],
      ];
      for (const id of named.flat()) expect(ids).toContain(id);
    }
    expect(tags('th').every(({ attributes }) => /^(col|row)$/.test(attributes.get('scope') ?? ''))).toBe(true);
    for (const svg of tags('svg')) {
      const first = everyElement(svg)
        .slice(1, 3)
        .map(({ tag }) => tag);
      expect(svg.attributes.get('aria-hidden') === 'true' || first.join() === 'title,desc').toBe(true);
    }
  });

  test('load nothing and run nothing', () => {
    for (const element of pages(pageOf(), texts).flatMap(elementsOf)) {
      expect(element.tag).not.toMatch(/^(script|img|iframe|object|embed|form|input|base|use|image)$/);
      for (const [name, value] of element.attributes) {
        expect(name).not.toMatch(/^(on|src|style|action|xlink)/);
        if (name === 'href') expect(value).toMatch(/^(#|data:,$|https?:\/\/)/);
      }
    }
    expect(pages(pageOf(), texts).join('')).not.toMatch(/url\(|@import/);
  });

  test('are as they were', () => {
    const [rota, comparison] = pages(pageOf(), texts);
    const withoutStyle = (page: string) => page.replace(/<style>.*?<\/style>/s, '<style></style>');
    expectGolden(`rota.${texts.language}.html`, withoutStyle(rota!));
    expectGolden(`comparison.${texts.language}.html`, withoutStyle(comparison!));
  });
});

describe('the page of a rota', () => {
  const page = rotaHtml(pageOf(), en);

  test('tells each commune its days and hours, in the order of the alphabet', () => {
    expect(rowsOf(sectionOf(page, 'where')).map((row) => row.map(read))).toEqual([
      ['Commune', 'Week 1', 'Week 2'],
      ['Aube market place', 'Monday 09:00 – 11:30', 'Monday 09:00 – 11:30 Tuesday 09:00 – 11:30 14:00 – 16:30'],
      ['Bief Stop bief', 'Monday 14:00 – 16:30', '–no visit'],
      ['Cure Stop cure', '–no visit', 'Monday 14:30 – 17:00'],
    ]);
  });

  test('says by their Mondays which weeks are meant, never by odd and even', () => {
    const said = read(textOf(sectionOf(page, 'where')));
    expect(said).toContain('Week 1: from Monday 5 January 2026, every other week');
    expect(said).toContain('Week 2: from Monday 12 January 2026, every other week');
    expect(page).not.toMatch(/\b(odd|even) week/i);
    expect(rotaHtml(pageOf(), fr)).not.toMatch(/semaines? (im)?paires?/i);
  });

  test('tells those without a visit, and what is yet to be confirmed', () => {
    const said = read(textOf(sectionOf(page, 'where')));
    expect(said).toContain('The service does not go there (Dent)');
    expect(said).toContain('parking, power and permitted hours of 1 stop of 3');
    expect(said).toContain('Public holidays are not taken into account.');
  });

  test('lays out the cycle by unit, week and weekday', () => {
    const rows = rowsOf(sectionOf(page, 'cycle')).map((row) => row.map(read));
    expect(rows[1]).toEqual([
      'Monday',
      'Aube market place 09:00 – 11:30',
      'Bief Stop bief 14:00 – 16:30',
      'leaves 08:44 returns 16:52 24 km lunch 12:00 – 12:45',
    ]);
    expect(rows[2]).toEqual(['Tuesday', '–no visit', '–no visit', '–no visit']);
    expect(rows).toHaveLength(2 * 6);
  });

  test('tells hours and people by commune, in the sums of the judge', () => {
    const { verdict, communes } = pageOf();
    const reached = communes.reduce((sum, { peopleReached }) => sum + peopleReached, 0);
    expect(reached).toBeCloseTo(verdict.figures.peopleReached, 6);
    const rows = rowsOf(sectionOf(page, 'coverage')).map((row) => row.map(read));
    expect(rows.at(-1)![0]).toBe('All');
    expect(rows.find(([name]) => name === 'Dent')![1]).toContain('there is a fixed service point in the commune');
  });

  test('answers plainly whether it could be better', () => {
    const answer = (gap: number) => {
      const certificate = certificateOf({ objective: 50, bound: 50 * (1 + gap) });
      return read(textOf(sectionOf(rotaHtml(pageOf(pageScenario, pageTours, { certificate }), en), 'proof')));
    };
    expect(answer(0)).toContain('No, and that is proven');
    expect(answer(0.004)).toContain(
      'Hardly, and that is proven: with these means and these data, no other rota is more than 0.4% better',
    );
    expect(answer(0.2)).toContain('Perhaps');
    expect(answer(1e9)).not.toMatch(/Perhaps|Hardly/);
    const without = rotaHtml(pageOf(pageScenario, pageTours, { certificate: null }), en);
    expect(textOf(sectionOf(without, 'proof'))).toContain('No proof comes with this rota.');
  });

  test('gives the plain reason of each commune without a visit', () => {
    const why = read(textOf(sectionOf(page, 'why')));
    expect(why).toContain('A fixed service point already serves people in the commune.Dent');
  });

  test('says what another solve found, where somebody asked', () => {
    const told = { ...explanation, moreHalfDays: [explanation.oneMoreHalfDay!], complete: false };
    const section = sectionOf(rotaHtml(pageOf(pageScenario, pageTours, { explanation: told }), en), 'why');
    const why = read(textOf(section));
    expect(why).toContain(
      'This rota is worth 50.00 weighted hours per fortnight; no legal rota is worth more than 50.01.',
    );
    expect(why).toContain('One visit would cost the territory as a whole between 1.10 and 1.31 weighted hours');
    expect(why).toContain('Would lose: Aube (−0.8 h). Would gain: Dent (+1.5 h).');
    expect(why).toContain('There is no stop in Aube');
    expect(why).toContain('because of: rhythms allowed: 1 or 2 visits');
    expect(why).toContain('with caps raised by 12.5%');
    expect(why).toContain('The search was stopped');
    const names = everyElement(section).flatMap((one) => (one.tag === 'dt' ? read(textOf(one)).split(' ')[0]! : []));
    expect(names).toEqual(['Dent', 'Aube', 'Cure', 'Étang', 'Cure,', 'Place']);
    expect(why).toContain('With 4 parking spaces instead of 2 and a 16 A socket, the territory would gain');
    expect(rowsOf(section).slice(1)).toEqual([
      ['Bief', '1', '100%', '1.10–1.31'],
      ['Gué', '1', '75%', 'impossible'],
    ]);
  });

  test('warns of a rota that breaks rules', () => {
    const illegal = rotaHtml(pageOf(pageScenario, [smallTour({ departs: '05:00' })]), en);
    expect([illegal, page].map((text) => text.includes('do not pin it up'))).toEqual([true, false]);
  });

  test('credits the roads where the map shows them', () => {
    const drawn = pageOf();
    const road = { points: drawn.ways[0]!.points, isRoad: true };
    const text = (ways: RotaPage['ways']) => textOf(sectionOf(rotaHtml({ ...drawn, ways }, en), 'map'));
    expect(text(drawn.ways)).not.toContain('OpenStreetMap');
    expect(text([road, ...drawn.ways.slice(1)])).toContain('© OpenStreetMap contributors');
    expect(text(drawn.ways.map(() => road))).not.toContain('they are not roads');
  });
});

describe('hostile names', () => {
  test.each(HOSTILE_NAMES)('are only text: %j', (name) => {
    const page = pageOf(scenarioNamed(pageScenario, name), pageTours, { named: name });
    const plain = pageOf(scenarioNamed(pageScenario, 'plain'), pageTours, { named: 'plain' });
    for (const k of [0, 1]) expect(outline(pages(page, fr)[k]!)).toEqual(outline(pages(plain, fr)[k]!));
  });

  test('of any kind are only text', () => {
    const part = fc.oneof(
      fc.constantFrom('<', '>', '"', "'", '&', '</', '-->', '&lt;', ' onx=', '\u202e', 'א', '`', '\n'),
      anyText,
    );
    const name = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    const plain = pages(pageOf(scenarioNamed(pageScenario, 'plain'), pageTours, { named: 'plain' }), en).map(outline);
    fc.assert(
      fc.property(name, (hostile) => {
        const page = pageOf(scenarioNamed(pageScenario, hostile), pageTours, { named: hostile });
        expect(pages(page, en).map(outline)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });
});

/** Tags and names of attributes, without the names on the map, which are left out where they find no room. */
function outline(page: string): string[] {
  const skipped = (element: Element): Element[] =>
    element.attributes.get('class') === 'names'
      ? []
      : [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : skipped(child)))];
  return skipped(strictHtml(page)).map(({ tag, attributes }) => [tag, ...attributes.keys()].join(' '));
}
