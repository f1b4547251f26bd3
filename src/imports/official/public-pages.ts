/** Where the public files are that a territory is drafted from. A person downloads them; nothing here does. */
import type { Intercommunality } from './areas.ts';

/** Of INSEE's bases there is a page for each census: these are of the one of 2022. */
export const CENSUS_PAGES = {
  year: 2022,
  population: 'https://www.insee.fr/fr/statistiques/8581696',
  households: 'https://www.insee.fr/fr/statistiques/8581474',
} as const;
export const SERVICE_POINTS_PAGE = 'https://www.data.gouv.fr/fr/datasets/liste-des-structures-france-services/';
export const AREAS_PAGE = 'https://github.com/etalab/decoupage-administratif';
export const POINTS_PAGE = 'https://geo.api.gouv.fr';

const POINT_FIELDS = 'fields=nom,code,mairie,centre&format=json';

/** @returns the address that answers with the points of the intercommunalité; of all communes where that is not known. */
export function pointsAddress(intercommunality: Intercommunality | null): string {
  if (intercommunality?.kind === 'epci') {
    return `${POINTS_PAGE}/epcis/${intercommunality.siren}/communes?${POINT_FIELDS}`;
  }
  return `${POINTS_PAGE}/communes?${POINT_FIELDS}`;
}
