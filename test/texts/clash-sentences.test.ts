import { describe, expect, test } from 'vitest';
import type { ClashChange, ClashReport } from '../../src/domain/clash.ts';
import { clashParagraphs } from '../../src/texts/clash-sentences.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';

const read = (text: string) => text.replace(/\s+/g, ' ');
const told = (report: Partial<ClashReport>, texts = fr) => {
  const nothing: ClashReport = { clashes: [], remedies: [], fewest: false, complete: true };
  return clashParagraphs(texts, { ...nothing, ...report }).map(({ text, items }) => [read(text), ...items.map(read)]);
};

const aube = { commune: '17001', name: 'Aube' };
const promise = { code: 'floor-visits', path: ['floors', 0], parameters: { ...aube, least: 5 } } as const;
const rhythms = { code: 'patterns', path: ['patterns'], parameters: { allowed: '1, 2, 4' } } as const;
const fewer = (name: string, to = 2): ClashChange => ({
  code: 'floor-visits',
  path: ['floors', 0],
  parameters: { commune: name, name, from: 5, to },
});

describe('a clash', () => {
  test('is told with its rules, what it takes, and that a rota has been found', () => {
    const clash = { rules: [promise, rhythms], irreducible: true, obstacles: [] };
    expect(told({ clashes: [clash], remedies: [{ changes: [fewer('Aube')], least: true }], fewest: true })).toEqual([
      [
        'Aucun planning légal n’est possible. Ces exigences ne peuvent pas être tenues ensemble :',
        'Aube : au moins 5 passages par cycle (promesse)',
        'rythmes permis : 1, 2 ou 4 passages par arrêt et par cycle, aux jours et heures qu’ils permettent',
      ],
      [
        'Si l’on renonce à une seule d’entre elles, n’importe laquelle, les autres peuvent être tenues ensemble (prouvé).',
      ],
      ['Ce qu’il suffirait de changer :', 'Aube : promettre 2 passages au lieu de 5'],
      ['Avec ce changement, un planning légal a été trouvé.'],
    ]);
  });

  test('of one rule has its reason, and no talk of others', () => {
    const obstacles = [{ rule: 'no-stop', parameters: aube }];
    expect(told({ clashes: [{ rules: [promise], irreducible: true, obstacles }] }, en)).toEqual([
      ['No legal rota is possible. This demand cannot be met:', 'Aube: at least 5 visits per cycle (promise)'],
      ['Why: There is no stop in Aube.'],
    ]);
  });

  test('claims no more than is proven', () => {
    const clash = { rules: [promise, rhythms], irreducible: false, obstacles: [] };
    const remedies = [{ changes: [fewer('Aube')], least: false }];
    const said = told({ clashes: [clash], remedies, complete: false }, en).flat();
    expect(said).toContain(
      'Together they are impossible (proven); there was not enough time to find out whether each has a part in it.',
    );
    expect(said).toContain('Aube: promise 2 visits instead of 5 (enough; not proven that a little less would not do)');
    expect(said.at(-1)).toContain('--time-limit');
    expect(told({ complete: false })[0]![0]).toContain('le temps n’a pas suffi');
  });
});

describe('a remedy', () => {
  const remedyOf = (changes: ClashChange[], texts = fr) =>
    told(
      {
        clashes: [{ rules: [promise], irreducible: true, obstacles: [] }],
        remedies: [{ changes, least: true }],
        fewest: true,
      },
      texts,
    );

  test('says the same change once for several communes', () => {
    const said = remedyOf([fewer('Aube', 0), fewer('Bief', 0), fewer('Cure', 3)]);
    expect(said[1]).toEqual([
      'Ce qu’il suffirait de changer :',
      'ensemble : renoncer à la promesse de 5 passages dans 2 communes : Aube et Bief ; Cure : promettre 3 passages au lieu de 5',
    ]);
    expect(said[2]).toEqual([
      'Avec ce changement, un planning légal a été trouvé. Moins de 3 changements ne suffisent pas (prouvé).',
    ]);
  });

  test('says half-days in words', () => {
    const parameters = { agent: 'ana', name: 'Ana', halfDays: 'monday morning, friday afternoon' };
    const more = { code: 'agent-availability', path: ['agents', 0], parameters } as const;
    expect(remedyOf([more])[1]![1]).toBe('Ana travaille aussi : lundi matin et vendredi après-midi');
    expect(remedyOf([more], en)[1]![1]).toBe('Ana also works Monday morning and Friday afternoon');
  });
});
