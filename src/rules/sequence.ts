/** Between two visits there is time to pack up, drive and set up. Waiting is allowed. */
import type { Violation } from '../domain/verdict.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { clockTextFrom } from './clock-text.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const sequence: Rule = ({ tours }) => tours.flatMap(sequenceOf);

function sequenceOf(tour: JudgedTour): Violation[] {
  const { unit } = tour;
  if (unit === null) return [];
  return tour.known.slice(1).flatMap((visit, v): Violation[] => {
    const before = tour.known[v]!;
    const drive = tour.legs[v + 1]!.seconds;
    const earliest = before.closes + unit.packUpMinutes * 60 + drive + unit.setUpMinutes * 60;
    if (visit.opens >= earliest) return [];
    return [
      violation('sequence', onVisit(tour, visit), {
        fromStop: before.stop.id,
        fromName: before.stop.name,
        stop: visit.stop.id,
        name: visit.stop.name,
        opens: visit.stated.opens,
        earliest: clockTextFrom(earliest),
      }),
    ];
  });
}
