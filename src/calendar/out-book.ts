/** Who and what is out on which date. */
import type { DatedTour } from './dated-tour.ts';

export class OutBook {
  readonly #out = new Set<string>();

  enter({ unit, date, visits, agents }: Pick<DatedTour, 'unit' | 'date' | 'visits' | 'agents'>): void {
    this.#out.add(`unit ${unit} ${date}`);
    for (const { stop } of visits) this.#out.add(`stop ${stop} ${date}`);
    for (const agent of agents) this.#out.add(`agent ${agent} ${date}`);
  }

  hasUnit(unit: string, date: string): boolean {
    return this.#out.has(`unit ${unit} ${date}`);
  }

  hasStop(stop: string, date: string): boolean {
    return this.#out.has(`stop ${stop} ${date}`);
  }

  hasAgent(agent: string, date: string): boolean {
    return this.#out.has(`agent ${agent} ${date}`);
  }
}
