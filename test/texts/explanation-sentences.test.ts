import { describe, expect, test } from 'vitest';
import type { CommuneExplanation, OneMoreVisit, RotaExplanation } from '../../src/domain/explanation.ts';
import { en } from '../../src/texts/en.ts';
import {
  explanationSummary,
  halfDaySentences,
  lossCell,
  servedPhrase,
  toldOneByOne,
  whyNotSentences,
} from '../../src/texts/explanation-sentences.ts';
import { fr } from '../../src/texts/fr.ts';
import { communeExplained, explanation, VISIT_FOUND } from '../support/explanations.ts';

/** Any space is a space. */
const read = (sentences: string | readonly string[]) => [sentences].flat().join(' ').replace(/\s+/g, ' ');

const page = (changes: Partial<RotaExplanation> = {}, texts = en) => ({
  texts,
  explanation: { ...explanation, ...changes },
  weeks: 2,
});
const withLoss = (least: number, most: number): OneMoreVisit => ({
  ...VISIT_FOUND,
  loss: { ...VISIT_FOUND.loss, least, most },
});
const whyNot = (commune: Partial<CommuneExplanation>, changes: Partial<RotaExplanation> = {}, texts = en) =>
  read(whyNotSentences(page(changes, texts), communeExplained(commune)));

describe('what one more visit would cost', () => {
  test('is a range rounded outwards, with its own proof', () => {
    const said = whyNot({ oneMoreVisit: withLoss(1.1049, 1.3001) });
    expect(said).toContain(
      'One visit would cost the territory as a whole between 1.10 and 1.31 weighted hours per fortnight.',
    );
    expect(said).toContain('Proof: the best rota that has it is worth between 48.70 and 48.90.');
  });

  test.each([
    [0.52, 0.52, '0.52 weighted hours', '0.52'],
    [0.004, 0.03, 'at most 0.03 weighted hours', '< 0.03'],
    [0, 0.0049, 'nothing', 'nothing'],
    [0.1, 0.17, 'between 0.10 and 0.17 weighted hours', '0.10–0.17'],
  ])('of %d to %d is said to be that and not less', (least, most, phrase, cell) => {
    expect(whyNot({ oneMoreVisit: withLoss(least, most) })).toContain(phrase);
    expect(lossCell(en, communeExplained({ oneMoreVisit: withLoss(least, most) }))).toBe(cell);
  });

  test('has French plurals', () => {
    const cost = (most: number) => whyNot({ oneMoreVisit: withLoss(0.9, most) }, {}, fr);
    expect(cost(0.97)).toContain('entre 0,90 et 0,97 heure pondérée par quinzaine');
    expect(cost(2.5)).toContain('entre 0,90 et 2,50 heures pondérées par quinzaine');
    expect(cost(2.5)).toContain('Y perdrait : Aube (−0,8 h). Y gagnerait : Dent (+1,5 h).');
  });

  test('names four who lose at most, and counts the others', () => {
    const changesAgainstBest = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, k) => ({ commune: name, name, hours: k - 9 }));
    expect(whyNot({ oneMoreVisit: { ...VISIT_FOUND, changes: changesAgainstBest } })).toContain(
      'Would lose: A (−9.0 h), B (−8.0 h), C (−7.0 h), D (−6.0 h) and 2 other communes.',
    );
  });

  test('is measured against the best rota, and then against the one explained', () => {
    const poor = { isBest: false };
    const better = { ...VISIT_FOUND, lossAgainstRota: { least: -10, most: -9.5 } };
    expect(whyNot({ oneMoreVisit: better }, poor)).toContain(
      'would be worth between 9.50 and 10.00 weighted hours more than this one',
    );
    expect(whyNot({ oneMoreVisit: better }, poor)).toContain('Would lose: Bief (−0.7 h).');
    expect(whyNot({ oneMoreVisit: VISIT_FOUND }, poor)).toContain('weighted hours less than this one');
    expect(whyNot({ oneMoreVisit: VISIT_FOUND }, { ...poor, legal: false })).not.toContain('this one');
  });
});

describe('a commune', () => {
  test('that no rule lets be visited is told which', () => {
    const exclusion = { code: 'cap-kilometres', parameters: { kilometres: 12, most: 10 } };
    expect(whyNot({ exclusion })).toMatch(/^The rules and means of this scenario permit no visit there\. .*12 km/);
    expect(lossCell(en, communeExplained({ exclusion }))).toBe('impossible');
  });

  test('where one more visit is impossible is told what stands against it, where that is known', () => {
    const rule = { code: 'ceiling-visits', path: [], parameters: { commune: '1', name: 'Aube', most: 1 } } as const;
    expect(whyNot({ impossible: true, clash: [rule] })).toContain('because of: Aube: at most 1 visit per cycle');
    expect(whyNot({ impossible: true })).toContain('(proven)');
  });

  test('is served by visits, by neighbours, or not at all', () => {
    const phrase = (changes: Partial<CommuneExplanation>) => read(servedPhrase(fr, communeExplained(changes)));
    expect(phrase({ visits: 1, servedHours: 2 })).toBe('1 passage ; 2 h d’aide sur 4 h (50 %)');
    expect(phrase({ visits: 2, servedHours: 2 })).toContain('2 passages');
    expect(phrase({ servedHours: 1 })).toContain('ses habitants trouvent 1 h d’aide sur 4 h (25 %)');
    expect(phrase({})).toBe('rien de son besoin (4 h) n’est couvert');
    expect(phrase({ needHours: 0 })).toBe('aucun besoin à couvrir');
  });

  test('is told the sooner, the more of its need is not served', () => {
    const groups = toldOneByOne(explanation).map(({ standing, communes }) => [
      standing,
      communes.map(({ name }) => name),
    ]);
    expect(groups).toEqual([
      ['left-out', ['Dent', 'Aube']],
      ['under-served', ['Cure', 'Étang']],
    ]);
  });
});

describe('the summary', () => {
  test('says what the rota is worth, and the best, and the bound', () => {
    expect(read(explanationSummary(page()))).toMatch(
      /^This rota is worth 50\.00 .* no legal rota is worth more than 50\.01\./,
    );
    const best = { ...explanation.best, objective: 60, bound: 60.001 };
    expect(read(explanationSummary(page({ isBest: false, best })))).toContain('the best one known is worth 60.00');
  });

  test('says where the rota breaks rules, and where the scenario has another goal', () => {
    expect(read(explanationSummary(page({ legal: false, isBest: false })))).toContain('breaks rules of this scenario');
    expect(read(explanationSummary(page({ goal: 'equity' })))).toContain('another goal than coverage');
  });
});

describe('one more half-day', () => {
  const found = explanation.oneMoreHalfDay!;
  test('has its gain, who gains, and its proof', () => {
    const said = read(halfDaySentences(page(), found));
    expect(said).toContain('on Friday afternoon too, 2 half-days more per fortnight with caps raised by 12.5%');
    expect(said).toContain('would gain between 3.10 and 3.20 weighted hours');
    expect(said).toContain('Proof: the best rota is then worth between 53.10 and 53.20.');
  });

  test('speaks of no caps where there are none, and of no gain where there is none', () => {
    expect(read(halfDaySentences(page(), { ...found, capsTimes: 1 }))).not.toContain('caps');
    const loss = { ...found.loss, least: -0.001, most: 0 };
    expect(read(halfDaySentences(page({}, fr), { ...found, loss }))).toBe(
      'Sortir aussi le vendredi après-midi ne ferait rien gagner.',
    );
  });
});
