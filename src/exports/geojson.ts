/**
 * The rota as a map: GeoJSON (RFC 7946, WGS 84, longitude first). Every quantity has its unit in its name; hours and visits are
 * those of one cycle.
 */
import type { Position } from '../domain/primitives.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { BASE_SEGMENT_COUNT, type Segment, segmentsOf } from '../domain/segments.ts';
import type { CommuneCoverage, Verdict } from '../domain/verdict.ts';
import { jsonText } from './json-text.ts';

type Coordinates = readonly [number, number];
type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Coordinates }
  | { readonly type: 'LineString'; readonly coordinates: readonly Coordinates[] };
/** Roads come from OpenStreetMap, whose licence (ODbL 1.0) wants it said beside them. */
const ROAD_CREDIT = '© OpenStreetMap contributors, ODbL';

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The road that a tour takes; null where only its places are known. */
export type TourLine = readonly Coordinates[] | null;

/**
 * @param lines of the tours, in their order; left out: none is known.
 * @returns a FeatureCollection: communes, service points, barriers, crossings, garages, tours, stops, in that order.
 */
export function rotaGeojson(scenario: Scenario, rota: Rota, verdict: Verdict, lines: readonly TourLine[] = []): string {
  const features = [
    ...communeFeatures(scenario, verdict),
    ...servicePointFeatures(scenario),
    ...barrierFeatures(scenario),
    ...garageFeatures(scenario),
    ...tourFeatures(scenario, rota, verdict, lines),
    ...stopFeatures(scenario, rota, verdict),
  ];
  return jsonText({ type: 'FeatureCollection', features });
}

function communeFeatures(scenario: Scenario, verdict: Verdict): Feature[] {
  const segments = segmentsOf(scenario);
  return scenario.territory.communes.map((commune, c) => {
    const coverage = verdict.communes[c]!;
    const needHours = sum(coverage.needHours);
    const servedHours = sum(coverage.servedHours);
    return point('commune', commune.code, commune.point, {
      code: commune.code,
      name: commune.name,
      pointNature: commune.point.nature,
      needHours: rounded(needHours),
      servedHours: rounded(servedHours),
      servedShare: needHours > 0 ? rounded(servedHours / needHours) : null,
      ...bySegment(coverage),
      ...byFurtherPublic(coverage, segments),
      visits: coverage.visits,
      withinReach: coverage.reachable,
    });
  });
}

function bySegment(coverage: CommuneCoverage) {
  return {
    needHoursWithCar: rounded(coverage.needHours[0]!),
    needHoursWithoutCar: rounded(coverage.needHours[1]!),
    servedHoursWithCar: rounded(coverage.servedHours[0]!),
    servedHoursWithoutCar: rounded(coverage.servedHours[1]!),
  };
}

/** The id of the public stands at the end of the name of each of its quantities. */
function byFurtherPublic(coverage: CommuneCoverage, segments: readonly Segment[]) {
  const quantities = segments.map(({ public: id }, g) => [
    [`needHours:${id}`, rounded(coverage.needHours[g]!)],
    [`servedHours:${id}`, rounded(coverage.servedHours[g]!)],
  ]);
  return Object.fromEntries(quantities.slice(BASE_SEGMENT_COUNT).flat());
}

function servicePointFeatures(scenario: Scenario): Feature[] {
  return scenario.territory.servicePoints.map((place) =>
    point('service-point', place.id, place.point, {
      name: place.name,
      commune: place.commune,
      serviceKind: place.kind,
      itinerant: place.itinerant,
    }),
  );
}

function barrierFeatures(scenario: Scenario): Feature[] {
  const { barriers, crossings } = scenario.territory;
  return [
    ...barriers.map((barrier) =>
      line('barrier', barrier.id, barrier.line, { name: barrier.name, source: barrier.source }),
    ),
    ...crossings.map((crossing) =>
      point('crossing', crossing.id, crossing.point, {
        name: crossing.name,
        barrier: crossing.barrier,
        extraMinutes: crossing.extraMinutes,
      }),
    ),
  ];
}

