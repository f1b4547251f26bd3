/** What no schema can see: whether the parts of a scenario fit each other. */
import { misplaced } from './checks/coordinates.ts';
import { impossibleCrews } from './checks/crews.ts';
import { duplicates } from './checks/duplicates.ts';
import { lockedDays } from './checks/named-days.ts';
import { impossibleRhythms } from './checks/rhythms.ts';
import { unknownNames } from './checks/unknown-names.ts';
import type { Problem } from './problem.ts';
import type { ScenarioParts } from './scenario-parts.ts';

/** @returns every problem between the parts that can be read, in no particular order. */
export function referenceProblems(parts: ScenarioParts): Problem[] {
  return [
    ...duplicates(parts),
    ...unknownNames(parts),
    ...lockedDays(parts),
    ...impossibleRhythms(parts),
    ...impossibleCrews(parts),
    ...misplaced(parts),
  ];
}
