/** The figures of each tour. */
import type { TourFigures } from '../../domain/verdict.ts';
import type { JudgedTour } from '../case/judged-tour.ts';
import { clockText } from '../clock-text.ts';

export function tourFigures(tour: JudgedTour): TourFigures {
  const { metres, drivingSeconds, spanMinutes, workMinutes, openSeconds, costCents, clock } = tour;
  return {
    metres,
    drivingSeconds,
    spanMinutes,
    workMinutes,
    openMinutes: openSeconds / 60,
    costCents,
    departs: clockText(clock.departs),
    returns: clockText(clock.returns),
  };
}
