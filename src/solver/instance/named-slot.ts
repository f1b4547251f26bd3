/** A unit on a day, as scenarios and rotas name them. */
import type { Lock } from '../../domain/lock.ts';
import type { Instance, UnitClass } from './instance.ts';

type Named = Pick<Extract<Lock, { kind: 'tour' }>, 'unit' | 'day'>;

/** @returns the class of the unit and the index of the day; null where the instance knows no such unit or day. */
export function namedSlot(
  { scenario, days, unitClasses }: Instance,
  { unit: id, day: named }: Named,
): { unitClass: UnitClass; day: number } | null {
  const day = days.find(({ week, weekday }) => week === named.week && weekday === named.weekday);
  const unit = scenario.units.findIndex((candidate) => candidate.id === id);
  const unitClass = unitClasses.find(({ units }) => units.includes(unit));
  return day === undefined || unitClass === undefined ? null : { unitClass, day: day.index };
}
