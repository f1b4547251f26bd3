import { describe, expect, test } from 'vitest';
import { figureTable } from '../../../src/cli/report/comparison.ts';
import { printNeed } from '../../../src/cli/report/print-need.ts';
import { configOf } from '../../../src/config.ts';
import { rotaGeojson } from '../../../src/exports/geojson.ts';
import { compareVerdicts } from '../../../src/planning/compare.ts';
import { needByCommune } from '../../../src/planning/need-by-commune.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import { fakeTerminal } from '../../support/command-line.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { AUBE_MORNING, rotaOf, smallTour, verdictOn } from '../../support/small-rota.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** Eight people of Aube, one contact of an hour each a cycle; their hours come before all others. */
const scenario = smallScenario({
  publics: [{ id: 'job-seekers', name: 'Job seekers', weight: 10, rate: 365.25 / 14, minutesPerContact: 60 }],
  territory: { communes: [{ code: '17001', publics: { 'job-seekers': 8 } }] },
});
const inputs = inputsOf(scenario);
const tours = [smallTour({ visits: [AUBE_MORNING] })];
const verdict = verdictOn(tours, scenario);
const spaced = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe.each([en, fr])('in $language', (texts) => {
  test('the need is told by public: persons, weight, hours before and after what is caught', () => {
    const { terminal, written } = fakeTerminal(120);
    const shell = { terminal, texts, finish: () => {}, config: () => configOf({}) };
    printNeed(shell, inputs, needByCommune(inputs));
    const text = spaced(written.join(''));
    const { publics } = texts.reports.need;
    const [eight, none] = [texts.format.fixed(8, 1), texts.format.percent(0, 0)].map(spaced);
    expect(text).toContain(`${publics.seniorsWithCar} 1 72`);
    expect(text).toContain(`Job seekers 10 8 ${eight} ${none} ${eight}`);
    // Contacts: 46 hours of half an hour each, and 8 of an hour.
    expect(text).toContain(` ${texts.format.number(100, 0)} `);
    expect(text).toContain(spaced(publics.legend).slice(0, 40));
  });

  test('a comparison has a row for them below that of all people', () => {
    const comparison = compareVerdicts([
      { name: 'Before', verdict: verdictOn([], scenario) },
      { name: 'After', verdict },
    ]);
    const lines = figureTable(texts, comparison, 120).map(spaced);
    const at = lines.findIndex((line) => line.includes(texts.reports.figures.labels.people));
    const outOf = (part: string, whole: string) => texts.reports.figures.outOf({ part, whole });
    const hours = outOf(texts.format.hours(2.5), texts.format.hours(8));
    expect(lines[at + 1]).toContain(texts.reports.figures.ofPublic({ name: 'Job seekers' }));
    expect(lines[at + 1]).toContain(spaced(`${outOf('3', '8')} (${hours})`));
  });
});

test('the map tells hours of each further public by its id', () => {
  const { features } = JSON.parse(rotaGeojson(scenario, rotaOf(tours), verdict));
  expect(features[0].properties).toMatchObject({ 'needHours:job-seekers': 8, 'servedHours:job-seekers': 2.5 });
});
