import { describe, expect, test } from 'vitest';
import { smallTour, verdictOn } from '../../support/small-rota.ts';
import { communeInput, smallScenario, stopInput } from '../../support/small-scenario.ts';

const morningAt = (stop: string) => smallTour({ visits: [{ stop, opens: '09:00', closes: '11:30' }] });
const onTuesday = (stop: string) => ({ ...morningAt(stop), day: { week: 1, weekday: 'tuesday' as const } });
const nobodyTravels = { awayShareWithCar: 0, awayShareWithoutCar: 0 };

describe('what is served', () => {
  test('is limited by presence', () => {
    // Dent: 4 hours of need, 0.85 of them captured by one visit a fortnight; 2.5 hours offered at 2 desks are 5.
    const scenario = smallScenario({ units: [{ id: 'bus', desks: 2 }], coverage: nobodyTravels });
    const { communes, figures } = verdictOn([morningAt('dent')], scenario);
    expect(communes[3]!.servedHours).toEqual([expect.closeTo(1.7, 9), expect.closeTo(1.7, 9)]);
    // 5 % × 8 + 10 % × 4 + 20 % × 2 + 50 % × 1 of 4 hours.
    expect(figures.value).toBeCloseTo(4 * (0.4 + 0.4 + 0.4 + 0.5), 9);
  });

  test('counts the presence of all stops of a commune together', () => {
    // Two visits a fortnight, one at each stop: weekly presence captures all, at either stop.
    const second = stopInput({ id: 'dent-2', commune: '17004', xKm: 0, yKm: 16.5 });
    const scenario = smallScenario({ stops: [second], coverage: nobodyTravels });
    const { communes } = verdictOn([morningAt('dent'), onTuesday('dent-2')], scenario);
    expect(communes[3]!.demandHours).toEqual([2, 2]);
    expect(communes[3]!.servedHours).toEqual([expect.closeTo(2, 9), expect.closeTo(2, 9)]);
  });

  test('limits travellers over all stops elsewhere', () => {
    // Bief's people with a car reach Aube (6 min, 0.4667) and a stop in another commune next to it (also 6 min).
    // Each would take 3.57 of their 9 hours; together no more than half: 4.5.
    const twin = communeInput({ code: '17005', name: 'Twin', xKm: 6, yKm: 0, aged75Plus: 0, withoutCarPercent: 0 });
    const scenario = smallScenario({
      territory: { communes: [twin] },
      stops: [stopInput({ id: 'twin', commune: '17005', xKm: 6, yKm: 0 })],
    });
    expect(verdictOn([morningAt('aube')], scenario).communes[1]!.demandHours[0]).toBeCloseTo(3.57, 9);
    const { communes } = verdictOn([morningAt('aube'), onTuesday('twin')], scenario);
    expect(communes[1]!.demandHours[0]).toBeCloseTo(4.5, 9);
  });

  test('goes first to the segment of greater weight', () => {
    // Aube: 16 hours with a car, 4 without. The weight turns a first tier of 8 into 24 for the latter, its second into 12:
    // both before the first tier of the others. Its fourth tier, 3, comes after their second, 4.
    const scenario = smallScenario({ coverage: nobodyTravels, goal: { weights: { withoutCar: 3 } } });
    const { communes } = verdictOn([morningAt('aube')], scenario);
    // 24: 0.2, 12: 0.4, 8: 0.8, 6: 0.8; 0.3 is left for the second tier of those with a car, 4.
    expect(communes[0]!.servedHours).toEqual([expect.closeTo(1.1, 9), expect.closeTo(1.4, 9)]);
  });

  test('lets those who can only come to one stop have it, and others go elsewhere', () => {
    // Bief and Aube are both visited for 2.5 hours. Bief's 10 hours could fill either; nobody's hours are wasted.
    const { figures } = verdictOn([morningAt('aube'), onTuesday('bief')]);
    expect(figures.servedHours).toBeCloseTo(5, 9);
  });
});

test('a territory of 545 communes and as many stops is judged in a few seconds', () => {
  const count = 545;
  const places = Array.from({ length: count }, (_, c) => ({ xKm: (c % 24) * 3.3, yKm: Math.floor(c / 24) * 3.3 }));
  const codes = places.map((_, c) => `64${String(c).padStart(3, '0')}`);
  const scenario = smallScenario(
    {
      territory: {
        communes: places.map((place, c) =>
          communeInput({
            code: codes[c]!,
            name: codes[c]!,
            ...place,
            aged75Plus: 20 + ((c * 37) % 300),
            withoutCarPercent: 10,
          }),
        ),
      },
      stops: places.map((place, c) => stopInput({ id: `s${c}`, commune: codes[c]!, ...place })),
      coverage: { awayWithCar: { far: 12 } },
      floors: [{ leastServedShare: 0.02 }],
    },
    { stops: codes.map((_, c) => `s${c}`) },
  );
  const tours = places.map((_, c) => ({ ...morningAt(`s${c}`), agents: [] }));
  const started = performance.now();
  const { figures } = verdictOn(tours, scenario);
  expect(figures.servedHours).toBeCloseTo(count * 2.5, 6);
  // The need model and the matrix are made in that time too.
  expect(performance.now() - started).toBeLessThan(15_000);
});
