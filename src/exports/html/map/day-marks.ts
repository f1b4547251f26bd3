/** On which days a commune is visited, short enough to stand beside its name on a map. */
import { WEEKDAYS } from '../../../domain/primitives.ts';
import type { Tour } from '../../../domain/rota.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { PageIndex } from '../page-index.ts';
import type { RotaPage } from '../rota-page.ts';
import type { StyleOf, TourStyle } from './tours.ts';

export interface DayMark {
  /** Of the tours meant; null where they have several. */
  readonly style: TourStyle | null;
  readonly text: string;
}

/** More days than this are only counted. */
const MOST_MARKS = 2;

/** @returns the marks of each commune that is visited, by its code. */
export function dayMarksOf(
  { rota, scenario }: Pick<RotaPage, 'rota' | 'scenario'>,
  { stopOf }: PageIndex,
  { styleOf, texts }: { styleOf: StyleOf; texts: Texts },
): Map<string, DayMark[]> {
  const toursOf = new Map<string, Tour[]>();
  for (const tour of rota.tours) {
    const communes = new Set(tour.visits.flatMap(({ stop }) => stopOf.get(stop)?.commune ?? []));
    for (const code of communes) toursOf.set(code, [...(toursOf.get(code) ?? []), tour]);
  }
  const marks = ([code, tours]: [string, Tour[]]) =>
    [code, marksOf(tours, scenario.cycle.weeks, { styleOf, texts })] as const;
  return new Map([...toursOf].map(marks));
}

function marksOf(
  tours: readonly Tour[],
  weeks: number,
  { styleOf, texts }: { styleOf: StyleOf; texts: Texts },
): DayMark[] {
  const { map } = texts.pages;
  const marks = WEEKDAYS.flatMap((weekday): DayMark[] => {
    const ofDay = tours.filter(({ day }) => day.weekday === weekday);
    if (ofDay.length === 0) return [];
    const visited = [...new Set(ofDay.map(({ day }) => day.week))].sort((one, other) => one - other);
    const said = visited.length === weeks ? '' : visited.join(', ');
    return [
      { style: sharedStyle(ofDay, styleOf), text: map.days({ weekday: map.shortWeekdays[weekday], weeks: said }) },
    ];
  });
  return marks.length <= MOST_MARKS ? marks : [{ style: null, text: map.visits({ count: tours.length }) }];
}

/** Weeks differ in their dash: where there are several, the colour alone is shown. */
function sharedStyle(tours: readonly Tour[], styleOf: StyleOf): TourStyle | null {
  const styles = tours.map(styleOf);
  const first = styles[0]!;
  if (styles.some(({ colour }) => colour !== first.colour)) return null;
  return styles.every(({ dash }) => dash === first.dash) ? first : { ...first, dash: '' };
}
