/** Visits on the market day of stops where that is wanted: people come to the market anyway. */
import type { JudgedRota } from '../case/judged-rota.ts';

/** @returns their number per cycle. */
export function marketVisits({ counted }: JudgedRota): number {
  return counted.filter(({ visit: { stop }, day }) => stop.market === 'wanted' && stop.marketDay === day.weekday)
    .length;
}
