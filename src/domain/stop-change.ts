/** One thing that a stop would offer more: what it offers now, and what is asked of it. */
import type { HalfDay, TimeRange, Weekday } from './primitives.ts';
import { MOBILE_COVERAGES, SOCKETS, type Stop } from './stop.ts';

export type StopChange =
  /** Parking spaces, number. */
  | { readonly kind: 'parking-slots'; readonly from: number; readonly to: number }
  /** Length in one piece to park, metres. */
  | { readonly kind: 'parking-metres'; readonly from: number; readonly to: number }
  | { readonly kind: 'socket'; readonly from: Stop['socket']; readonly to: Stop['socket'] }
  /** Toilets within so many metres; from null where there are none. */
  | { readonly kind: 'sanitation'; readonly from: number | null; readonly to: number }
  /** Seats of an indoor room; from 0 without one. */
  | { readonly kind: 'room'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'mobile-coverage';
      readonly from: (typeof MOBILE_COVERAGES)[number];
      readonly to: (typeof MOBILE_COVERAGES)[number];
    }
  /** Open on that weekday besides, for the whole of these half-days. */
  | {
      readonly kind: 'window';
      readonly weekday: Weekday;
      readonly halves: readonly HalfDay[];
      readonly opens: readonly TimeRange[];
    };

/** @returns the stop with that offered too; nothing that it offered is taken away. */
export function changedStop(stop: Stop, change: StopChange): Stop {
  switch (change.kind) {
    case 'parking-slots':
      return { ...stop, parkingSlots: Math.max(stop.parkingSlots, change.to) };
    case 'parking-metres':
      return { ...stop, parkingMetres: stop.parkingMetres === null ? null : Math.max(stop.parkingMetres, change.to) };
    case 'socket':
      return { ...stop, socket: higher(SOCKETS, stop.socket, change.to) };
    case 'sanitation':
      return { ...stop, sanitationMetres: Math.min(stop.sanitationMetres ?? change.to, change.to) };
    case 'room':
      return { ...stop, roomSeats: Math.max(stop.roomSeats, change.to) };
    case 'mobile-coverage':
      return { ...stop, mobileCoverage: higher(MOBILE_COVERAGES, stop.mobileCoverage, change.to) };
    case 'window': {
      const { weekday, opens } = change;
      return { ...stop, windows: { ...stop.windows, [weekday]: [...(stop.windows[weekday] ?? []), ...opens] } };
    }
  }
}

/** @param levels from the lowest. */
function higher<Level>(levels: readonly Level[], one: Level, other: Level): Level {
  return levels.indexOf(one) >= levels.indexOf(other) ? one : other;
}
