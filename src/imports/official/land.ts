/** Where communes of France can lie at all, by the first digits of their code, and which of them no road reaches. */
import type { Position } from '../../domain/primitives.ts';

/** Degrees. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const box = (south: number, north: number, west: number, east: number): Box => ({ south, north, west, east });

const MAINLAND = box(41.2, 51.2, -5.6, 9.8);

const OVERSEAS: ReadonlyMap<string, Box> = new Map([
  ['971', box(15.7, 16.6, -61.9, -60.9)],
  ['972', box(14.3, 15, -61.3, -60.7)],
  ['973', box(2, 6, -54.7, -51.5)],
  ['974', box(-21.5, -20.8, 55.1, 55.9)],
  ['975', box(46.7, 47.2, -56.5, -56.1)],
  ['976', box(-13.1, -12.6, 44.9, 45.4)],
  ['977', box(17.8, 18, -63, -62.7)],
  ['978', box(18, 18.2, -63.2, -62.9)],
  ['986', box(-14.5, -13.1, -178.3, -176)],
  ['987', box(-28, -7.8, -155, -134)],
  ['988', box(-23, -17.5, 158, 172.1)],
]);

/** @returns the box that the commune's département or territory lies in, generously measured. */
export function boxOf(communeCode: string): Box {
  return OVERSEAS.get(communeCode.slice(0, 3)) ?? MAINLAND;
}

export function isInside({ lat, lon }: Position, { south, north, west, east }: Box): boolean {
  return south <= lat && lat <= north && west <= lon && lon <= east;
}

export function middleOfBox({ south, north, west, east }: Box): Position {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

/**
 * Communes that are islands without a bridge: those of the association Les Îles du Ponant, and Guadeloupe's. Nobody
 * publishes the list as data; it was written down for this project and is to be checked by the planner.
 */
const ISLANDS: ReadonlySet<string> = new Set([
  '17004', // Île-d'Aix
  '22016', // Île-de-Bréhat
  '29082', // Île-de-Batz
  '29083', // Île-de-Sein
  '29084', // Île-Molène
  '29155', // Ouessant
  '56009', // Bangor, Belle-Île
  '56114', // Locmaria, Belle-Île
  '56152', // Le Palais, Belle-Île
  '56241', // Sauzon, Belle-Île
  '56069', // Groix
  '56085', // Hœdic
  '56086', // Île-d'Houat
  '56087', // Île-aux-Moines
  '56088', // Île-d'Arz
  '85113', // L'Île-d'Yeu
  '97110', // La Désirade
  '97130', // Terre-de-Bas
  '97131', // Terre-de-Haut
]);

/**
 * @param codes of the communes of a draft.
 * @returns those that no road leads to from the others: islands, unless the draft is an island.
 */
export function withoutRoad(codes: readonly string[]): Set<string> {
  const islands = codes.filter((code) => ISLANDS.has(code));
  return new Set(islands.length === codes.length ? [] : islands);
}
