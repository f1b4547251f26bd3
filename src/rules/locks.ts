/** What the planner has fixed is so. */
import type { Lock } from '../domain/lock.ts';
import type { Violation } from '../domain/verdict.ts';
import type { CountedVisit, JudgedRota } from './case/judged-rota.ts';
import type { JudgedVisit } from './case/judged-visit.ts';
import { ON_ROTA, onTour, onVisit, type Rule, violation } from './violation.ts';

type LockOf<Kind extends Lock['kind']> = Extract<Lock, { kind: Kind }>;

export const locks: Rule = (rota) => rota.scenario.locks.flatMap((lock) => brokenLock(rota, lock));

function brokenLock(rota: JudgedRota, lock: Lock): Violation[] {
  switch (lock.kind) {
    case 'visit':
      return lockedVisit(rota, lock);
    case 'stop-weekday':
      return lockedWeekday(rota, lock);
    case 'stop-closed':
      return lockedClosed(rota, lock);
    case 'agent-unit':
      return lockedAgent(rota, lock);
    case 'tour':
      return lockedTour(rota, lock);
  }
}

function visitsAt(rota: JudgedRota, stop: string): CountedVisit[] {
  return rota.counted.filter(({ visit }) => visit.stop.id === stop);
}

function nameOfStop(rota: JudgedRota, stop: string): string {
  return rota.register.stop(stop).stop?.name ?? stop;
}

function lockedVisit(rota: JudgedRota, lock: LockOf<'visit'>): Violation[] {
  const { stop, half, unit } = lock;
  const { week, weekday } = lock.day;
  const isKept = visitsAt(rota, stop).some(
    ({ visit, day, unit: visitor }) =>
      day.week === week &&
      day.weekday === weekday &&
      (half === null || visit.sessions.some((session) => session.half === half)) &&
      (unit === null || visitor.id === unit),
  );
  if (isKept) return [];
  return [violation('lock-visit', ON_ROTA, { stop, name: nameOfStop(rota, stop), week, weekday, half, unit })];
}

function lockedWeekday(rota: JudgedRota, lock: LockOf<'stop-weekday'>): Violation[] {
  const { stop, weekday } = lock;
  return visitsAt(rota, stop)
    .filter(({ day }) => day.weekday !== weekday)
    .map(({ visit, tour, day }) =>
      violation('lock-stop-weekday', onVisit(tour, visit), {
        stop,
        name: visit.stop.name,
        weekday,
        visitedOn: day.weekday,
      }),
    );
}

function lockedClosed(rota: JudgedRota, lock: LockOf<'stop-closed'>): Violation[] {
  return visitsAt(rota, lock.stop).map(({ visit, tour }) =>
    violation('lock-stop-closed', onVisit(tour, visit), { stop: lock.stop, name: visit.stop.name }),
  );
}

function lockedAgent(rota: JudgedRota, lock: LockOf<'agent-unit'>): Violation[] {
  return rota.tours
    .filter((tour) => tour.agents.some((agent) => agent.id === lock.agent) && tour.stated.unit !== lock.unit)
    .map((tour) => {
      const { agent, unit: lockedUnit } = lock;
      const name = rota.register.agent(agent)?.name ?? agent;
      return violation('lock-agent-unit', onTour(tour), { agent, name, unit: tour.stated.unit, lockedUnit });
    });
}

function lockedTour(rota: JudgedRota, lock: LockOf<'tour'>): Violation[] {
  const { unit, visits } = lock;
  const { week, weekday } = lock.day;
  const tours = rota.tours.filter(
    ({ stated }) => stated.unit === unit && stated.day.week === week && stated.day.weekday === weekday,
  );
  if (tours.some((tour) => makesExactly(tour.visits, visits))) return [];
  const stops = visits.map(({ stop }) => nameOfStop(rota, stop)).join(', ');
  const name = rota.register.unit(unit)?.name ?? unit;
  return [violation('lock-tour', ON_ROTA, { unit, name, week, weekday, stops })];
}

/** In whatever order: each visit made is one of the lock, and the other way round. */
function makesExactly(made: readonly JudgedVisit[], wanted: LockOf<'tour'>['visits']): boolean {
  const isLike = (visit: JudgedVisit, { stop, part, minutes }: LockOf<'tour'>['visits'][number]) =>
    visit.stated.stop === stop &&
    (part === null || visit.part === part) &&
    (minutes === null || visit.openSeconds === minutes * 60);
  return (
    made.length === wanted.length &&
    wanted.every((one) => made.some((visit) => isLike(visit, one))) &&
    made.every((visit) => wanted.some((one) => isLike(visit, one)))
  );
}
