/** What a label asks of each week of the cycle: hours open, and days on which somebody is open. */
import type { Violation } from '../domain/verdict.ts';
import type { CountedVisit } from './case/judged-rota.ts';
import { isAbove } from './tolerance.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

export const label: Rule = ({ counted, scenario }) => {
  const { label: asked, cycle, units } = scenario;
  if (asked === null) return [];
  const scopes = asked.scope === 'unit' ? units.map(({ id, name }) => ({ id, name })) : [{ id: null, name: null }];
  return scopes.flatMap(({ id: unit, name }) => {
    const ofScope = counted.filter((visit) => unit === null || visit.unit.id === unit);
    return Array.from({ length: cycle.weeks }, (_, w) => w + 1).flatMap((week) => {
      const inWeek = ofScope.filter(({ day }) => day.week === week);
      return ofWeek(inWeek, { unit, name, week }, asked);
    });
  });
};

function ofWeek(
  visits: readonly CountedVisit[],
  named: { unit: string | null; name: string | null; week: number },
  asked: { leastOpenHoursPerWeek: { value: number }; leastDaysPerWeek: { value: number } },
): Violation[] {
  const hours = visits.reduce((sum, { visit }) => sum + visit.openSeconds, 0) / 3600;
  const days = new Set(visits.map(({ day }) => day.index)).size;
  const found: Violation[] = [];
  const leastHours = asked.leastOpenHoursPerWeek.value;
  if (isAbove({ value: leastHours, limit: hours })) {
    found.push(violation('label-hours', ON_ROTA, { ...named, hours, least: leastHours }));
  }
  const leastDays = asked.leastDaysPerWeek.value;
  if (days < leastDays) found.push(violation('label-days', ON_ROTA, { ...named, days, least: leastDays }));
  return found;
}
