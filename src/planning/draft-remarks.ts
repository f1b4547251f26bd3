/** What a draft lacks, commune by commune, and how that is told. */
import type { Problem } from '../domain/problem.ts';
import type { Commune, CommunePlaceNature, PopulationFigure } from '../domain/territory.ts';
import type { OfficialCommune } from '../imports/official/commune-register.ts';
import type { PointsFile } from '../imports/official/points-file.ts';
import { draftProblem, firstNames } from '../texts/official-problems.ts';
import type { ShareUsed } from './draft-figures.ts';

/** What nobody published of a commune, and the draft made up. */
export interface Gaps {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly PopulationFigure[];
  readonly nature: CommunePlaceNature;
}

export function gapsOf({ code, name, population, point }: Commune): Gaps {
  return { code, name, figures: population.estimated, nature: point.nature };
}

export function uncounted({ code, name }: OfficialCommune): Problem {
  return draftProblem('commune-without-population', { commune: code, name });
}

export function centresUsed(points: PointsFile | null, gaps: readonly Gaps[]): Problem[] {
  const names = gaps.filter(({ nature }) => nature === 'centre').map(({ name }) => name);
  if (points === null || names.length === 0) return [];
  return [draftProblem('centre-for-town-hall', { count: names.length, total: gaps.length, ...firstNames(names) })];
}

/** One remark for the communes that lack the same figures. */
export function estimates(gaps: readonly Gaps[], shares: readonly ShareUsed[]): Problem[] {
  const basisOf = new Map<PopulationFigure, string>(shares.map(({ figure, basis }) => [figure, basis]));
  const groups = new Map<string, { figures: PopulationFigure[]; basis: string; names: string[] }>();
  for (const { name, figures } of gaps) {
    for (const basis of new Set(figures.map((figure) => basisOf.get(figure)!))) {
      const ofBasis = figures.filter((figure) => basisOf.get(figure) === basis);
      const key = [basis, ...ofBasis].join();
      const group = groups.get(key) ?? { figures: ofBasis, basis, names: [] };
      group.names.push(name);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ figures, basis, names }) =>
    draftProblem('figures-estimated', {
      figures: figures.join(', '),
      basis,
      count: names.length,
      total: gaps.length,
      ...firstNames(names),
    }),
  );
}
