/** Headings and words of the tables of a scenario, as the CSV reader understands them in either language. */
import type { Weekday } from '../domain/primitives.ts';
import type { MOBILE_COVERAGES, SOCKETS } from '../domain/stop.ts';
import type { CommunePlaceNature, PopulationFigure, ServicePointKind } from '../domain/territory.ts';

export interface TableTexts {
  readonly decimalSign: ',' | '.';
  readonly yes: string;
  readonly no: string;
  readonly communes: Readonly<
    Record<'code' | 'name' | 'lat' | 'lon' | 'nature' | 'reachableByRoad' | 'estimated' | PopulationFigure, string>
  >;
  readonly servicePoints: Readonly<Record<'id' | 'name' | 'commune' | 'lat' | 'lon' | 'kind' | 'itinerant', string>>;
  readonly stops: Readonly<
    Record<
      | 'id'
      | 'name'
      | 'commune'
      | 'lat'
      | 'lon'
      | 'reachableByRoad'
      | 'parkingSlots'
      | 'socket'
      | 'sanitationMetres'
      | 'roomSeats'
      | 'mobileCoverage'
      | 'invented'
      | Weekday,
      string
    >
  >;
  readonly natures: Readonly<Record<CommunePlaceNature, string>>;
  readonly kinds: Readonly<Record<ServicePointKind, string>>;
  readonly sockets: Readonly<Record<(typeof SOCKETS)[number], string>>;
  readonly coverages: Readonly<Record<(typeof MOBILE_COVERAGES)[number], string>>;
}
