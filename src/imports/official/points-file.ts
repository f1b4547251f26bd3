/**
 * Town halls and centres of communes, as API Géo gives them:
 * `https://geo.api.gouv.fr/communes?codeEpci=…&fields=nom,code,mairie,centre` answers
 * `[{ "nom", "code", "mairie": { "type": "Point", "coordinates": [longitude, latitude] }, "centre": … }]`; with
 * `format=geojson` a FeatureCollection whose points nobody can tell town halls from centres.
 */
import { shortened } from '../../domain/excerpt.ts';
import { kmBetween } from '../../domain/middle.ts';
import type { Position } from '../../domain/primitives.ts';
import { InputError, type Problem } from '../../domain/problem.ts';
import { childOf, valueAt } from '../../domain/value-at.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import type { TextFile } from '../open-file.ts';
import { readJson } from '../read-json.ts';
import type { OfficialCommune } from './commune-register.ts';
import {
  type ClaimedPoint,
  problemInTerritory,
  problemOnItsOwn,
  problemWithOther,
  type Reach,
  reachOf,
} from './plausible-points.ts';
import { officialCode, type WantedCommunes } from './wanted-communes.ts';

export interface CommunePlace extends Position {
  readonly nature: 'town-hall' | 'centre';
}

export interface PointsFile {
  readonly file: TextFile;
  /** By code of commune. */
  readonly places: ReadonlyMap<string, CommunePlace>;
  /** Null where there are too few points to tell. */
  readonly reach: Reach | null;
  readonly remarks: readonly Problem[];
}

interface ClaimedPlaces {
  readonly commune: OfficialCommune;
  readonly townHall: ClaimedPoint | null;
  readonly centre: ClaimedPoint | null;
}

/** @throws {InputError} where the file is no such list. */
export async function readPointsFile(file: TextFile, wanted: WantedCommunes): Promise<PointsFile> {
  const elements = elementsOf(await readJson(file));
  if (elements === null) throw new InputError([draftProblem('points-wrong-shape', { file: file.name })], file.name);
  const remarks: Problem[] = [];
  const claims = claimsOf(elements, wanted, file, remarks).map((claim) => without(claim, problemOnItsOwn, remarks));
  const reach = reachOf(claims.flatMap((claim) => bestOf(claim)?.position ?? []));
  const places = new Map<string, CommunePlace>();
  for (const claim of claims) {
    const inTerritory = without(claim, (point) => problemInTerritory(point, reach), remarks);
    const place = placeOf(agreed(inTerritory, reach, remarks));
    if (place !== null) places.set(claim.commune.code, place);
  }
  return { file, places, reach, remarks };
}

/** Null where it is neither a list of communes nor a FeatureCollection. */
function elementsOf(content: unknown): readonly unknown[] | null {
  const features = childOf(content, 'features');
  const list = Array.isArray(features) ? features : Array.isArray(content) ? content : [content];
  const elements = list.map((element) => {
    const properties = childOf(element, 'properties');
    const centre = childOf(element, 'geometry');
    return properties === undefined ? element : { centre, ...(properties as object) };
  });
  return elements.some((element) => codeIn(element) !== null) ? elements : null;
}

function codeIn(element: unknown): string | null {
  const code = childOf(element, 'code');
  // A number, where some program has taken the code for one.
  return typeof code === 'string' || typeof code === 'number' ? officialCode(String(code).trim()).code : null;
}

function claimsOf(
  elements: readonly unknown[],
  wanted: WantedCommunes,
  file: TextFile,
  remarks: Problem[],
): ClaimedPlaces[] {
  const items = new Map<string, number>();
  return elements.flatMap((element, index) => {
    const commune = wanted.ofCode(codeIn(element) ?? '')?.commune;
    // The point of a commune that has since become part of another is not that other's.
    if (commune === undefined || codeIn(element) !== commune.code) return [];
    const item = index + 1;
    const first = items.get(commune.code);
    if (first !== undefined) {
      const twice = draftProblem('row-twice', { value: commune.code, first });
      remarks.push({ ...twice, parameters: { ...twice.parameters, file: file.name, line: null, column: 'code' } });
      return [];
    }
    items.set(commune.code, item);
    const claim = (column: string): ClaimedPoint | null => {
      const point = childOf(element, column);
      if (point === undefined || point === null) return null;
      return {
        commune,
        name: commune.name,
        position: positionOf(point),
        written: shortened(JSON.stringify(childOf(point, 'coordinates') ?? point)),
        item,
        placed: (one) => ({ ...one, parameters: { ...one.parameters, file: file.name, line: null, column } }),
      };
    };
    return [{ commune, townHall: claim('mairie'), centre: claim('centre') }];
  });
}

/** GeoJSON: longitude first. */
function positionOf(point: unknown): Position | null {
  const lon = valueAt(point, ['coordinates', 0]);
  const lat = valueAt(point, ['coordinates', 1]);
  return Number.isFinite(lon) && Number.isFinite(lat) ? { lat: lat as number, lon: lon as number } : null;
}

function without(
  claim: ClaimedPlaces,
  problemOf: (point: ClaimedPoint) => Problem | null,
  remarks: Problem[],
): ClaimedPlaces {
  const kept = (point: ClaimedPoint | null) => {
    const found = point === null ? null : problemOf(point);
    if (found !== null) remarks.push(found);
    return found === null ? point : null;
  };
  return { ...claim, townHall: kept(claim.townHall), centre: kept(claim.centre) };
}

/** Of a town hall and a centre too far from each other, the one farther out is not believed. */
function agreed(claim: ClaimedPlaces, reach: Reach | null, remarks: Problem[]): ClaimedPlaces {
  const townHall = claim.townHall?.position;
  const centre = claim.centre?.position;
  if (townHall == null || centre == null || reach === null) return claim;
  const isFarther = (one: Position, other: Position) => kmBetween(one, reach.middle) > kmBetween(other, reach.middle);
  const problemOf = (point: ClaimedPoint) => {
    const [own, other] = point === claim.townHall ? [townHall, centre] : [centre, townHall];
    return isFarther(own, other) ? problemWithOther(point, other, 'other-point') : null;
  };
  return without(claim, problemOf, remarks);
}

function bestOf({ townHall, centre }: ClaimedPlaces): ClaimedPoint | null {
  return townHall ?? centre;
}

function placeOf(claim: ClaimedPlaces): CommunePlace | null {
  const position = bestOf(claim)?.position ?? null;
  return position === null ? null : { ...position, nature: claim.townHall === null ? 'centre' : 'town-hall' };
}
