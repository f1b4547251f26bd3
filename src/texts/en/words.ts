/** The words of the trade, as a town hall says them. */
import type { Words } from '../words.ts';

export const englishWords: Words = {
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  halves: { morning: 'morning', afternoon: 'afternoon' },
  parts: { morning: 'the morning', afternoon: 'the afternoon', day: 'the whole day' },
  phases: {
    tours: 'possible tours',
    start: 'first rota',
    fold: 'bounding',
    place: 'placing on days',
    days: 'day by day',
    done: 'done',
  },
  statuses: {
    optimal: 'proven optimum',
    'gap-reached': 'requested gap reached',
    'time-limit': 'time is up',
    'iteration-limit': 'iteration limit reached',
    stalled: 'nothing further to try',
    'solver-failed': 'the solver broke down; what it had proven holds',
    cancelled: 'stopped at your request',
  },
  measures: {
    'weighted-hours': 'coverage, weighted hours',
    euros: 'cost, euros',
    communes: 'communes served, number',
    'least-share': 'least share served',
  },
  travelSources: { 'great-circle': 'as the crow flies', file: 'file', osrm: 'OSRM' },
};
