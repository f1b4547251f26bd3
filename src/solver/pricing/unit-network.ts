/** What a unit could do on a day of the cycle, as a network to label. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { minutesOpen } from '../instance/kinds.ts';
import { kindsAtStop } from '../tours/kinds-at-stop.ts';
import { sessionsOfVisit } from '../tours/sessions.ts';
import type { Session } from '../tours/timing.ts';
import { ANY_HOUR, type TourVisit } from '../tours/tour-pool.ts';
import type { DayNetwork, NodeWindows } from './day-network.ts';

const MINUTE = 60;

export interface UnitNetwork {
  readonly network: DayNetwork;
  /** By node. */
  readonly visits: readonly TourVisit[];
}

interface Option {
  readonly visit: TourVisit;
  readonly sessions: readonly Session[];
  readonly minutes: number;
}

/** @returns the network of that day: days on which all stops have the same openings have the same one. */
export function unitNetwork(instance: Instance, unit: UnitClass, day: number): UnitNetwork {
  const options = optionsOn(instance, unit, day);
  const nodes = <T>(values: (option: Option) => T) => options.map(values);
  const { limits, openings, stopCount } = instance;
  return {
    visits: nodes(({ visit }) => visit),
    network: {
      stopCount,
      nodeCount: options.length,
      stopOf: Int32Array.from(nodes(({ visit }) => visit.stop)),
      beginsInMorning: Uint8Array.from(nodes(({ sessions }) => (sessions[0]!.isAfternoon ? 0 : 1))),
      endsInMorning: Uint8Array.from(nodes(({ sessions }) => (sessions.at(-1)!.isAfternoon ? 0 : 1))),
      windows: windowsOf(nodes(({ sessions }) => sessions[0]!.intervals)),
      dwell: Float64Array.from(nodes(({ sessions }) => sessions[0]!.dwellSeconds)),
      laterWindows: windowsOf(nodes(({ sessions }) => sessions[1]?.intervals ?? [])),
      laterDwell: Float64Array.from(nodes(({ sessions }) => sessions[1]?.dwellSeconds ?? 0)),
      load: Float64Array.from(nodes(({ visit, minutes }) => (unit.drawsAutonomy[visit.stop] === 1 ? minutes : 0))),
      time: {
        between: unit.secondsBetween,
        fromGarage: unit.secondsFromGarage,
        toGarage: unit.secondsToGarage,
      },
      metres: { between: unit.metresBetween, fromGarage: unit.metresFromGarage, toGarage: unit.metresToGarage },
      setUp: unit.setUpSeconds,
      packUp: unit.packUpSeconds,
      step: openings.stepSeconds,
      minute: MINUTE,
      limits: {
        earliestDeparture: limits.earliestDeparture,
        latestReturn: limits.latestReturn,
        mostSpanSeconds: limits.mostSpanSeconds,
        mostWorkSeconds: limits.mostWorkSeconds,
        mostMetres: unit.rangeMetres,
        mostLoad: unit.autonomyMinutes,
        mostVisits: limits.mostVisitsPerTour,
        lunchFrom: limits.lunchFrom,
        lunchTo: limits.lunchTo,
        lunchSeconds: limits.lunchSeconds,
      },
    },
  };
}

function optionsOn(instance: Instance, unit: UnitClass, day: number): Option[] {
  const { openings, days, stopCount } = instance;
  const options: Option[] = [];
  for (let stop = 0; stop < stopCount; stop++) {
    const variant = openings.variantOnDay[stop * days.length + day]!;
    if (variant < 0) continue;
    for (const kind of kindsAtStop(instance, unit, stop)) {
      const sessions = sessionsOfVisit(instance, { stop, variant }, kind);
      if (sessions.some(({ intervals }) => intervals.length === 0)) continue;
      const visit = { stop, variant, kind: kind.index, opens: ANY_HOUR };
      options.push({ visit, sessions, minutes: minutesOpen(kind) });
    }
  }
  return options;
}

function windowsOf(intervals: readonly (readonly number[])[]): NodeWindows {
  const first = new Int32Array(intervals.length + 1);
  intervals.forEach((ofNode, node) => {
    first[node + 1] = first[node]! + ofNode.length / 2;
  });
  const flat = intervals.flat();
  return {
    first,
    from: Float64Array.from(flat.filter((_, at) => at % 2 === 0)),
    to: Float64Array.from(flat.filter((_, at) => at % 2 === 1)),
  };
}
