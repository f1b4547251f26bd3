/** Pages about rotas of the small scenario, and about one whose every name is hostile. */
import fc from 'fast-check';
import type { RotaExplanation } from '../../src/domain/explanation.ts';
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import type { Certificate, Rota } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { RotaPage } from '../../src/exports/html/rota-page.ts';
import { compareVerdicts } from '../../src/planning/compare.ts';
import { rotaPageOf } from '../../src/planning/rota-page.ts';
import { judge } from '../../src/rules/judge.ts';
import { certificateOf } from './certificates.ts';
import { inputsOf } from './planning-inputs.ts';
import { AUBE_DAY, AUBE_MORNING, rotaOf, smallTour, type TourInput } from './small-rota.ts';
import { communeInput, positionAt, smallScenario, stopInput } from './small-scenario.ts';

/** A river between Aube's bank and the north, with a bridge; a library in Dent; the first week starts on 5 January 2026. */
export const pageScenario = smallScenario({
  territory: {
    sources: [
      { title: 'Census', publisher: 'INSEE', licence: 'Open', vintage: '2022', url: 'https://example.org/a?b&c' },
    ],
    servicePoints: [{ id: 'library', name: 'Library', commune: '17004', point: positionAt(0, 17), kind: 'library' }],
    barriers: [{ id: 'river', name: 'River', line: [positionAt(-5, 4), positionAt(20, 4)], source: 'by hand' }],
    crossings: [{ id: 'bridge', name: 'Bridge', barrier: 'river', point: positionAt(3, 4), source: 'by hand' }],
  },
  stops: [
    { id: 'aube', name: 'Aube, market place' },
    { id: 'bief', invented: true },
  ],
  cycle: { anchor: '2026-01-05' },
  patterns: [1, 2, 3].map((visitsPerCycle) => ({
    name: `${visitsPerCycle} visits`,
    visitsPerCycle,
    sameWeekday: false,
    sameHours: false,
  })),
});

/** Aube every Monday morning, Bief on the first Monday, Aube all day on the second Tuesday, Cure on the second Monday. */
export const pageTours: readonly TourInput[] = [
  smallTour({ lunch: { from: '12:00', to: '12:45' } }),
  smallTour({
    day: { week: 2, weekday: 'monday' },
    visits: [AUBE_MORNING, { stop: 'cure', opens: '14:30', closes: '17:00' }],
  }),
  smallTour({ day: { week: 2, weekday: 'tuesday' }, visits: [AUBE_DAY], departs: '08:40', returns: '16:55' }),
];

const CERTIFICATE = certificateOf({ objective: 50, bound: 50.25 }, 'gap-reached');

export function pageOf(
  scenario: Scenario = pageScenario,
  tours: readonly TourInput[] = pageTours,
  changes: { certificate?: Certificate | null; explanation?: RotaExplanation | null; named?: string } = {},
): RotaPage {
  const inputs = inputsOf(scenario);
  const { certificate = CERTIFICATE, explanation = null, named } = changes;
  const rota: Rota = { ...rotaOf(tours), certificate, ...(named === undefined ? {} : { name: named }) };
  const verdict = judge(scenario, inputs.need, inputs.matrix, rota);
  const before = judge(scenario, inputs.need, inputs.matrix, rotaOf([smallTour()]));
  const comparison = compareVerdicts([
    { name: named ?? 'In use', verdict: before },
    { name: 'Proposed', verdict },
  ]);
  return rotaPageOf(inputs, { rota, verdict, comparison, explanation });
}

/** @returns a page about so many communes with a visit each, some with long names; what the tours break is of no matter. */
export function pageOfSize(communes: number): RotaPage {
  const place = (k: number) => ({ xKm: (k % 5) * 6, yKm: Math.floor(k / 5) * 6 });
  const codes = Array.from({ length: communes }, (_, k) => String(17_100 + k));
  const name = (k: number) => (k % 4 === 0 ? `Saint-Nazaire-sur-Charente ${k}` : `Commune ${k}`);
  const scenario = smallScenario(
    {
      territory: {
        communes: codes.map((code, k) =>
          communeInput({ code, name: name(k), ...place(k), aged75Plus: 40, withoutCarPercent: 10 }),
        ),
      },
      stops: codes.map((commune, k) => ({
        ...stopInput({ id: `s${k}`, commune, ...place(k) }),
        name: `${name(k)}, centre`,
        invented: true,
      })),
    },
    { stops: codes.map((_, k) => `s${k}`) },
  );
  const tours = codes.map((_, k) =>
    smallTour({
      day: { week: 1 + (k % 2), weekday: WEEKDAYS[k % 5]! },
      visits: [{ stop: `s${k}`, opens: '09:30', closes: '12:00' }],
    }),
  );
  return pageOf(scenario, tours);
}

/** The scenario with every text that a person reads replaced. */
export function scenarioNamed(scenario: Scenario, name: string): Scenario {
  const named = <Item extends { name: string }>(items: readonly Item[]) => items.map((item) => ({ ...item, name }));
  const { territory } = scenario;
  const sourced = <Item extends { source: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, source: name }));
  return {
    ...scenario,
    name,
    territory: {
      ...territory,
      name,
      communes: named(territory.communes),
      servicePoints: named(territory.servicePoints),
      barriers: sourced(named(territory.barriers)),
      crossings: sourced(named(territory.crossings)),
      sources: territory.sources.map((source) => ({
        ...source,
        title: name,
        publisher: name,
        licence: name,
        vintage: name,
      })),
    },
    stops: named(scenario.stops),
    units: scenario.units.map((unit) => ({ ...unit, name, garage: { ...unit.garage, name } })),
    agents: named(scenario.agents),
    need: {
      ...scenario.need,
      minutesPerContact: { ...scenario.need.minutesPerContact, source: name },
    },
  };
}

/** Text of any characters at all, halves of characters too. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength: 40 })
  .map((points) => points.map((point) => String.fromCodePoint(point)).join(''));

export const HOSTILE_NAMES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></svg><svg onload=alert(1)>',
  '<!-- --> ]]> <![CDATA[ &lt;b&gt; &#x3c;',
  '{alert(1)} {{7*7}} javascript:alert(1)',
  'بيت الخدمات العامة 123',
  '\u202eesrever\u202c \u2066x',
  '👩‍👩‍👧‍👦 Zoë\u0301 🚌',
  '\ud800 half a character \u0000\u0007\u009b',
  'W'.repeat(200),
  'Saint-'.repeat(33),
  '漢字'.repeat(60),
];
