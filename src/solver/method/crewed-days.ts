/**
 * Which units the search may send out on which days, in which half-days, and for how long: as many as there are crews for.
 *
 * Who rides with whom is for the selection and the roster to say. Hours of a week can be shared evenly among its tours, or be
 * left open: then `overworkedWeek` tells where a plan asks for too many.
 */
import { AFTERNOON_BIT, type Instance, MORNING_BIT } from '../instance/instance.ts';

export interface CrewedUnit {
  readonly unitClass: number;
  readonly day: number;
  /** `MORNING_BIT`, `AFTERNOON_BIT` or both: when its crew can work. */
  readonly halves: number;
  /** Seconds of work that the crew has for this tour; infinite where nothing limits it. */
  readonly mostWorkSeconds: number;
}

type UnitOnDay = Omit<CrewedUnit, 'mostWorkSeconds'>;

const BOTH = MORNING_BIT | AFTERNOON_BIT;
/** Hours that do not come to so long a day, seconds, are spent on fewer days. */
const LEAST_DAY = 6 * 3600;

export function crewedUnits(instance: Instance): CrewedUnit[] {
  const weeks = [...new Set(instance.days.map(({ week }) => week))];
  return weeks.flatMap((week) => {
    const days = instance.days.filter((day) => day.week === week);
    return withHours(
      instance,
      days.flatMap(({ index }) => unitsOn(instance, index)),
    );
  });
}

/** Where agents are too few for all units, those that are left out change from day to day. */
function unitsOn(instance: Instance, day: number): UnitOnDay[] {
  const { requirements, unitClasses } = instance;
  const free = requirements.map(({ agents }) => agentsByHalves(instance, agents, day));
  const classes = unitClasses.flatMap(({ index, units }) => units.map(() => index));
  const first = classes.length === 0 ? 0 : day % classes.length;
  return [...classes.slice(first), ...classes.slice(0, first)].flatMap((unitClass) => {
    const needed = requirements.map(({ countByUnitClass }) => countByUnitClass[unitClass]!);
    const halves = [BOTH, MORNING_BIT, AFTERNOON_BIT].find((asked) =>
      needed.every((count, r) => count <= agentsFor(asked, free[r]!)),
    );
    if (halves === undefined) return [];
    needed.forEach((count, r) => {
      engage(free[r]!, halves, count);
    });
    return [{ unitClass, day, halves }];
  });
}

/** @returns number of agents by the half-days that they work, as bits. */
function agentsByHalves({ agentHalves, days }: Instance, agents: readonly number[], day: number): number[] {
  const count = [0, 0, 0, 0];
  for (const agent of agents) count[agentHalves[agent * days.length + day]!]!++;
  return count;
}

const agentsFor = (halves: number, free: readonly number[]): number =>
  halves === BOTH ? free[BOTH]! : free[halves]! + free[BOTH]!;

/** Those who only work in that half first. */
function engage(free: number[], halves: number, count: number): void {
  const partly = Math.min(count, free[halves]!);
  free[halves]! -= partly;
  free[BOTH]! -= count - partly;
}

/** @param units of one week. */
function withHours(instance: Instance, units: readonly UnitOnDay[]): CrewedUnit[] {
  const daysOf = ({ halves }: UnitOnDay) => (halves === BOTH ? 1 : 0.5);
  const secondsADay = (kept: readonly UnitOnDay[]) =>
    Math.min(
      ...instance.requirements.map(({ agents, countByUnitClass }) => {
        const supply = agents.reduce((sum, agent) => sum + secondsAWeek(instance, agent), 0);
        return supply / kept.reduce((sum, unit) => sum + countByUnitClass[unit.unitClass]! * daysOf(unit), 0);
      }),
      Number.POSITIVE_INFINITY,
    );
  let kept = units;
  while (kept.length > 1 && secondsADay(kept) < LEAST_DAY) kept = kept.toSpliced(kept.length >> 1, 1);
  return kept.map((unit) => ({ ...unit, mostWorkSeconds: secondsADay(kept) * daysOf(unit) }));
}

/** Work of a unit on a day, seconds. */
interface WorkOnDay {
  readonly unitClass: number;
  readonly day: number;
  readonly seconds: number;
}

/** @returns a week in which tours take more hours than their crews have in all; null where there is none. */
export function overworkedWeek(instance: Instance, work: readonly WorkOnDay[]): number | null {
  for (const { agents, countByUnitClass } of instance.requirements) {
    const supply = agents.reduce((sum, agent) => sum + secondsAWeek(instance, agent), 0);
    const byWeek = new Map<number, number>();
    for (const { unitClass, day, seconds } of work) {
      const { week } = instance.days[day]!;
      byWeek.set(week, (byWeek.get(week) ?? 0) + seconds * countByUnitClass[unitClass]!);
    }
    for (const [week, seconds] of byWeek) if (seconds > supply) return week;
  }
  return null;
}

function secondsAWeek({ mostWork, scenario }: Instance, agent: number): number {
  const { minutesPerWeek, minutesPerCycle } = mostWork[agent]!;
  return Math.min(minutesPerWeek, minutesPerCycle / scenario.cycle.weeks) * 60;
}
