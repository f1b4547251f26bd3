/** Who and what is out on which date. */
import type { DatedTour } from './dated-tour.ts';

interface Out {
  readonly units: Set<string>;
  readonly stops: Set<string>;
  readonly agents: Set<string>;
}

export class OutBook {
  readonly #out = new Map<string, Out>();

  enter({ unit, date, visits, agents }: Pick<DatedTour, 'unit' | 'date' | 'visits' | 'agents'>): void {
    const out = this.#out.get(date) ?? { units: new Set(), stops: new Set(), agents: new Set() };
    this.#out.set(date, out);
    out.units.add(unit);
    for (const { stop } of visits) out.stops.add(stop);
    for (const agent of agents) out.agents.add(agent);
  }

  hasUnit(unit: string, date: string): boolean {
    return this.#out.get(date)?.units.has(unit) === true;
  }

  hasStop(stop: string, date: string): boolean {
    return this.#out.get(date)?.stops.has(stop) === true;
  }

  hasAgent(agent: string, date: string): boolean {
    return this.#out.get(date)?.agents.has(agent) === true;
  }
}
