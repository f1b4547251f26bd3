/** Problems that do not come from reading a scenario or a rota. */
import { formatsOf } from '../formats.ts';
import type { OtherSentences } from '../other-problems.ts';
import { v } from './marks.ts';

const f = formatsOf('en');

export const englishOthers: OtherSentences = {
  'economy-without-promises': () =>
    'goal economy needs promises to keep at the least cost, else no tour at all is the cheapest; give floors (least visits or a least share served), locks on visits, or --same-presences-as ROTA',
  'same-means-no-road': (p) =>
    `Rota ${v(p.rota)} drives where no road leads: its kilometres cannot be a cap. Correct it, or what can be reached by road.`,
  'no-legal-rota': () =>
    'Rules, promises, caps and fixed decisions cannot be kept together. Ease one of them ("floors", "caps", "locks", "patterns"), or give more means.',
  'too-many-tours': (p) =>
    `Unit ${v(p.unit)} has more than ${f.number(Number(p.limit))} possible tours: too many to enumerate, as a rhythm at the same hour ("hourToleranceMinutes") needs. Leave that tolerance out, or accept fewer visits per tour ("mostPerTour", ${p.mostPerTour} now), lengths or stops; where a rhythm asks for the same hour, a greater "openingStepMinutes".`,
  'too-many-patterns': (p) =>
    `Rhythm ${v(p.rule)} allows too many sets of days to try. Ask for the same weekday, or for gaps between visits.`,
  'cannot-write': (p) =>
    `${v(p.file)} cannot be written (${p.reason}). Check your permissions and the room on the disk.`,
  'out-is-file': (p) => `${v(p.file)} is a file: --out takes a folder.`,
};
