/** Promises to communes: visits, and the share of need that is served. */
import type { Floor } from '../domain/goal.ts';
import type { KeptShare } from '../domain/rota.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedRota } from './case/judged-rota.ts';
import { hoursByCommune, needByCommune } from './coverage/fill.ts';
import type { RotaCoverage } from './coverage/rota-coverage.ts';
import { SHARE_TOLERANCE } from './tolerance.ts';
import { ON_ROTA, violation } from './violation.ts';

/** A floor without a commune holds for all that usable stops reach (share served) or have one (number of visits). */
export function floors(rota: JudgedRota, coverage: RotaCoverage): Violation[] {
  const shares = servedShares(rota, coverage);
  return rota.scenario.floors.flatMap((floor) =>
    rota.scenario.territory.communes.flatMap(({ code, name }, c): Violation[] => {
      if (floor.commune !== null && floor.commune !== code) return [];
      const found: Violation[] = [];
      if (floor.commune !== null || coverage.isVisitable[c] === true) {
        found.push(...visitFloor(floor, { code, name, visits: coverage.visits[c]! }));
      }
      if (floor.commune !== null || coverage.isReachable[c] === true) {
        found.push(...shareFloor(floor, { code, name, share: shares[c]! }));
      }
      return found;
    }),
  );
}

/** What the rota says it keeps for communes, it serves. */
export function keptShares(rota: JudgedRota, coverage: RotaCoverage, kept: readonly KeptShare[]): Violation[] {
  if (kept.length === 0) return [];
  const shares = servedShares(rota, coverage);
  const { communes } = rota.scenario.territory;
  return kept.flatMap(({ commune, leastServedShare: least }) => {
    const c = communes.findIndex(({ code }) => code === commune);
    if (c < 0) return [violation('commune-unknown', ON_ROTA, { commune })];
    const share = shares[c]!;
    if (share >= least - SHARE_TOLERANCE) return [];
    return [violation('kept-share', ON_ROTA, { commune, name: communes[c]!.name, share, least })];
  });
}

/** By commune; 1 where there is nothing to serve. */
function servedShares({ need }: JudgedRota, coverage: RotaCoverage): number[] {
  const served = hoursByCommune(coverage.served.hours, need);
  return Array.from(needByCommune(need), (hours, commune) => (hours > 0 ? served[commune]! / hours : 1));
}

function visitFloor(floor: Floor, commune: { code: string; name: string; visits: number }): Violation[] {
  const { leastVisitsPerCycle: least, mostVisitsPerCycle: most } = floor;
  const { code, name, visits } = commune;
  const found: Violation[] = [];
  if (visits < least) found.push(violation('floor-visits', ON_ROTA, { commune: code, name, visits, least }));
  if (most !== null && visits > most) {
    found.push(violation('ceiling-visits', ON_ROTA, { commune: code, name, visits, most }));
  }
  return found;
}

function shareFloor(floor: Floor, commune: { code: string; name: string; share: number }): Violation[] {
  const { leastServedShare: least } = floor;
  const { code, name, share } = commune;
  if (share >= least - SHARE_TOLERANCE) return [];
  return [violation('floor-served', ON_ROTA, { commune: code, name, share, least })];
}
