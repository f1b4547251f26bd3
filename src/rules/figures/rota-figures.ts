/** The figures of the whole rota. A visit that serves nobody (unknown stop, unit or day) is driven and paid, not open. */
import type { Keep } from '../../domain/keep.ts';
import type { RotaFigures, VisitsKept } from '../../domain/verdict.ts';
import type { JudgedRota } from '../case/judged-rota.ts';
import { hoursByCommune } from '../coverage/fill.ts';
import type { RotaCoverage } from '../coverage/rota-coverage.ts';
import { visitsKept } from './change.ts';
import { marketVisits } from './market-visits.ts';
import { totalOf } from './total.ts';

function worthOfChange(kept: VisitsKept, weights: Keep['weights']): number {
  return (['stop', 'weekday', 'part'] as const).reduce(
    (sum, level) => sum + weights[level].value * (kept.visits - kept[level]),
    0,
  );
}

/** Hours below which a commune counts as not served: less than a second. */
const NOTHING_HOURS = 1e-6;

export function rotaFigures(rota: JudgedRota, coverage: RotaCoverage): RotaFigures {
  const { scenario, need, tours } = rota;
  const { served, demand } = coverage;
  const sum = (hours: Iterable<number>) => totalOf(hours, (value) => value);
  const costCents = totalOf(tours, (tour) => tour.costCents);
  const servedHours = sum(served.hours);
  const kept = visitsKept(rota);
  const change = kept === null ? 0 : worthOfChange(kept, scenario.keep!.weights);
  const onMarkets = marketVisits(rota);
  const marketReward = onMarkets * scenario.goal.marketDayReward.value;
  return {
    objective: served.value - costCents / scenario.goal.centsPerWeightedHour.value - change + marketReward,
    value: served.value,
    costCents,
    change,
    kept,
    marketVisits: onMarkets,
    marketReward,
    servedHours,
    demandHours: sum(demand.hours),
    needHours: sum(need.needHours),
    offeredHours: sum(coverage.offer.hours),
    openHours: sum(coverage.openHours),
    openHoursPerWeek: openHoursPerWeek(rota),
    kilometres: totalOf(tours, (tour) => tour.metres) / 1000,
    drivingHours: totalOf(tours, (tour) => tour.drivingSeconds) / 3600,
    spanHours: totalOf(tours, (tour) => tour.spanMinutes) / 60,
    workHours: totalOf(tours, (tour) => tour.workMinutes) / 60,
    tours: tours.length,
    visits: totalOf(tours, (tour) => tour.visits.length),
    communesVisited: coverage.visits.filter((visits) => visits > 0).length,
    communesServed: communesServed(rota, served.hours),
    contacts: contacts(rota, served.hours),
    peopleReached: peopleReached(rota, served.hours),
    strugglingPeople: sum(need.strugglingPeople),
  };
}

function openHoursPerWeek({ scenario, counted }: JudgedRota): number[] {
  const hours = new Array<number>(scenario.cycle.weeks).fill(0);
  for (const { visit, day } of counted) hours[day.week - 1]! += visit.openSeconds / 3600;
  return hours;
}

function communesServed({ need }: JudgedRota, servedHours: Float64Array): number {
  return hoursByCommune(servedHours, need).filter((hours) => hours > NOTHING_HOURS).length;
}

/** Each public has its own length of contact; hours of those that have the same are added up first. */
function contacts({ need }: JudgedRota, servedHours: Float64Array): number {
  const hoursByMinutes = new Map<number, number>();
  servedHours.forEach((served, at) => {
    const { minutesPerContact } = need.segments[at % need.segmentCount]!;
    hoursByMinutes.set(minutesPerContact, (hoursByMinutes.get(minutesPerContact) ?? 0) + served);
  });
  return totalOf(hoursByMinutes, ([minutes, hours]) => (hours * 60) / minutes);
}

/** Struggling people, in the share in which their gross need is served. */
function peopleReached({ need }: JudgedRota, servedHours: Float64Array): number {
  let people = 0;
  servedHours.forEach((served, at) => {
    const gross = need.grossHours[at]!;
    if (gross > 0) people += need.strugglingPeople[at]! * (served / gross);
  });
  return people;
}
