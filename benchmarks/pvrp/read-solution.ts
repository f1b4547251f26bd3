/** Solutions in Cordeau's format: the cost, then `day vehicle duration load 0 … 0` a tour; with time windows, starts of service stand in between there: not read here. */
import type { PvrpTour } from './check-solution.ts';

const TOUR_FROM = 4;

export function readSolution(text: string): { readonly cost: number; readonly tours: readonly PvrpTour[] } {
  const [head = '', ...rows] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tours = rows.map((row) => {
    const numbers = row.trim().split(/\s+/).map(Number);
    return { day: numbers[0]! - 1, customers: numbers.slice(TOUR_FROM).filter((customer) => customer !== 0) };
  });
  return { cost: Number(head.trim()), tours: tours.filter(({ customers }) => customers.length > 0) };
}
