/** What heads the timetable of a unit: where it starts, who is on board, how people are received. */
import type { Unit } from '../domain/unit.ts';
import { receptionSentence } from './reception-sentence.ts';
import type { Texts } from './texts.ts';

/** @param crew names of those who ride every tour; null where crews change. */
export function unitLine(texts: Texts, unit: Pick<Unit, 'garage' | 'modes'>, crew: string | null): string {
  const { timetable } = texts.reports;
  const reception = receptionSentence(texts, unit);
  return [
    timetable.garage({ name: unit.garage.name }),
    ...(crew === null ? [] : [timetable.crew({ names: crew })]),
    ...(reception === null ? [] : [reception]),
  ].join(' · ');
}
