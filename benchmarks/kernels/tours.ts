/** Enumeration of day tours, and the timing of one tour. */
import { sessionsOfTour } from '../../src/solver/tours/sessions.ts';
import { timeTour } from '../../src/solver/tours/timing.ts';
import { visitsOf } from '../../src/solver/tours/tour-pool.ts';
import { aboutInstance, compiled, territoryFor, toursOfClass, type VisitsPerTour } from './instances.ts';
import type { Kernel } from './kernel.ts';

/** Enough to see every kind of tour, few enough that their sessions fit in memory. */
const MOST_TIMED = 20_000;

export function enumerationKernel(visits: VisitsPerTour): Kernel {
  return {
    name: `enumerate tours of up to ${visits} visits`,
    unit: 'tours',
    isSeeded: true,
    async prepare(settings) {
      const instance = compiled(territoryFor(visits, settings));
      return { about: `${aboutInstance(instance)}, one unit`, call: () => toursOfClass(instance, 0).size };
    },
  };
}

export function timingKernel(visits: VisitsPerTour): Kernel {
  return {
    name: `time tours of up to ${visits} visits`,
    unit: 'tours',
    isSeeded: true,
    async prepare(settings) {
      const instance = compiled(territoryFor(visits, settings));
      const unit = instance.unitClasses[0]!;
      const pool = toursOfClass(instance, 0);
      const step = Math.max(1, Math.ceil(pool.size / MOST_TIMED));
      const bounds = { limits: instance.limits, stepSeconds: instance.openings.stepSeconds };
      const tours = Array.from({ length: Math.floor(pool.size / step) }, (_, t) =>
        sessionsOfTour(instance, visitsOf(pool, t * step)),
      );
      const call = () => {
        let timed = 0;
        for (const sessions of tours) if (timeTour(sessions, unit, bounds) !== null) timed++;
        return timed;
      };
      return { about: `${aboutInstance(instance)}, clock times of each tour`, call };
    },
  };
}
