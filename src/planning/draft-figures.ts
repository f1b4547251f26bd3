/** The figures of the communes of a draft: published ones, and averages, marked, where there are none. */
import type { Population, PopulationFigure } from '../domain/territory.ts';
import type { CensusFigures } from '../imports/official/census-files.ts';
import type { OfficialCommune } from '../imports/official/commune-register.ts';

/** Figures that are estimated as a share of another one. */
export const ESTIMATED_FIGURES = ['aged60Plus', 'aged75Plus', 'households', 'householdsWithoutCar'] as const;
export type EstimatedFigure = (typeof ESTIMATED_FIGURES)[number];

export const WHOLE_OF: Readonly<Record<EstimatedFigure, 'total' | 'households'>> = {
  aged60Plus: 'total',
  aged75Plus: 'total',
  households: 'total',
  householdsWithoutCar: 'households',
};

/**
 * France at the census of 2022, rounded, UNVERIFIED: 32.7 million main residences for 67.8 million people; the other three
 * are orders of magnitude, written down for this project and looked up by nobody since. In villages more people are old
 * and hardly anybody has no car: they stand in until the planner has the figures of the territory.
 */
export const NATIONAL_SHARES: Readonly<Record<EstimatedFigure, number>> = {
  aged60Plus: 0.27,
  aged75Plus: 0.1,
  households: 0.48,
  householdsWithoutCar: 0.19,
};

/** Share of the communes that must have a figure for their average to stand for the others'. */
const LEAST_KNOWN_SHARE = 0.5;

export interface ShareUsed {
  readonly figure: EstimatedFigure;
  readonly share: number;
  /** territory: the average of its communes that have the figure. */
  readonly basis: 'territory' | 'country';
}

export interface DraftFigures {
  /** By code; communes without any population are not in it. */
  readonly populations: ReadonlyMap<string, Population>;
  /** Shares that figures were estimated with. */
  readonly shares: readonly ShareUsed[];
}

type Published = ReadonlyMap<string, CensusFigures>;

/** @param files what public files say, by code: population, households. */
export function draftFigures(communes: readonly OfficialCommune[], files: readonly Published[]): DraftFigures {
  const published = new Map(communes.map((commune) => [commune.code, publishedOf(commune, files)]));
  const shares = ESTIMATED_FIGURES.map((figure) => shareOf(figure, [...published.values()]));
  const populations = new Map(
    [...published].flatMap(([code, figures]) => {
      const population = populationOf(figures, shares);
      return population === null ? [] : [[code, population] as const];
    }),
  );
  const used = new Set([...populations.values()].flatMap(({ estimated }) => estimated));
  return { populations, shares: shares.filter(({ figure }) => used.has(figure)) };
}

/** The census where there is a file of it, for its ages add up with its total; else the population of reference. */
function publishedOf(commune: OfficialCommune, files: readonly Published[]): CensusFigures {
  const total = commune.population === null ? {} : { total: commune.population };
  return Object.assign({}, total, ...files.map((file) => file.get(commune.code)));
}

function shareOf(figure: EstimatedFigure, published: readonly CensusFigures[]): ShareUsed {
  const whole = WHOLE_OF[figure];
  const known = published.filter((figures) => figures[figure] !== undefined && figures[whole] !== undefined);
  const sum = (of: PopulationFigure) => known.reduce((total, figures) => total + figures[of]!, 0);
  const isKnown = known.length >= LEAST_KNOWN_SHARE * published.length && sum(whole) > 0;
  if (!isKnown) return { figure, share: NATIONAL_SHARES[figure], basis: 'country' };
  return { figure, share: sum(figure) / sum(whole), basis: 'territory' };
}

/** Null for a commune whose inhabitants nobody has counted. */
function populationOf(published: CensusFigures, shares: readonly ShareUsed[]): Population | null {
  const { total } = published;
  if (total === undefined) return null;
  const figures: Record<PopulationFigure, number> = {
    total,
    aged60Plus: 0,
    aged75Plus: 0,
    households: 0,
    householdsWithoutCar: 0,
    ...published,
  };
  const estimated = ESTIMATED_FIGURES.filter((figure) => published[figure] === undefined);
  for (const { figure, share } of shares) {
    if (estimated.includes(figure)) figures[figure] = Math.round(figures[WHOLE_OF[figure]] * share);
  }
  // An estimate gives way to what is published: no part is larger than its whole.
  if (estimated.includes('aged60Plus')) figures.aged60Plus = Math.max(figures.aged60Plus, published.aged75Plus ?? 0);
  if (figures.aged60Plus > total) figures.aged60Plus = total;
  figures.aged75Plus = Math.min(figures.aged75Plus, figures.aged60Plus);
  figures.householdsWithoutCar = Math.min(figures.householdsWithoutCar, figures.households);
  return { ...figures, estimated: [...estimated] };
}
