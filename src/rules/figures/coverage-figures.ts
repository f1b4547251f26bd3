/** The figures of each commune and of each stop. */
import type { CommuneCoverage, StopFigures } from '../../domain/verdict.ts';
import type { JudgedRota } from '../case/judged-rota.ts';
import type { RotaCoverage } from '../coverage/rota-coverage.ts';

/** In the order of the territory's communes. */
export function communeFigures({ scenario, need }: JudgedRota, coverage: RotaCoverage): CommuneCoverage[] {
  const { segmentCount } = need;
  return scenario.territory.communes.map(({ code, name }, c) => {
    const ofCommune = (byPeople: Float64Array) => [...byPeople.slice(c * segmentCount, (c + 1) * segmentCount)];
    return {
      code,
      name,
      needHours: ofCommune(need.needHours),
      servedHours: ofCommune(coverage.served.hours),
      demandHours: ofCommune(coverage.demand.hours),
      visits: coverage.visits[c]!,
      reachable: coverage.isReachable[c]!,
    };
  });
}

/** Stops that are visited, in the order of the scenario. */
export function stopFigures({ scenario }: JudgedRota, coverage: RotaCoverage): StopFigures[] {
  const figures = scenario.stops.map(({ id, commune }, s) => ({
    stop: id,
    commune,
    visits: coverage.offer.visits[s]!,
    openHours: coverage.openHours[s]!,
    offeredHours: coverage.offer.hours[s]!,
    servedHours: coverage.served.hoursAtStop[s]!,
    demandHours: coverage.demand.hoursAtStop[s]!,
  }));
  return figures.filter(({ visits }) => visits > 0);
}
