/** What a draft is made from. */
import type { Intercommunality } from '../imports/official/areas.ts';
import type { CensusFile } from '../imports/official/census-files.ts';
import type { OfficialCommune } from '../imports/official/commune-register.ts';
import type { PointsFile } from '../imports/official/points-file.ts';
import type { ServicePointsFile } from '../imports/official/service-points-file.ts';

/** What is known of a territory; a file is null where the planner gave none. */
export interface TerritoryFiles {
  /** Null for a list of communes. */
  readonly intercommunality: Intercommunality | null;
  readonly communes: readonly OfficialCommune[];
  /** Of the package that the communes come from. */
  readonly areasVersion: string;
  readonly population: CensusFile | null;
  readonly households: CensusFile | null;
  readonly points: PointsFile | null;
  readonly servicePoints: ServicePointsFile | null;
}
