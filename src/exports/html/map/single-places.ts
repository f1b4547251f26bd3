/** Garages, fixed service points and bridges: places that stand for themselves. */
import type { Position } from '../../../domain/primitives.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { type Content, html } from '../markup.ts';
import { acrossAt } from './barriers.ts';
import { type Frame, isInside, type MapPoint } from './frame.ts';
import { crossingIcon, garageIcon, ICON, iconAt, servicePointIcon } from './icons.ts';

/** More icons than this are not moved apart. */
const MOST_MOVED = 160;

/** A place with its icon. */
export interface SinglePlace {
  readonly at: MapPoint;
  /** Half of its side. */
  readonly half: number;
  readonly svg: Content;
}

interface Icon {
  readonly at: MapPoint;
  readonly name: string;
  readonly drawing: Content;
}

export function fixedPoints({ territory }: Scenario): { readonly point: Position; readonly name: string }[] {
  return territory.servicePoints.filter((place) => !place.itinerant);
}

/** Garages stand where tours start; a service point beside one moves aside, so that both are seen. */
export function garagesAndServicePoints(scenario: Scenario, frame: Frame): SinglePlace[] {
  const garages = new Map(
    scenario.units.map(({ garage }) => [`${garage.point.lat} ${garage.point.lon}`, garage] as const),
  );
  const scale = Math.max(0.65, frame.symbolScale);
  const half = ICON * scale;
  const icons: Icon[] = [
    ...[...garages.values()].map(({ name, point }) => ({ at: frame.toMap(point), name, drawing: garageIcon() })),
    ...fixedPoints(scenario).map(({ name, point }) => ({ at: frame.toMap(point), name, drawing: servicePointIcon() })),
  ];
  const placed = icons.length > MOST_MOVED ? icons : movedAside(icons, half);
  return placed.map(({ at, name, drawing }) => ({
    at,
    half,
    svg: html`<g>${iconAt(at, drawing, scale)}<title>${name}</title></g>`,
  }));
}

function movedAside(icons: readonly Icon[], half: number): Icon[] {
  const placed: Icon[] = [];
  for (const icon of icons) {
    const isFree = ({ x, y }: MapPoint) =>
      placed.every(({ at }) => Math.abs(at.x - x) >= 2 * half + 2 || Math.abs(at.y - y) >= 2 * half + 2);
    const { x, y } = icon.at;
    const step = 2 * half + 3;
    const spots = [icon.at, { x: x + step, y }, { x: x - step, y }, { x, y: y - step }, { x, y: y + step }];
    placed.push({ ...icon, at: spots.find(isFree) ?? icon.at });
  }
  return placed;
}

/** Those on the sheet: a river may be crossed far outside the territory. */
export function crossings({ territory }: Scenario, frame: Frame): SinglePlace[] {
  return territory.crossings
    .map((crossing) => ({ crossing, at: frame.toMap(crossing.point) }))
    .filter(({ at }) => isInside(at, frame))
    .map(({ crossing, at }) => {
      const barrier = territory.barriers.find(({ id }) => id === crossing.barrier);
      const svg = html`<g>${crossingIcon(at, acrossAt(barrier, at, frame))}<title>${crossing.name}</title></g>`;
      return { at, half: ICON, svg };
    });
}
