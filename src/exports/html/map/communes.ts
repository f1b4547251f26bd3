/** Communes as circles: as large as their need, as dark as the share of it that is served. */
import { type Content, html } from '../markup.ts';
import { shadeOf } from '../palette.ts';
import type { CommuneServed } from '../rota-page.ts';
import { drawn, type Frame, type MapPoint } from './frame.ts';

export interface CommuneCircle {
  readonly commune: CommuneServed;
  readonly at: MapPoint;
  readonly radius: number;
}

const LARGEST = 32;
const SMALLEST = 4;
/** Dashes on a smaller circle are but specks. */
const LEAST_DASHED = 3.6;
/** Most of the sheet that circles may cover. */
const COVERED = 0.1;

/** @returns what turns the square root of hours into a radius: areas are as the hours are. */
export function radiusPerRootHour(hours: readonly number[], { width, height }: Frame): number {
  const most = hours.reduce((top, value) => Math.max(top, value), 0);
  const sum = hours.reduce((total, value) => total + value, 0);
  if (!(most > 0)) return 0;
  return Math.min(LARGEST / Math.sqrt(most), Math.sqrt((COVERED * width * height) / (Math.PI * sum)));
}

/** @returns the largest first, so that none hides a smaller one. */
export function communeCircles(communes: readonly CommuneServed[], frame: Frame, perRootHour: number): CommuneCircle[] {
  const smallest = SMALLEST * frame.symbolScale;
  return communes
    .map((commune) => ({
      commune,
      at: frame.toMap(commune.point),
      radius: Math.max(smallest, perRootHour * Math.sqrt(commune.needHours)),
    }))
    .sort((one, other) => other.radius - one.radius);
}

/** @param said shown to who points at it. */
export function circle({ commune, at, radius }: CommuneCircle, said: string): Content {
  const shade = shadeOf(commune.servedShare);
  const unserved = radius < LEAST_DASHED ? 'unserved tiny' : 'unserved';
  const look = shade === null ? html`class="${unserved}"` : html`fill="${shade}"`;
  return html`<circle cx="${drawn(at.x)}" cy="${drawn(at.y)}" r="${drawn(radius)}" ${look}><title>${said}</title></circle>`;
}
