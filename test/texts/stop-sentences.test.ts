import { describe, expect, test } from 'vitest';
import type { RotaExplanation, StopsExplanation } from '../../src/domain/explanation.ts';
import type { StopChange } from '../../src/domain/stop-change.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import {
  littleSentence,
  stopPlace,
  stopSentences,
  stopsOneByOne,
  stopsSummary,
} from '../../src/texts/stop-sentences.ts';
import { explanation } from '../support/explanations.ts';

/** Any space is a space. */
const read = (sentences: string | readonly string[]) => [sentences].flat().join(' ').replace(/\s+/g, ' ');
const { stops } = explanation;
const [spaces, window] = stops.gains as [StopsExplanation['gains'][number], StopsExplanation['gains'][number]];
const page = (changes: Partial<RotaExplanation> = {}, texts = en) => ({
  texts,
  explanation: { ...explanation, ...changes },
  weeks: 2,
});
const summary = (changes: Partial<StopsExplanation>, texts = en) =>
  read(stopsSummary(page({ stops: { ...stops, ...changes } }, texts)));

describe('more at a stop', () => {
  test('has its gain, who gains, and its proof', () => {
    expect(read(stopSentences(page({}, fr), spaces))).toBe(
      'Avec 4 places pour se garer au lieu de 2 et une prise 16 A, le territoire gagnerait entre 1,90 et 2,10 heures pondérées par quinzaine. Y perdrait : Aube (−0,8 h). Y gagnerait : Dent (+1,5 h). Preuve : le meilleur planning vaut alors entre 51,90 et 52,10.',
    );
  });

  test('that gains nothing says so', () => {
    expect(read(stopSentences(page(), window))).toBe(
      'With opening on Thursday afternoon (14:00–16:30), the territory would gain nothing.',
    );
  });

  test.each<[StopChange, string, string]>([
    [
      { kind: 'parking-metres', from: 9, to: 11 },
      '11 m d’un seul tenant pour se garer au lieu de 9 m',
      '11 m in one piece',
    ],
    [{ kind: 'socket', from: '16A', to: '32A' }, 'une prise 32 A au lieu de 16 A', 'a 32 A socket instead of 16 A'],
    [{ kind: 'sanitation', from: null, to: 100 }, 'des sanitaires à 100 m au plus', 'toilets within 100 m'],
    [{ kind: 'sanitation', from: 300, to: 100 }, 'à 100 m au plus au lieu de 300 m', 'instead of 300 m'],
    [{ kind: 'room', from: 0, to: 8 }, 'une salle de 8 places', 'a room with 8 seats'],
    [{ kind: 'room', from: 4, to: 8 }, 'une salle de 8 places au lieu de 4', 'instead of 4'],
    [{ kind: 'mobile-coverage', from: 'none', to: 'good' }, 'réseau mobile bon (aujourd’hui : absent)', 'today: no'],
    [
      {
        kind: 'window',
        weekday: 'thursday',
        halves: ['morning', 'afternoon'],
        opens: [
          { from: '09:30', to: '12:00' },
          { from: '14:00', to: '16:30' },
        ],
      },
      'une ouverture le jeudi (9 h 30 – 12 h et 14 h – 16 h 30)',
      'opening on Thursday (09:30–12:00 and 14:00–16:30)',
    ],
  ])('is said in both languages: %j', (change, french, english) => {
    const gain = { ...spaces, lifted: [change] };
    expect(read(stopSentences(page({}, fr), gain))).toContain(french);
    expect(read(stopSentences(page(), gain))).toContain(english);
  });

  test('is at a stop of a commune, named once', () => {
    expect(read(stopPlace(fr, spaces))).toBe('Cure, mairie');
    expect(read(stopPlace(fr, window))).toBe('Place du marché (Bief)');
    expect(read(stopPlace(fr, { ...spaces, communeName: 'Cure (inventée)' }))).toBe('Cure, mairie');
  });
});

describe('changes that gain little', () => {
  test('are told together, where there are several', () => {
    const little = { ...spaces, loss: { ...spaces.loss, least: -0.03, most: 0 } };
    const told = { ...explanation, stops: { ...stops, gains: [spaces, little, window] } };
    expect(stopsOneByOne(told)).toEqual({ told: [spaces], little: [little, window] });
    expect(stopsOneByOne(explanation)).toEqual({ told: stops.gains, little: [] });
    expect(read(littleSentence(page({}, fr), [little, window]))).toBe(
      'Chacun de ces changements, à lui seul, ferait gagner au plus 0,03 heure pondérée par quinzaine : Cure, mairie (4 places pour se garer au lieu de 2 et une prise 16 A) ; Place du marché (Bief) (une ouverture le jeudi après-midi (14 h – 16 h 30)).',
    );
    expect(read(littleSentence(page(), [window, window]))).toMatch(/^None of these changes would gain anything: /);
  });
});

describe('of all changes at stops', () => {
  test('is told what they gain together, and how many were left out', () => {
    expect(summary({})).toBe(
      '12 possible changes at stops: all together they would gain the territory between 2.30 and 2.40 weighted hours per fortnight. 4 other changes, less promising, were not worked out; none of them would gain more than 2.40 weighted hours. --stop works out all of a stop.',
    );
  });

  test('nothing is claimed of those left out where nothing is proven', () => {
    const leftOut = { count: 1, why: 'less-promising' as const, mostGain: null };
    expect(summary({ together: null, leftOut }, fr)).toBe(
      '1 autre changement, moins prometteur, n’a pas été calculé. --stop calcule tous ceux d’un arrêt.',
    );
  });

  test('is told that none was priced, where all of them gain nothing', () => {
    const leftOut = { count: 12, why: 'nothing-to-gain' as const, mostGain: 0.001 };
    const together = { ...stops.together!, loss: { ...stops.together!.loss, least: -0.001, most: 0 } };
    expect(summary({ together, leftOut, gains: [] }, fr)).toMatch(
      /^12 changements possibles aux arrêts : même tous ensemble, ils ne feraient rien gagner/,
    );
  });

  test('nothing is said where there are none, unless stops were asked for by name', () => {
    const none = { candidates: 0, together: null, gains: [], leftOut: null };
    expect(summary({ ...none, asked: null })).toBe('');
    expect(summary({ ...none, asked: [] })).toBe('');
    expect(summary({ ...none, asked: ['cure'] })).toMatch(/^No equipment or opening time was found/);
  });
});
