/** Tours as lines: a colour for the day, or for the unit where there are several, and a dash for the week. */
import { WEEKDAYS } from '../../../domain/primitives.ts';
import type { Tour } from '../../../domain/rota.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { type Content, html } from '../markup.ts';
import { TOUR_COLOURS, WEEK_DASHES } from '../palette.ts';
import { drawn, type MapPoint } from './frame.ts';

export interface TourStyle {
  readonly colour: string;
  /** Empty for a whole line. */
  readonly dash: string;
}

export type StyleOf = (tour: Pick<Tour, 'unit' | 'day'>) => TourStyle;

/** Between the lines of tours that take the same way, units of the map. */
const APART = 2.6;

export function tourStyles({ units, cycle }: Scenario): StyleOf {
  const weekdays = WEEKDAYS.filter((weekday) => (cycle.days[weekday] ?? []).length > 0);
  const rankOfUnit = new Map(units.map((unit, rank) => [unit.id, rank]));
  return ({ unit, day }) => {
    const rank = units.length > 1 ? (rankOfUnit.get(unit) ?? 0) : Math.max(0, weekdays.indexOf(day.weekday));
    return {
      colour: TOUR_COLOURS[rank % TOUR_COLOURS.length]!,
      dash: WEEK_DASHES[(day.week - 1) % WEEK_DASHES.length]!,
    };
  };
}

/** @returns a stroke in the style of a tour. */
export function strokeOf({ colour, dash }: TourStyle): Content {
  return dash === '' ? html`stroke="${colour}"` : html`stroke="${colour}" stroke-dasharray="${dash}"`;
}

/** A leg that is driven there and back is drawn once: two dashed lines on each other are a whole one. */
export function tourPath(points: readonly MapPoint[], style: TourStyle): Content {
  const seen = new Set<string>();
  let isDown = false;
  let path = '';
  for (let k = 1; k < points.length; k++) {
    const key = legKey(points[k - 1]!, points[k]!);
    if (seen.has(key)) {
      isDown = false;
      continue;
    }
    seen.add(key);
    if (!isDown) path += `M${pair(points[k - 1]!)}`;
    path += `L${pair(points[k]!)}`;
    isDown = true;
  }
  return path === '' ? null : html`<path d="${path}" ${strokeOf(style)}/>`;
}

/** @returns the lines side by side where several take the same leg. */
export function sideBySide(lines: readonly (readonly MapPoint[])[]): MapPoint[][] {
  const usersOf = new Map<string, number[]>();
  lines.forEach((line, user) => {
    for (let k = 1; k < line.length; k++) {
      const key = legKey(line[k - 1]!, line[k]!);
      const users = usersOf.get(key) ?? [];
      if (users.at(-1) !== user && !users.includes(user)) users.push(user);
      usersOf.set(key, users);
    }
  });
  const shiftOf = (user: number, from: MapPoint | undefined, to: MapPoint | undefined): MapPoint | null => {
    if (from === undefined || to === undefined) return null;
    const users = usersOf.get(legKey(from, to))!;
    return shifted(from, to, (users.indexOf(user) - (users.length - 1) / 2) * APART);
  };
  return lines.map((line, user) =>
    line.map((point, k) => {
      const shifts = [shiftOf(user, line[k - 1], point), shiftOf(user, point, line[k + 1])].filter(
        (one) => one !== null,
      );
      const share = 1 / Math.max(1, shifts.length);
      return {
        x: point.x + share * shifts.reduce((sum, { x }) => sum + x, 0),
        y: point.y + share * shifts.reduce((sum, { y }) => sum + y, 0),
      };
    }),
  );
}

/** To the same side whichever way the leg is driven. */
function shifted(from: MapPoint, to: MapPoint, by: number): MapPoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: 0, y: 0 };
  const turned = dx > 0 || (dx === 0 && dy > 0) ? by : -by;
  return { x: (-dy / length) * turned, y: (dx / length) * turned };
}

function legKey(one: MapPoint, other: MapPoint): string {
  return [pair(one), pair(other)].sort().join(' ');
}

const pair = ({ x, y }: MapPoint) => `${drawn(x)} ${drawn(y)}`;
