/** Tours with random visits at random clock times, for the judge to accept or refuse. */
import { minutesOfDay, timeOfDay } from '../../src/domain/clock.ts';
import { daysOf } from '../../src/domain/cycle-days.ts';
import type { HalfDay, Weekday } from '../../src/domain/primitives.ts';
import type { Tour, Visit } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Stop } from '../../src/domain/stop.ts';
import { visitName } from './brute-force-tours.ts';
import { chanceOf } from './hashed-travel.ts';

export interface ClockedTour {
  readonly tour: Tour;
  /** As the brute force names its visits, sorted and joined. */
  readonly names: string;
  /** Index of its day. */
  readonly day: number;
}

/** @returns tours of the first unit, most of them illegal; sessions lie in their half-days, nothing else is seen to. */
export function clockedAtRandom(scenario: Scenario, { seed, count }: { seed: number; count: number }): ClockedTour[] {
  let drawn = 0;
  const below = (limit: number) => Math.floor(chanceOf(`draw ${drawn++}`, seed) * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  /** Inside a window of the stop where there is one left: else nearly nothing would be legal. */
  const session = (place: { stop: Stop; weekday: Weekday }, half: HalfDay, earliest: number) => {
    const { openingStepMinutes: step, dwellMinutes } = scenario.visits;
    const range = scenario.cycle.halfDays[half];
    const windows = (place.stop.windows[place.weekday] ?? []).filter(
      ({ from, to }) => minutesOfDay(to) > earliest && to > range.from && from < range.to,
    );
    const window = windows.length === 0 ? range : pick(windows);
    const from = Math.max(earliest, minutesOfDay(range.from), minutesOfDay(window.from));
    const opens = Math.ceil(from / step) * step + below(2) * step;
    const minutes = pick(dwellMinutes);
    return { half, minutes, opens, closes: opens + minutes };
  };

  const draw = (): ClockedTour => {
    const day = pick(daysOf(scenario.cycle));
    const visits: Visit[] = [];
    const names: string[] = [];
    let free = 0;
    let isAfternoon = false;
    for (let v = below(scenario.visits.mostPerTour + 1); v >= 0; v--) {
      const stop = pick(scenario.stops);
      const place = { stop, weekday: day.weekday };
      isAfternoon ||= below(2) === 0;
      const first = session(place, isAfternoon ? 'afternoon' : 'morning', free);
      const second: ReturnType<typeof session> | null =
        isAfternoon || below(3) > 0 ? null : session(place, 'afternoon', first.closes + 20);
      isAfternoon ||= second !== null;
      const last = second ?? first;
      free = last.closes + below(3) * 10;
      visits.push({
        stop: stop.id,
        opens: clock(first.opens),
        closes: clock(last.closes),
        pause: second === null ? null : { from: clock(first.closes), to: clock(second.opens) },
      });
      // Drawn as a morning, it may open so late that it is an afternoon.
      const half = first.opens < minutesOfDay(scenario.cycle.halfDays.afternoon.from) ? first.half : 'afternoon';
      names.push(visitName(stop.id, second === null ? [{ ...first, half }] : [first, second]));
    }
    const { week, weekday, index } = day;
    const unit = scenario.units[0]!.id;
    const tour = { unit, day: { week, weekday }, agents: [], departs: null, lunch: null, returns: null, visits };
    return { tour, names: names.sort().join(' + '), day: index };
  };
  return Array.from({ length: count }, draw);
}

const clock = (minutes: number) => timeOfDay(Math.min(minutes, 24 * 60 - 1));
