/** Why a visit cannot take place on a date, its crew aside. */
import type { Visit } from '../domain/rota.ts';
import type { Reason } from './dated-tour.ts';
import { isWithin } from './dates.ts';
import type { Setting } from './setting.ts';

/** @returns the first reason that holds: what concerns the whole service before what concerns one unit, or one stop. */
export function reasonAgainst(
  setting: Setting,
  { unit, visit }: { readonly unit: string; readonly visit: Visit },
  date: string,
): Reason | null {
  if (setting.isClosed(date)) return { code: 'closed' };
  const { commune, dates, schoolTimeOnly } = setting.stops.get(visit.stop)!;
  const holiday = setting.holidayAt(commune, date);
  if (holiday !== null) return { code: 'public-holiday', holiday };
  if (setting.isInMaintenance(unit, date)) return { code: 'maintenance' };
  const away = schoolTimeOnly ? setting.schoolHolidaysOn(date) : null;
  if (away !== null) return { code: 'school-holidays', name: away };
  return dates === null || isWithin(dates, date) ? null : { code: 'not-permitted' };
}
