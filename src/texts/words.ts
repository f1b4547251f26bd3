/** The words of the trade. */
import type { DayPart, HalfDay, Weekday } from '../domain/primitives.ts';
import type { Phase } from '../domain/progress.ts';
import type { Certificate, Measure, TravelNote } from '../domain/rota.ts';

export interface Words {
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly halves: Readonly<Record<HalfDay, string>>;
  readonly parts: Readonly<Record<DayPart, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly statuses: Readonly<Record<Certificate['status'], string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly travelSources: Readonly<Record<TravelNote['source'], string>>;
}
