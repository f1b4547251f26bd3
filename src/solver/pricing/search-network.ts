/** What one tour of a search could do, as a network to label: what `metres` means there is cost. */
import type { SearchProblem, SearchTour } from '../search/search-problem.ts';
import type { DayNetwork, NetworkTravel } from './day-network.ts';

/** One way of visiting a stop on a day: patterns that ask for the same visit share it. */
export interface VisitOption {
  readonly stop: number;
  readonly day: number;
  readonly load: number;
  readonly serviceTime: number;
  readonly earliest: number;
  readonly latest: number;
}

/** In the place of infinity, which could not be multiplied by nil. */
const EVER = 1e9;

/** @param options of the tour's day. Stops of the network are those options' stops, in order of first mention. */
export function searchNetwork(problem: SearchProblem, tour: SearchTour, options: readonly VisitOption[]): DayNetwork {
  const stops = [...new Set(options.map(({ stop }) => stop))];
  const places = stops.map((stop) => problem.stops[stop]!.place);
  const profile = problem.profiles[tour.profile]!;
  const nodes = (value: (option: VisitOption) => number) => Float64Array.from(options, value);
  const none = new Int32Array(options.length + 1);
  const empty = new Float64Array(0);
  const travel = (matrix: Float64Array): NetworkTravel => ({
    between: Float64Array.from({ length: places.length ** 2 }, (_, way) => {
      const [from, to] = [places[Math.floor(way / places.length)]!, places[way % places.length]!];
      return matrix[from * problem.placeCount + to]!;
    }),
    fromGarage: Float64Array.from(places, (place) => matrix[tour.garage * problem.placeCount + place]!),
    toGarage: Float64Array.from(places, (place) => matrix[place * problem.placeCount + tour.garage]!),
  });
  return {
    stopCount: places.length,
    nodeCount: options.length,
    stopOf: Int32Array.from(options, ({ stop }) => stops.indexOf(stop)),
    beginsInMorning: new Uint8Array(options.length),
    endsInMorning: new Uint8Array(options.length),
    windows: {
      first: Int32Array.from({ length: options.length + 1 }, (_, node) => node),
      from: nodes(({ earliest }) => Math.max(earliest, -EVER)),
      to: nodes(({ latest }) => Math.min(latest, EVER)),
    },
    dwell: nodes(({ serviceTime }) => serviceTime),
    laterWindows: { first: none, from: empty, to: empty },
    laterDwell: new Float64Array(options.length),
    load: nodes(({ load }) => load),
    time: travel(profile.time),
    metres: travel(profile.cost),
    setUp: 0,
    packUp: 0,
    step: 0,
    minute: 0,
    limits: {
      earliestDeparture: Math.max(tour.earliest, -EVER),
      latestReturn: Math.min(tour.latest, EVER),
      mostSpanSeconds: tour.mostDuration,
      mostWorkSeconds: Number.POSITIVE_INFINITY,
      mostMetres: Number.POSITIVE_INFINITY,
      mostLoad: tour.mostLoad,
      mostVisits: places.length,
      lunchFrom: 0,
      lunchTo: 0,
      lunchSeconds: 0,
    },
  };
}
