/** Cycles on their dates: what takes place, what does not, who stands in, what moves. */
import type { Rota } from '../domain/rota.ts';
import { AVERAGE_WEEKS } from '../domain/work-profile.ts';
import { crewWithout, type Staffing } from './crews.ts';
import { cycleStart, dateInCycle } from './cycle-dates.ts';
import type { DatedTour, DateSpan, LaidTour } from './dated-tour.ts';
import { dateAfter } from './dates.ts';
import { crewCallOf, type Draft, pieceOf } from './draft.ts';
import { reasonAgainst } from './interruptions.ts';
import { catchUpNextWeek, moveWithinWeek } from './move-visits.ts';
import { OutBook } from './out-book.ts';
import type { Setting } from './setting.ts';
import { WorkLedger } from './work-ledger.ts';

/**
 * Cycles are laid in order of time from an origin that the span does not change, so that what happens on a date does not
 * depend on the dates asked for. Each goes through three steps, and each step looks at weeks that have been through the one
 * before: rules of work reach 12 weeks back and ahead.
 *
 * @returns tours planned in cycles of the span, in order of planned date, then of the scenario's units.
 */
export function layCycles(setting: Setting, rota: Rota, span: DateSpan): LaidTour[] {
  const { cycle } = setting.scenario;
  const reach = reachOf(setting);
  const [origin, first] = [reach.origin(span), cycleStart(cycle, dateAfter(span.from, -7))];
  // The week after the span is where its last visits are caught up.
  const last = cycleStart(cycle, dateAfter(span.to, 7));
  const staffing = { setting, ledger: new WorkLedger(cycle) };
  const [planned, crewed] = [new OutBook(), new OutBook()];
  const cycles: (readonly Draft[])[] = [];
  const found: Draft[] = [];
  let waiting: readonly Draft[] = [];
  for (let k = 0; ; k++) {
    const drafts = draftsOf(setting, rota, dateAfter(origin, k * cycle.weeks * 7));
    cycles.push(drafts);
    for (const draft of drafts) enterAsPlanned(draft, { ...staffing, book: planned });
    const toCrew = cycles[k - reach.cycles] ?? [];
    for (const draft of toCrew) crewUp(draft, { ...staffing, book: planned });
    for (const draft of toCrew) if (draft.kept.length > 0) crewed.enter(keptPiece(draft, setting));
    const done = k - 2 * reach.cycles;
    if (done < 0) continue;
    const toMove = cycles[done]!;
    cycles[done] = [];
    waiting = moveVisits(toMove, waiting, { ...staffing, book: crewed });
    const start = dateAfter(origin, done * cycle.weeks * 7);
    if (start >= first) found.push(...toMove);
    if (start >= last) return found.map((draft) => laidTour(draft, setting));
  }
}

/** Before any date that is asked for in earnest; a span that starts earlier is laid from its own start. */
const ORIGIN = '2020-01-06';

/** How far one cycle can bear on others: only rules of work and catching up reach beyond it. */
function reachOf({ scenario }: Setting): { cycles: number; origin: (span: DateSpan) => string } {
  const { cycle, calendar, agents } = scenario;
  const changesCrews = calendar.leave.length > 0 || calendar.onInterruption !== 'cancel';
  const hasRules = agents.some(({ workProfile }) => workProfile !== null);
  if (calendar.onInterruption !== 'catch-up-next-week' && !(changesCrews && hasRules)) {
    return { cycles: 0, origin: ({ from }) => cycleStart(cycle, from) };
  }
  return {
    cycles: Math.ceil(AVERAGE_WEEKS / cycle.weeks),
    origin: ({ from }) => cycleStart(cycle, dateAfter(from, -7) < ORIGIN ? dateAfter(from, -7) : ORIGIN),
  };
}

/**
 * Week by week: what is planned in a week has its free days before what is caught up from the week before.
 *
 * @param waiting drafts of the last week before. @returns those of the last week of the cycle.
 */
function moveVisits(drafts: readonly Draft[], waiting: readonly Draft[], staffing: Staffing): readonly Draft[] {
  const { calendar, cycle } = staffing.setting.scenario;
  const { onInterruption } = calendar;
  if (onInterruption === 'cancel') return [];
  let before = waiting;
  for (let week = 1; week <= cycle.weeks; week++) {
    const ofWeek = drafts.filter(({ tour }) => tour.day.week === week);
    for (const draft of ofWeek) moveWithinWeek(draft, staffing);
    if (onInterruption === 'catch-up-next-week') for (const draft of before) catchUpNextWeek(draft, staffing);
    before = ofWeek;
  }
  return before;
}

