/** From census figures to the people who struggle with digital services, by segment. */
import type { NeedCoefficients } from '../domain/coefficients.ts';
import type { Commune } from '../domain/territory.ts';

const DAYS_PER_YEAR = 365.25;

/** @returns cycles in a year, for a cycle of that many weeks. */
export function cyclesPerYear(weeks: number): number {
  return DAYS_PER_YEAR / (7 * weeks);
}

/** @returns share of the commune's households that have no car; 0 where it has no household. */
export function shareWithoutCar(commune: Commune): number {
  const { households, householdsWithoutCar } = commune.population;
  return households === 0 ? 0 : householdsWithoutCar / households;
}

/**
 * MODEL: 0.24 × (60–74) + 0.62 × (75+), split by the share of households without a car.
 *
 * @returns persons who struggle, with a car, without.
 */
export function strugglingPeople(commune: Commune, coefficients: NeedCoefficients): [number, number] {
  const { aged60Plus, aged75Plus } = commune.population;
  const people =
    coefficients.strugglingShare60To74.value * (aged60Plus - aged75Plus) +
    coefficients.strugglingShare75Plus.value * aged75Plus;
  const withoutCar = shareWithoutCar(commune);
  return [people * (1 - withoutCar), people * withoutCar];
}
