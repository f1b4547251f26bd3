/** The map of a rota: need and what is served of it, stops, tours, and what stands in the way. */
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';
import { type PageIndex, pageIndex } from '../page-index.ts';
import type { RotaPage } from '../rota-page.ts';
import { barrierPath, freestPoint } from './barriers.ts';
import { type CommuneCircle, circle, communeCircles, radiusPerRootHour } from './communes.ts';
import { type DayMark, dayMarksOf } from './day-marks.ts';
import { type Box, type Frame, frameAround, type MapPoint } from './frame.ts';
import { boxAround, stopIcon } from './icons.ts';
import { type NamedPlace, type Obstacle, placeNames, strokesOf } from './labels.ts';
import { namedCommune, namedWater, nameLabel } from './names.ts';
import { needScale } from './need-scale.ts';
import { northArrow, northBox, scaleBar, scaleBarBox } from './scale-bar.ts';
import { crossings, fixedPoints, garagesAndServicePoints, type SinglePlace } from './single-places.ts';
import { type StyleOf, sideBySide, tourPath, tourStyles } from './tours.ts';

/** More names than this are not read, and take long to place. */
const MOST_NAMES = 160;
/** A stop nearer to the middle of its commune than this stands in its circle. */
const APART = 6;
/** Points of a road nearer than this to the one before cannot be seen. */
const LEAST_STEP = 0.8;

export interface RotaMap {
  readonly svg: Content;
  readonly styleOf: StyleOf;
}

interface StopOnMap {
  readonly at: MapPoint;
  readonly visited: boolean;
  /** False where it stands in the circle of its commune. */
  readonly apart: boolean;
}

export function rotaMap(page: RotaPage, texts: Texts): RotaMap {
  const frame = frameOf(page);
  const index = pageIndex(page.scenario);
  const styleOf = tourStyles(page.scenario);
  const hours = page.communes.map(({ needHours }) => needHours);
  const perRootHour = radiusPerRootHour(hours, frame);
  const scale = needScale(Math.max(...hours), perRootHour, { frame, texts });
  const circles = communeCircles(page.communes, frame, perRootHour);
  const tours = sideBySide(page.ways.map((way) => thinned(way.points.map(frame.toMap))));
  const stops = stopsOf(page, index, frame);
  const icons = garagesAndServicePoints(page.scenario, frame);
  const bridges = crossings(page.scenario, frame);
  const marks = dayMarksOf(page, index, { styleOf, texts });
  const reserved = [scaleBarBox(frame), northBox(frame), ...(scale === null ? [] : [scale.box])];
  const svg = html`<svg class="map" role="img" aria-labelledby="map-name map-description" viewBox="0 0 ${frame.width} ${frame.height}">
<title id="map-name">${texts.pages.map.name({ territory: page.scenario.territory.name })}</title>
<desc id="map-description">${description(page, texts)}</desc>
<g class="barriers">${page.scenario.territory.barriers.map((barrier) => barrierPath(barrier, frame))}</g>
<g class="tours">${tours.map((points, at) => tourPath(points, styleOf(page.rota.tours[at]!)))}</g>
<g>${bridges.map(({ svg }) => svg)}</g>
<g class="communes">${circles.map((one) => circle(one, communeSaid(one, texts)))}</g>
<g class="stops">${stops.filter(({ visited, apart }) => visited || apart).map(({ at, visited }) => stopIcon(at, { visited, scale: frame.symbolScale }))}</g>
<g class="icons">${icons.map(({ svg }) => svg)}</g>
<g class="names">${namesOf(page, { frame, circles, tours, stops, icons: [...icons, ...bridges], marks, reserved })}</g>
${scaleBar(frame, texts)}${scale?.svg ?? null}${northArrow(frame, texts)}
</svg>`;
  return { svg, styleOf };
}