function garageFeatures(scenario: Scenario): Feature[] {
  return scenario.units.map((unit) =>
    point('garage', unit.id, unit.garage.point, { name: unit.garage.name, unit: unit.id, unitName: unit.name }),
  );
}

/** The road, where it is known; else straight lines between the places: what is driven is then in the kilometres alone. */
function tourFeatures(scenario: Scenario, rota: Rota, verdict: Verdict, lines: readonly TourLine[]): Feature[] {
  return rota.tours.flatMap((tour, index) => {
    const unit = scenario.units.find(({ id }) => id === tour.unit);
    const stops = tour.visits.map((visit) => scenario.stops.find(({ id }) => id === visit.stop));
    if (unit === undefined || stops.includes(undefined)) return [];
    const figures = verdict.tours[index]!;
    const points = [unit.garage.point, ...stops.map((stop) => stop!.point), unit.garage.point];
    const road = lines[index] ?? null;
    const geometry = { type: 'LineString' as const, coordinates: road ?? points.map(coordinatesOf) };
    return [
      feature('tour', `${tour.unit}-${tour.day.week}-${tour.day.weekday}`, geometry, {
        unit: tour.unit,
        week: tour.day.week,
        weekday: tour.day.weekday,
        agents: tour.agents.join(', '),
        departs: tour.departs ?? figures.departs,
        returns: tour.returns ?? figures.returns,
        stops: tour.visits.map((visit) => visit.stop).join(', '),
        kilometres: rounded(figures.metres / 1000),
        drivingMinutes: rounded(figures.drivingSeconds / 60),
        spanMinutes: figures.spanMinutes,
        workMinutes: figures.workMinutes,
        openMinutes: figures.openMinutes,
        ...(road === null ? { geometry: 'straight' } : { geometry: 'road', geometryCredit: ROAD_CREDIT }),
      }),
    ];
  });
}

function stopFeatures(scenario: Scenario, rota: Rota, verdict: Verdict): Feature[] {
  const figuresOf = new Map(verdict.stops.map((figures) => [figures.stop, figures]));
  return scenario.stops.map((stop) => {
    const figures = figuresOf.get(stop.id);
    return point('stop', stop.id, stop.point, {
      name: stop.name,
      commune: stop.commune,
      visits: figures?.visits ?? 0,
      openHours: rounded(figures?.openHours ?? 0),
      offeredHours: rounded(figures?.offeredHours ?? 0),
      servedHours: rounded(figures?.servedHours ?? 0),
      demandHours: rounded(figures?.demandHours ?? 0),
      opening: openingOf(rota, stop.id),
      invented: stop.invented,
    });
  });
}

/** "1 tuesday 09:30-12:00; 2 tuesday 09:30-12:00". */
function openingOf(rota: Rota, stop: string): string {
  return rota.tours
    .flatMap(({ day, visits }) =>
      visits
        .filter((visit) => visit.stop === stop)
        .map(({ opens, closes, pause }) => {
          const hours = pause === null ? `${opens}-${closes}` : `${opens}-${pause.from} ${pause.to}-${closes}`;
          return `${day.week} ${day.weekday} ${hours}`;
        }),
    )
    .join('; ');
}

function point(kind: string, id: string, position: Position, properties: Feature['properties']): Feature {
  return feature(kind, id, { type: 'Point', coordinates: coordinatesOf(position) }, properties);
}

function line(kind: string, id: string, positions: readonly Position[], properties: Feature['properties']): Feature {
  return feature(kind, id, { type: 'LineString', coordinates: positions.map(coordinatesOf) }, properties);
}

function feature(kind: string, id: string, geometry: Geometry, properties: Feature['properties']): Feature {
  return { type: 'Feature', id: `${kind}:${id}`, geometry, properties: { kind, id, ...properties } };
}

const coordinatesOf = ({ lon, lat }: Position): Coordinates => [lon, lat];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Six decimals: far below what any of these figures means. Null where there is no finite value. */
const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(6)) : null);
