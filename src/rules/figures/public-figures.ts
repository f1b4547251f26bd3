/** The figures of each further public, over all communes. */
import { BASE_SEGMENT_COUNT } from '../../domain/segments.ts';
import type { PublicFigures } from '../../domain/verdict.ts';
import type { JudgedRota } from '../case/judged-rota.ts';
import type { RotaCoverage } from '../coverage/rota-coverage.ts';
import { totalOf } from './total.ts';

/** In the order of the segments. */
export function publicFigures({ need }: JudgedRota, { served }: RotaCoverage): PublicFigures[] {
  const { segments, segmentCount, communeCount } = need;
  return segments.slice(BASE_SEGMENT_COUNT).map(({ public: id, name }, further) => {
    const of = Array.from({ length: communeCount }, (_, c) => c * segmentCount + BASE_SEGMENT_COUNT + further);
    const peopleReached = (at: number) => {
      const gross = need.grossHours[at]!;
      return gross > 0 ? need.strugglingPeople[at]! * (served.hours[at]! / gross) : 0;
    };
    return {
      public: id,
      name: name ?? id,
      people: totalOf(of, (at) => need.strugglingPeople[at]!),
      peopleReached: totalOf(of, peopleReached),
      needHours: totalOf(of, (at) => need.needHours[at]!),
      servedHours: totalOf(of, (at) => served.hours[at]!),
    };
  });
}
