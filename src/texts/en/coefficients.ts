/** Names and units of the coefficients. */
import type { Texts } from '../texts.ts';

const DRIVING = 'min of driving';
const ROAD = 'km by road';

export const englishCoefficients: Texts['coefficients'] = {
  'need.strugglingShare60To74': { name: 'share of those aged 60–74 who struggle', unit: '' },
  'need.strugglingShare75Plus': { name: 'share of those aged 75 or more who struggle', unit: '' },
  'need.contactsPerPersonAndYear': { name: 'contacts per person who struggles', unit: 'a year' },
  'need.minutesPerContact': { name: 'length of a contact', unit: 'min' },
  'need.caughtShare': { name: 'share of need that a fixed point next door meets', unit: '' },
  'need.caughtWithCar.near': { name: 'fixed point, with a car, full effect up to', unit: DRIVING },
  'need.caughtWithCar.far': { name: 'fixed point, with a car, no effect from', unit: DRIVING },
  'need.caughtWithoutCar.near': { name: 'fixed point, without a car, full effect up to', unit: ROAD },
  'need.caughtWithoutCar.far': { name: 'fixed point, without a car, no effect from', unit: ROAD },
  'coverage.awayShareWithCar': { name: 'share who would go to a stop next door, with a car', unit: '' },
  'coverage.awayWithCar.near': { name: 'stop next door, with a car, full effect up to', unit: DRIVING },
  'coverage.awayWithCar.far': { name: 'stop next door, with a car, no effect from', unit: DRIVING },
  'coverage.awayShareWithoutCar': { name: 'share who would go to a stop next door, without a car', unit: '' },
  'coverage.awayWithoutCar.near': { name: 'stop next door, without a car, full effect up to', unit: ROAD },
  'coverage.awayWithoutCar.far': { name: 'stop next door, without a car, no effect from', unit: ROAD },
  'coverage.travellersShare': { name: 'share of need that may be served outside the commune', unit: '' },
  'coverage.presence': { name: 'share captured by frequency of visits', unit: '' },
  'goal.centsPerWeightedHour': { name: 'cost that a weighted hour is worth', unit: 'cents' },
  'goal.marketDayReward': { name: 'visit on a market day that is wanted', unit: 'weighted h' },
  'label.leastOpenHoursPerWeek': { name: 'label: least time open per week', unit: 'h' },
  'label.leastDaysPerWeek': { name: 'label: least days open per week', unit: 'd' },
  'keep.weights.stop': { name: 'visit kept at its stop', unit: 'weighted h' },
  'keep.weights.weekday': { name: 'visit kept on its weekday', unit: 'weighted h' },
  'keep.weights.part': { name: 'visit kept in its part of the day', unit: 'weighted h' },
  'units.modes.helpPerSeatHour': {
    name: 'worth of an hour of workshop for one who takes part',
    unit: 'h of individual help',
  },
  'units.modes.minutesBetween': { name: 'from one home to the next', unit: 'min' },
  'travel.greatCircle.circuity': { name: 'circuity of roads', unit: '' },
  'travel.greatCircle.speeds': { name: 'speeds', unit: 'km/h' },
  'travel.greatCircle.fixedSeconds': { name: 'fixed time per trip', unit: 's' },
  'publics.rate': { name: 'contacts per person of this public', unit: 'a year' },
  'publics.minutesPerContact': { name: 'length of a contact', unit: 'min' },
};

export const englishSources: Texts['sources'] = {
  'project default': 'default of the project',
  'project default; 1.34 is the mean of trips to the centre in 300 European cities (doi 10.1177/23998083231168870)':
    'default of the project; 1.34 is the mean of trips to the centre in 300 European cities, doi 10.1177/23998083231168870',
  planner: 'given by the planner',
};
