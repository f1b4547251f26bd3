/** Solutions in Cordeau's format: the cost, then `day vehicle duration load 0 … 0` a tour; duration is travel and service. */
import type { PvrpTour } from './check-solution.ts';
import type { PvrpInstance } from './read-instance.ts';

export function writeSolution(instance: PvrpInstance, cost: number, tours: readonly PvrpTour[]): string {
  const vehicles = instance.days.map(() => 0);
  const lines = tours
    .filter(({ customers }) => customers.length > 0)
    .toSorted((a, b) => a.day - b.day)
    .map((tour) => {
      vehicles[tour.day]! += 1;
      const { duration, load } = measures(instance, tour);
      const where = `${tour.day + 1} ${vehicles[tour.day]!}`;
      return `${where} ${duration.toFixed(2)} ${load.toFixed(2)} 0 ${tour.customers.join(' ')} 0`;
    });
  return `${[cost.toFixed(2), ...lines].join('\n')}\n`;
}

function measures(instance: PvrpInstance, { customers }: PvrpTour) {
  let here: { x: number; y: number } = instance.depot;
  let duration = 0;
  let load = 0;
  for (const number of customers) {
    const customer = instance.customers[number - 1]!;
    duration += Math.hypot(customer.x - here.x, customer.y - here.y) + customer.service;
    load += customer.demand;
    here = customer;
  }
  return { duration: duration + Math.hypot(instance.depot.x - here.x, instance.depot.y - here.y), load };
}
