/**
 * The segments of need: who is counted apart. First those who struggle by age, with a car and without; then the further
 * publics of the scenario in the order of their ids, so that no order in a file decides anything.
 */
import { SENIORS, type Travels } from './further-public.ts';
import type { Scenario } from './scenario.ts';

export interface Segment {
  /** Id of the public; `SENIORS` for the first two. */
  readonly public: string;
  /** Of the public; null for the first two, which have one in every language. */
  readonly name: string | null;
  readonly travels: Travels;
  /** w(g), of an hour served. */
  readonly weight: number;
  readonly contactsPerPersonAndYear: number;
  readonly minutesPerContact: number;
}

/** Segments that every scenario has. */
export const BASE_SEGMENT_COUNT = 2;

/** @returns what the index of a segment means, wherever there is one. */
export function segmentsOf({ need, goal, publics }: Scenario): Segment[] {
  const rates = {
    contactsPerPersonAndYear: need.contactsPerPersonAndYear.value,
    minutesPerContact: need.minutesPerContact.value,
  };
  const seniors = { public: SENIORS, name: null, ...rates };
  return [
    { ...seniors, travels: 'with-car', weight: goal.weights.withCar },
    { ...seniors, travels: 'without-car', weight: goal.weights.withoutCar },
    // By code units, not by any locale's alphabet: the same everywhere.
    ...publics
      .toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
      .map(({ id, name, travels, weight, rate, minutesPerContact }) => ({
        public: id,
        name,
        travels,
        weight,
        contactsPerPersonAndYear: rate.value,
        minutesPerContact: minutesPerContact?.value ?? need.minutesPerContact.value,
      })),
  ];
}

/** Hours of support that a person of the segment would use in a year. */
export function hoursPerPersonAndYear({ contactsPerPersonAndYear, minutesPerContact }: Segment): number {
  return (contactsPerPersonAndYear * minutesPerContact) / 60;
}