/** All tours of the rota, and which of their visits something other than leave keeps from taking place. */
function draftsOf(setting: Setting, { tours }: Rota, start: string): Draft[] {
  const drafts = tours.map((tour): Draft => {
    const planned = dateInCycle(start, tour.day);
    const reasons = tour.visits.map((visit) => reasonAgainst(setting, { unit: tour.unit, visit }, planned));
    return {
      tour,
      unit: setting.units.get(tour.unit)!,
      planned,
      kept: tour.visits.filter((_, k) => reasons[k] === null),
      crew: { agents: tour.agents, standIns: [] },
      interrupted: tour.visits.flatMap((visit, k) => {
        const reason = reasons[k]!;
        return reason === null ? [] : [{ visit, reason, movedTo: null }];
      }),
      moved: [],
    };
  });
  const rank = ({ tour }: Draft) => setting.rankOfUnit.get(tour.unit)!;
  return drafts.sort((one, other) =>
    one.planned === other.planned ? rank(one) - rank(other) : one.planned < other.planned ? -1 : 1,
  );
}

function enterAsPlanned(draft: Draft, { setting, ledger, book }: Staffing): void {
  if (draft.kept.length === 0) return;
  book.enter(keptPiece(draft, setting));
  const { duty } = crewCallOf(draft, draft.kept, { date: draft.planned, setting });
  for (const agent of presentAgents(draft, setting)) ledger.add(agent, duty);
}

function keptPiece(draft: Draft, { scenario: { cycle } }: Setting): DatedTour {
  return pieceOf(draft, draft.kept, { date: draft.planned, agents: draft.crew.agents, cycle });
}

function presentAgents({ tour, planned }: Draft, setting: Setting): string[] {
  return tour.agents.filter((agent) => !setting.isOnLeave(agent, planned));
}

/** Finds stand-ins for agents on leave; where there are none, the visits that were left do not take place either. */
function crewUp(draft: Draft, staffing: Staffing): void {
  const { setting } = staffing;
  const present = presentAgents(draft, setting);
  const missing = draft.tour.agents.filter((agent) => !present.includes(agent));
  if (missing.length === 0 || draft.kept.length === 0) return;
  const call = crewCallOf(draft, draft.kept, { date: draft.planned, setting });
  const crew = crewWithout(missing, call, staffing);
  if (crew === null) {
    giveUp(draft, missing, staffing);
    return;
  }
  draft.crew = crew;
  const joining = crew.standIns.flatMap(({ by }) => by ?? []);
  for (const agent of joining) staffing.ledger.add(agent, call.duty);
  staffing.book.enter({ ...keptPiece(draft, setting), agents: joining });
}

function giveUp(draft: Draft, missing: readonly string[], staffing: Staffing): void {
  const { setting, ledger } = staffing;
  const { duty } = crewCallOf(draft, draft.kept, { date: draft.planned, setting });
  for (const agent of presentAgents(draft, setting)) ledger.takeBack(agent, duty);
  const onLeave = draft.kept.map((visit) => ({
    visit,
    reason: { code: 'leave', agents: missing } as const,
    movedTo: null,
  }));
  const order = ({ visit }: Draft['interrupted'][number]) => draft.tour.visits.indexOf(visit);
  draft.interrupted = [...draft.interrupted, ...onLeave].sort((one, other) => order(one) - order(other));
  draft.kept = [];
}

function laidTour(draft: Draft, setting: Setting): LaidTour {
  const { tour, planned, moved, kept } = draft;
  const { cycle } = setting.scenario;
  const pieces = [
    ...(kept.length === 0 ? [] : [{ ...keptPiece(draft, setting), standIns: draft.crew.standIns }]),
    ...moved.map(({ date, visits, crew }) => ({
      ...pieceOf(draft, visits, { date, agents: crew.agents, cycle }),
      standIns: crew.standIns,
    })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  return {
    tour,
    planned,
    pieces: pieces.map(({ standIns: _, ...piece }) => piece),
    exceptions: draft.interrupted.map((one) => ({ unit: tour.unit, planned, ...one })),
    crewChanges: pieces.flatMap(({ date, standIns }) =>
      standIns.length === 0 ? [] : [{ unit: tour.unit, date, standIns }],
    ),
  };
}
