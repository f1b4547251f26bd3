/** Why no rota is possible: what clashes, and what would have to change. */
import type { ClashTexts } from '../clash-texts.ts';
import { formatsOf } from '../formats.ts';
import type { ParameterValue, With } from '../sentences.ts';
import { NO_BREAK_SPACE } from '../typography.ts';
import { englishWords } from './words.ts';

const f = formatsOf('en');
const visits = (value: ParameterValue) => f.count(Number(value), 'visit', 'visits');
const percent = (value: ParameterValue) => f.percent(Number(value), 1);
const km = (value: ParameterValue) => f.kilometres(Number(value), 1);
const hours = (value: ParameterValue) => f.hours(Number(value), 1);
const euros = (value: ParameterValue) => f.euros(Number(value));
const weekday = (value: ParameterValue) =>
  englishWords.weekdays[value as keyof typeof englishWords.weekdays] ?? String(value);
const half = (value: ParameterValue) => englishWords.halves[value as keyof typeof englishWords.halves] ?? String(value);

/** "12 h", "12 h 05", "50 min". */
function duration(value: ParameterValue): string {
  const minutes = Math.round(Number(value));
  if (!Number.isFinite(minutes) || minutes < 60) return f.minutes(minutes);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const after = rest === 0 ? '' : `${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`;
  return `${whole}${NO_BREAK_SPACE}h${after}`;
}

const communes = (count: number) => f.count(count, 'commune', 'communes');

/** "1, 2, 4" → "1, 2 or 4 visits". */
function eitherOf(value: ParameterValue): string {
  const counts = String(value).split(', ');
  const either = counts.length === 1 ? counts[0] : `${counts.slice(0, -1).join(', ')} or ${counts.at(-1)}`;
  return `${either} ${counts.at(-1) === '1' ? 'visit' : 'visits'}`;
}

/** "monday morning, friday afternoon" → "Monday morning and Friday afternoon". */
function halfDays(value: ParameterValue): string {
  const named = String(value)
    .split(', ')
    .map((halfDay) => {
      const [day, part] = halfDay.split(' ');
      return part === undefined ? halfDay : `${weekday(day!)} ${half(part)}`;
    });
  return f.list(named);
}

function lockedVisit(p: With<'name' | 'week' | 'weekday' | 'half' | 'unitName'>): string {
  const when = p.half === null ? '' : ` (${half(p.half)})`;
  const by = p.unitName === null ? '' : `, by ${p.unitName}`;
  return `${p.name}: visit on ${weekday(p.weekday)} of week ${p.week}${when}${by}`;
}

function lockedTour(p: With<'name' | 'week' | 'weekday' | 'stops'>): string {
  return `${p.name}: tour of ${weekday(p.weekday)} of week ${p.week}, ${p.stops}`;
}

