/** One cycle on its dates: what takes place, what does not, who stands in, what moves. */
import type { Rota } from '../domain/rota.ts';
import { crewWithout, type Staffing } from './crews.ts';
import { dateInCycle } from './cycle-dates.ts';
import type { DatedTour, LaidTour } from './dated-tour.ts';
import { crewCallOf, type Draft, pieceOf } from './draft.ts';
import { reasonAgainst } from './interruptions.ts';
import { moveVisits } from './move-visits.ts';
import { OutBook } from './out-book.ts';
import type { Setting } from './setting.ts';
import { WorkLedger } from './work-ledger.ts';

/** @param start the Monday on which the cycle starts. @returns its tours in order of planned date, then of the scenario's units. */
export function layCycle(setting: Setting, rota: Rota, start: string): LaidTour[] {
  const drafts = draftsOf(setting, rota, start);
  const ledger = new WorkLedger();
  for (const draft of drafts) enterWork(draft, presentAgents(draft, setting), { setting, ledger });
  const byTheRota = bookOf(drafts, setting);
  for (const draft of drafts) crewUp(draft, { setting, ledger, book: byTheRota });
  if (setting.scenario.calendar.onInterruption === 'move-within-week') {
    const book = bookOf(drafts, setting);
    for (const draft of drafts) moveVisits(draft, { setting, ledger, book });
  }
  return drafts.map((draft) => laidTour(draft, setting));
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

/** What takes place as planned. */
function bookOf(drafts: readonly Draft[], setting: Setting): OutBook {
  const book = new OutBook();
  for (const draft of drafts) if (draft.kept.length > 0) book.enter(keptPiece(draft, setting));
  return book;
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
  const call = crewCallOf(draft, draft.kept, { date: draft.planned, cycle: setting.scenario.cycle });
  const crew = crewWithout(missing, call, staffing);
  if (crew === null) {
    giveUp(draft, missing, staffing);
    return;
  }
  draft.crew = crew;
  const joining = crew.standIns.flatMap(({ by }) => by ?? []);
  enterWork(draft, joining, staffing);
  staffing.book.enter({ ...keptPiece(draft, setting), agents: joining });
}

function giveUp(draft: Draft, missing: readonly string[], staffing: Staffing): void {
  enterWork(draft, presentAgents(draft, staffing.setting), { ...staffing, takesBack: true });
  const onLeave = draft.kept.map((visit) => ({
    visit,
    reason: { code: 'leave', agents: missing } as const,
    movedTo: null,
  }));
  const order = ({ visit }: Draft['interrupted'][number]) => draft.tour.visits.indexOf(visit);
  draft.interrupted = [...draft.interrupted, ...onLeave].sort((one, other) => order(one) - order(other));
  draft.kept = [];
}

function enterWork(
  draft: Draft,
  agents: readonly string[],
  { setting, ledger, takesBack }: Pick<Staffing, 'setting' | 'ledger'> & { readonly takesBack?: boolean },
): void {
  if (draft.kept.length === 0) return;
  const { week, minutes } = crewCallOf(draft, draft.kept, { date: draft.planned, cycle: setting.scenario.cycle });
  for (const agent of agents) ledger.add(agent, { week, minutes: takesBack === true ? -minutes : minutes });
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