function frameOf({ scenario }: RotaPage): Frame {
  const { communes } = scenario.territory;
  return frameAround(
    [
      ...communes.map(({ point }) => point),
      ...scenario.stops.map(({ point }) => point),
      ...scenario.units.map(({ garage }) => garage.point),
      ...fixedPoints(scenario).map(({ point }) => point),
    ],
    communes.length,
  );
}

function description({ verdict, rota }: RotaPage, texts: Texts): string {
  return texts.pages.map.description({
    communes: verdict.communes.length,
    visited: verdict.figures.communesVisited,
    tours: rota.tours.length,
  });
}

function communeSaid({ commune }: CommuneCircle, { format: f, pages }: Texts): string {
  const { name, needHours, servedShare, visits } = commune;
  return pages.map.communeSaid({ name, need: f.hours(needHours), share: f.percent(servedShare, 0), visits });
}

function stopsOf({ scenario, verdict }: RotaPage, { communeOf }: PageIndex, frame: Frame): StopOnMap[] {
  const visited = new Set(verdict.stops.filter(({ visits }) => visits > 0).map(({ stop }) => stop));
  return scenario.stops.map((stop) => {
    const at = frame.toMap(stop.point);
    const commune = communeOf.get(stop.commune);
    const middle = commune === undefined ? null : frame.toMap(commune.point);
    const apart = middle === null || Math.hypot(at.x - middle.x, at.y - middle.y) > APART;
    return { at, visited: visited.has(stop.id), apart };
  });
}

interface OnTheMap {
  readonly frame: Frame;
  readonly circles: readonly CommuneCircle[];
  readonly tours: readonly (readonly MapPoint[])[];
  readonly stops: readonly StopOnMap[];
  readonly icons: readonly SinglePlace[];
  readonly marks: ReadonlyMap<string, readonly DayMark[]>;
  /** Where no name may lie. */
  readonly reserved: readonly Box[];
}

/** Communes that are visited come first, then those with the most need; then the water. */
function namesOf(page: RotaPage, { frame, circles, tours, stops, icons, marks, reserved }: OnTheMap): Content[] {
  const communes = [...circles]
    .sort(
      (one, other) => Number(other.commune.visits > 0) - Number(one.commune.visits > 0) || other.radius - one.radius,
    )
    .slice(0, MOST_NAMES)
    .map((one) => namedCommune(one, marks.get(one.commune.code) ?? []));
  const waters = page.scenario.territory.barriers.flatMap((barrier) => {
    const at = freestPoint(
      barrier,
      circles.map((one) => one.at),
      frame,
    );
    return at === null ? [] : [namedWater(barrier.name, at)];
  });
  const names = [...communes, ...waters];
  const places = names.map(({ place }): NamedPlace => place);
  const placed = placeNames(places, {
    frame,
    obstacles: obstaclesOf({ circles, stops, icons }),
    strokes: strokesOf([...tours, ...page.scenario.territory.barriers.map(({ line }) => line.map(frame.toMap))]),
    reserved,
  });
  return placed.map((one) => nameLabel(names[one.place]!, one));
}

function obstaclesOf({ circles, stops, icons }: Pick<OnTheMap, 'circles' | 'stops' | 'icons'>): Obstacle[] {
  return [
    ...circles.map(({ at, radius }) => ({ box: boxAround(at, radius), of: at })),
    ...stops.filter(({ visited, apart }) => visited && apart).map(({ at }) => ({ box: boxAround(at, 4), of: null })),
    ...icons.map(({ at, half }) => ({ box: boxAround(at, half + 2), of: null })),
  ];
}

function thinned(points: readonly MapPoint[]): MapPoint[] {
  const kept: MapPoint[] = [];
  points.forEach((point, k) => {
    const before = kept.at(-1);
    const isSeen = before === undefined || Math.hypot(point.x - before.x, point.y - before.y) >= LEAST_STEP;
    if (isSeen || k === points.length - 1) kept.push(point);
  });
  return kept;
}
