/**
 * What a legal solution of a periodic routing problem is, read from the format's description alone: shares nothing
 * with the solver but the instance as read.
 */
import type { PvrpCustomer, PvrpInstance } from './read-instance.ts';

export interface PvrpTour {
  /** From 0. */
  readonly day: number;
  /** Customers in the order of visits, from 1. */
  readonly customers: readonly number[];
}

export type PvrpViolation =
  | { readonly kind: 'unknown-day'; readonly day: number }
  | { readonly kind: 'unknown-customer'; readonly day: number; readonly customer: number }
  | { readonly kind: 'too-many-tours'; readonly day: number; readonly tours: number; readonly most: number }
  | { readonly kind: 'too-much-load'; readonly day: number; readonly load: number; readonly most: number }
  | { readonly kind: 'too-long'; readonly day: number; readonly duration: number; readonly most: number }
  | { readonly kind: 'late-at-customer'; readonly day: number; readonly customer: number; readonly late: number }
  | { readonly kind: 'late-at-depot'; readonly day: number; readonly late: number }
  | { readonly kind: 'days-not-allowed'; readonly customer: number; readonly days: readonly number[] };

export interface CheckedSolution {
  /** Travel of all tours. */
  readonly cost: number;
  readonly violations: readonly PvrpViolation[];
}

/** Sums of distances are compared with limits up to this. */
const TOLERANCE = 1e-6;

export function checkSolution(instance: PvrpInstance, tours: readonly PvrpTour[]): CheckedSolution {
  const violations: PvrpViolation[] = [];
  const driven = tours.filter(({ customers }) => customers.length > 0);
  let cost = 0;
  for (const tour of driven) {
    const wrong = misnamed(instance, tour);
    violations.push(...wrong);
    if (wrong.length === 0) {
      cost += travelOf(instance, tour);
      violations.push(...violationsOfTour(instance, tour));
    }
  }
  instance.days.forEach((_, day) => {
    const count = driven.filter((tour) => tour.day === day).length;
    if (count > instance.vehicles) {
      violations.push({ kind: 'too-many-tours', day, tours: count, most: instance.vehicles });
    }
  });
  return { cost, violations: [...violations, ...violationsOfDays(instance, driven)] };
}

function misnamed(instance: PvrpInstance, { day, customers }: PvrpTour): PvrpViolation[] {
  if (instance.days[day] === undefined) return [{ kind: 'unknown-day', day }];
  return customers
    .filter((customer) => customer === 0 || instance.customers[customer - 1] === undefined)
    .map((customer) => ({ kind: 'unknown-customer', day, customer }));
}

const customerOf = (instance: PvrpInstance, number: number): PvrpCustomer => instance.customers[number - 1]!;

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

/** Legs between the depot, the customers and the depot. */
function legsOf(instance: PvrpInstance, { customers }: PvrpTour): number[] {
  const places = [instance.depot, ...customers.map((number) => customerOf(instance, number)), instance.depot];
  return places.slice(1).map((place, index) => apart(places[index]!, place));
}

function travelOf(instance: PvrpInstance, tour: PvrpTour): number {
  return legsOf(instance, tour).reduce((sum, leg) => sum + leg, 0);
}

function violationsOfTour(instance: PvrpInstance, tour: PvrpTour): PvrpViolation[] {
  const { day } = tour;
  const { mostLoad, mostDuration } = instance.days[day]!;
  const violations: PvrpViolation[] = [];
  const load = tour.customers.reduce((sum, number) => sum + customerOf(instance, number).demand, 0);
  if (load > mostLoad + TOLERANCE) violations.push({ kind: 'too-much-load', day, load, most: mostLoad });
  const earliest = drive(instance, tour, instance.depot.earliest);
  violations.push(...earliest.late);
  const duration = shortestDuration(instance, tour);
  if (duration > mostDuration + TOLERANCE) violations.push({ kind: 'too-long', day, duration, most: mostDuration });
  return violations;
}

/** Leaves at a time, serves as early as windows allow. */
function drive(instance: PvrpInstance, tour: PvrpTour, departure: number) {
  const { day } = tour;
  const late: PvrpViolation[] = [];
  const legs = legsOf(instance, tour);
  let time = departure;
  let waited = 0;
  /** How much later it could leave and still serve everybody in time, waiting less. */
  let slack = Number.POSITIVE_INFINITY;
  tour.customers.forEach((number, index) => {
    const customer = customerOf(instance, number);
    time += legs[index]!;
    if (time < customer.earliest) {
      waited += customer.earliest - time;
      time = customer.earliest;
    }
    if (time > customer.latest + TOLERANCE) {
      late.push({ kind: 'late-at-customer', day, customer: number, late: time - customer.latest });
    }
    slack = Math.min(slack, customer.latest - time + waited);
    time += customer.service;
  });
  time += legs.at(-1)!;
  if (time > instance.depot.latest + TOLERANCE) {
    late.push({ kind: 'late-at-depot', day, late: time - instance.depot.latest });
  }
  slack = Math.min(slack, instance.depot.latest - time + waited);
  return { back: time, waited, slack, late };
}

/** From leaving to return: leaving later saves waiting as long as nobody is served late. */
function shortestDuration(instance: PvrpInstance, tour: PvrpTour): number {
  const first = drive(instance, tour, instance.depot.earliest);
  const later = instance.depot.earliest + Math.max(0, Math.min(first.waited, first.slack));
  return Math.min(first.back - instance.depot.earliest, drive(instance, tour, later).back - later);
}

function violationsOfDays(instance: PvrpInstance, tours: readonly PvrpTour[]): PvrpViolation[] {
  const daysOf = instance.customers.map((): number[] => []);
  for (const { day, customers } of tours) for (const number of customers) daysOf[number - 1]?.push(day);
  return daysOf.flatMap((days, index) => {
    const sorted = days.toSorted((a, b) => a - b);
    const { combinations } = instance.customers[index]!;
    const isAllowed = combinations.some((combination) => combination.join() === sorted.join());
    return isAllowed ? [] : [{ kind: 'days-not-allowed' as const, customer: index + 1, days: sorted }];
  });
}
