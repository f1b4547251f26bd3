/** Coordinates in public files are wrong at times: swapped, or of another town. Such a row is refused, and told. */
import { kmBetween, median, middleOf } from '../../domain/middle.ts';
import type { Position } from '../../domain/primitives.ts';
import type { Problem } from '../../domain/problem.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import type { OfficialCommune } from './commune-register.ts';
import { boxOf, isInside } from './land.ts';

/** A point as a file gives it, before it is believed. */
export interface ClaimedPoint {
  readonly commune: OfficialCommune;
  /** Of the commune or service point. */
  readonly name: string;
  /** Null where it is no pair of numbers. */
  readonly position: Position | null;
  /** As the file writes it. */
  readonly written: string;
  /** Number of the element in a JSON list, from 1; null in a CSV file. */
  readonly item: number | null;
  /** @returns the problem, with its place in the file. */
  readonly placed: (one: Problem) => Problem;
}

/** Around the points of a territory: nothing of it lies farther out. */
export interface Reach {
  readonly middle: Position;
  readonly km: number;
}

/**
 * Of the ten intercommunalités of Pyrénées-Atlantiques and of CA Rochefort Océan, the commune farthest out is 1.7 to 3.6
 * times as far from the middle as half of the communes are.
 */
const FARTHEST_TO_MEDIAN = 5;
const LEAST_REACH_KM = 40;
/** With fewer points nobody can say which of them is wrong. */
const FEWEST_POINTS = 3;

/** Farthest that two points of one commune lie apart: Arles is the longest of the mainland; Guyane's are vast. */
const COMMUNE_KM = 40;
const OVERSEAS_COMMUNE_KM = 150;

/** @returns null where there are too few points to tell. */
export function reachOf(points: readonly Position[]): Reach | null {
  if (points.length < FEWEST_POINTS) return null;
  const middle = middleOf(points);
  const distances = points.map((point) => kmBetween(point, middle));
  return { middle, km: Math.max(LEAST_REACH_KM, FARTHEST_TO_MEDIAN * median(distances)) };
}

/** @returns why the point cannot be in its département; null where it can. */
export function problemOnItsOwn(claim: ClaimedPoint): Problem | null {
  const { position } = claim;
  if (position === null) return refusal('point-unreadable', claim);
  const box = boxOf(claim.commune.code);
  if (isInside(position, box)) return null;
  const isSwapped = isInside({ lat: position.lon, lon: position.lat }, box);
  return refusal(isSwapped ? 'point-swapped' : 'point-elsewhere', claim);
}

/** @returns why it cannot be among the others of the territory; null where it can. */
export function problemInTerritory(claim: ClaimedPoint, reach: Reach | null): Problem | null {
  if (reach === null || claim.position === null) return null;
  const km = kmBetween(claim.position, reach.middle);
  return km <= reach.km ? null : tooFar(claim, 'territory', km);
}

/** @returns why it cannot be in the same commune as another point of it; null where it can. */
export function problemWithOther(
  claim: ClaimedPoint,
  other: Position,
  from: 'commune' | 'other-point',
): Problem | null {
  if (claim.position === null) return null;
  const km = kmBetween(claim.position, other);
  const most = claim.commune.zone === 'metro' ? COMMUNE_KM : OVERSEAS_COMMUNE_KM;
  return km <= most ? null : tooFar(claim, from, km);
}

function tooFar(claim: ClaimedPoint, from: string, km: number): Problem {
  return claim.placed(draftProblem('point-far', { ...parametersOf(claim), from, km: Math.round(km) }));
}

function refusal(code: 'point-unreadable' | 'point-swapped' | 'point-elsewhere', claim: ClaimedPoint): Problem {
  return claim.placed(draftProblem(code, parametersOf(claim)));
}

function parametersOf({ item, written, commune, name }: ClaimedPoint) {
  return { item, value: written, commune: commune.code, name };
}
