/** How a unit receives people, where it is not one by one throughout. */
import type { Unit } from '../domain/unit.ts';
import type { VisitMode } from '../domain/visit-mode.ts';
import type { Texts } from './texts.ts';

/** @returns "morning: individual help · afternoon: workshop (5 seats)"; null where people are received one by one all day. */
export function receptionSentence({ reports: { timetable } }: Texts, { modes }: Pick<Unit, 'modes'>): string | null {
  const { morning, afternoon } = modes;
  if (morning.kind === 'individual' && afternoon.kind === 'individual') return null;
  const told = (mode: VisitMode) =>
    mode.kind === 'collective' ? timetable.workshop({ seats: mode.seats }) : timetable.reception[mode.kind];
  const [before, after] = [told(morning), told(afternoon)];
  return before === after ? before : timetable.receptionByHalf({ morning: before, afternoon: after });
}