export const englishClash: ClashTexts = {
  clash: (p) =>
    p.count === 1
      ? 'No legal rota is possible. This demand cannot be met:'
      : 'No legal rota is possible. These demands cannot be met together:',
  anotherClash: (p) => (p.count === 1 ? 'Nor can this one:' : 'Nor can these, together:'),
  irreducible: 'If any single one of them is given up, the others can be met together (proven).',
  reducible:
    'Together they are impossible (proven); there was not enough time to find out whether each has a part in it.',
  rules: {
    'floor-visits': (p) => `${p.name}: at least ${visits(p.least)} per cycle (promise)`,
    'floor-share': (p) => `${p.name}: at least ${percent(p.least)} of the need served (promise)`,
    'ceiling-visits': (p) => `${p.name}: at most ${visits(p.most)} per cycle`,
    'floor-visits-all': (p) =>
      `each of the ${p.communes} communes where units can stop: at least ${visits(p.least)} per cycle (promise)`,
    'floor-share-all': (p) =>
      `each of the ${p.communes} communes within reach: at least ${percent(p.least)} of the need served (promise)`,
    'ceiling-visits-all': (p) => `each of the ${p.communes} communes: at most ${visits(p.most)} per cycle`,
    'lock-visit': (p) => `${lockedVisit(p)} (fixed)`,
    'lock-tour': (p) => `${lockedTour(p)} (fixed)`,
    'lock-stop-weekday': (p) => `${p.name}: visits on ${weekday(p.weekday)} only (fixed)`,
    'lock-stop-closed': (p) => `${p.name}: no visit (fixed)`,
    'lock-agent-unit': (p) => `${p.name}: on ${p.unitName} only (fixed)`,
    'cap-kilometres': (p) => `cap: ${km(p.most)} per cycle`,
    'cap-hours': (p) => `cap: ${hours(p.most)} per cycle, from departure to return`,
    'cap-cost': (p) => `cap: ${euros(p.most)} per cycle`,
    'agent-week-hours': (p) => `${p.name}: at most ${hours(p.most)} of work per week`,
    'agent-cycle-hours': (p) => `${p.name}: at most ${hours(p.most)} of work per cycle`,
    'agent-availability': (p) =>
      p.halfDays === ''
        ? `${p.name}: works on no half-day of this cycle`
        : `${p.name}: works only ${halfDays(p.halfDays)}`,
    'agent-work-rules': (p) => `${p.name}: rules of work "${p.profile}"`,
    'day-span': (p) => `a day of at most ${duration(p.most)} from departure to return`,
    'day-work': (p) => `a working day of at most ${duration(p.most)}, without lunch`,
    'day-departs': (p) => `departure at ${p.least} at the earliest`,
    'day-returns': (p) => `return at ${p.most} at the latest`,
    range: (p) => `${p.name}: at most ${km(p.most)} a day`,
    radius: (p) => `${p.name}: stops at most ${km(p.most)} away as the crow flies`,
    autonomy: (p) => `${p.name}: at most ${hours(p.most)} a day without the socket it needs`,
    patterns: (p) =>
      `rhythms allowed: ${eitherOf(p.allowed)} per stop and cycle, on the days and at the hours they permit`,
    'hour-tolerance': (p) => `rhythm "${p.pattern}": visits open at hours at most ${duration(p.most)} apart`,
    sectors: () => 'one sector per week',
    'label-hours': (p) => `label: at least ${hours(p.least)} open per week`,
    'label-days': (p) => `label: open on at least ${p.least} days per week`,
  },
  because: (p) => `Why: ${p.obstacles}`,
  obstacles: {
    'no-stop': (p) => `There is no stop in ${p.name}.`,
    capacity: (p) =>
      `That makes ${visits(p.promised)} per cycle, and the units can make at most ${p.most}, even if every other limit is given up.`,
  },
  remedy: 'What it would be enough to change:',
  remedies: 'What it would be enough to change, any one of these, the smallest change first:',
  changes: {
    'floor-visits': (p) =>
      Number(p.to) === 0
        ? `${p.name}: give up the promise of ${visits(p.from)}`
        : `${p.name}: promise ${visits(p.to)} instead of ${p.from}`,
    'floor-share': (p) =>
      Number(p.to) === 0
        ? `${p.name}: give up the promise of ${percent(p.from)} of the need`
        : `${p.name}: promise ${percent(p.to)} of the need instead of ${percent(p.from)}`,
    'ceiling-visits': (p) => `${p.name}: allow ${visits(p.to)} instead of ${p.from}`,
    'floor-visits-all': (p) =>
      Number(p.to) === 0
        ? `give up promising ${visits(p.from)} to every commune`
        : `promise every commune ${visits(p.to)} instead of ${p.from}`,
    'floor-share-all': (p) =>
      Number(p.to) === 0
        ? `give up promising ${percent(p.from)} of the need to every commune`
        : `promise every commune ${percent(p.to)} of the need instead of ${percent(p.from)}`,
    'ceiling-visits-all': (p) => `allow ${visits(p.to)} instead of ${p.from} in every commune`,
    'lock-visit': (p) => `lift the lock “${lockedVisit(p)}”`,
    'lock-tour': (p) => `lift the lock “${lockedTour(p)}”`,
    'lock-stop-weekday': (p) => `lift the lock “${p.name}: on ${weekday(p.weekday)} only”`,
    'lock-stop-closed': (p) => `lift the lock “${p.name}: no visit”`,
    'lock-agent-unit': (p) => `lift the lock “${p.name}: on ${p.unitName} only”`,
    'cap-kilometres': (p) => `a cap of ${km(p.to)} instead of ${km(p.from)} per cycle`,
    'cap-hours': (p) => `a cap of ${hours(p.to)} instead of ${hours(p.from)} per cycle, from departure to return`,
    'cap-cost': (p) => `a cap of ${euros(p.to)} instead of ${euros(p.from)} per cycle`,
    'agent-week-hours': (p) => `${p.name}: ${hours(p.to)} per week instead of ${hours(p.from)}`,
    'agent-cycle-hours': (p) => `${p.name}: ${hours(p.to)} per cycle instead of ${hours(p.from)}`,
    'agent-availability': (p) => `${p.name} also works ${halfDays(p.halfDays)}`,
    'agent-work-rules': (p) => `${p.name}: without the rules of work "${p.profile}" (where the law permits)`,
    'day-span': (p) => `a day of at most ${duration(p.to)} instead of ${duration(p.from)} from departure to return`,
    'day-work': (p) => `a working day of at most ${duration(p.to)} instead of ${duration(p.from)}`,
    'day-departs': (p) => `departure from ${p.to} on instead of ${p.from}`,
    'day-returns': (p) => `return until ${p.to} instead of ${p.from}`,
    range: (p) => `${p.name}: ${km(p.to)} a day instead of ${km(p.from)}`,
    radius: (p) => `${p.name}: stops up to ${km(p.to)} away as the crow flies instead of ${km(p.from)}`,
    autonomy: (p) => `${p.name}: ${hours(p.to)} without its socket instead of ${hours(p.from)}`,
    patterns: (p) => `allow other rhythms than ${eitherOf(p.allowed)} per stop and cycle`,
    'hour-tolerance': (p) =>
      `rhythm "${p.pattern}": let visits open at hours up to ${duration(p.to)} apart instead of ${duration(p.from)}`,
    sectors: () => 'serve all sectors every week',
    'label-hours': (p) => `give up the ${hours(p.least)} open per week of the label`,
    'label-days': (p) => `give up the ${p.least} days open per week of the label`,
  },
  changesAlike: {
    'floor-visits': (p) =>
      Number(p.to) === 0
        ? `give up the promise of ${visits(p.from)} in ${communes(p.count)}: ${p.communes}`
        : `promise ${visits(p.to)} instead of ${p.from} in ${communes(p.count)}: ${p.communes}`,
    'floor-share': (p) =>
      Number(p.to) === 0
        ? `give up the promise of ${percent(p.from)} of the need in ${communes(p.count)}: ${p.communes}`
        : `promise ${percent(p.to)} of the need instead of ${percent(p.from)} in ${communes(p.count)}: ${p.communes}`,
    'ceiling-visits': (p) => `allow ${visits(p.to)} instead of ${p.from} in ${communes(p.count)}: ${p.communes}`,
  },
  together: (p) => `together: ${p.changes}`,
  between: '; ',
  notLeast: '(enough; not proven that a little less would not do)',
  fewest: (p) => `Fewer than ${p.count} changes are not enough (proven).`,
  found: (p) =>
    p.count === 1
      ? 'With this change a legal rota has been found.'
      : 'With each of these changes a legal rota has been found.',
  incomplete:
    'The search ended early: there may be other clashes, or a smaller change. --time-limit gives it more time.',
  nothingFound:
    'No legal rota is possible, but there was not enough time to find out what clashes. Give it more with --time-limit.',
};
