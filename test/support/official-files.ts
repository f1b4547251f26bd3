/**
 * Small files in the exact shapes that INSEE, API Géo and ANCT publish: headings in their order, several censuses side by side,
 * separators, quotation marks. The figures in them are of this project's example, or made up.
 */

/** What a row of the census says; a text stands as it is written, such as `s`. */
export interface CensusRow {
  readonly code: string;
  readonly total: number | string;
  readonly aged60Plus: number;
  readonly aged75Plus: number | string;
}

export interface HousingRow {
  readonly code: string;
  readonly households: number | string;
  readonly householdsWithoutCar: number;
}

const ages = (year: string) =>
  ['', '0014', '1529', '3044', '4559', '6074', '7589', '90P', 'H', 'F'].map((group) => `P${year}_POP${group}`);
const PEOPLE = [...ages('22'), 'C22_POP15P', ...ages('16'), 'C16_POP15P', ...ages('11'), 'C11_POP15P', 'P90_POP'];

/** `base-cc-evol-struct-pop-2022.CSV`: `;`, a point for decimals. */
export function populationCsv(rows: readonly CensusRow[], vintage = '22'): string {
  const lines = rows.map(({ code, total, aged60Plus, aged75Plus }) => {
    const aged75 = typeof aged75Plus === 'string' ? Number.NaN : aged75Plus;
    const aged90 = Math.round(aged75 * 150) / 1000;
    const cells: Record<string, string> = {
      P22_POP: String(total),
      P22_POP6074: String(aged60Plus - (Number.isNaN(aged75) ? 0 : aged75)),
      P22_POP7589: typeof aged75Plus === 'string' ? aged75Plus : String(aged75 - aged90),
      P22_POP90P: typeof aged75Plus === 'string' ? aged75Plus : String(aged90),
      // What the latest census says must be read, and not this.
      P16_POP: '1',
      P16_POP6074: '1',
      P16_POP7589: '1',
      P16_POP90P: '1',
    };
    return [code, ...PEOPLE.map((heading) => cells[heading] ?? '0')].join(';');
  });
  return `${[['CODGEO', ...PEOPLE].join(';'), ...lines].join('\n')}\n`.replaceAll('P22_', `P${vintage}_`);
}

const dwellings = (year: string) =>
  ['LOG', 'RP', 'RSECOCC', 'LOGVAC', 'MEN', 'PMEN', 'RP_PROP', 'RP_LOC', 'RP_VOIT1P', 'RP_VOIT1', 'RP_VOIT2P'].map(
    (name) => `P${year}_${name}`,
  );
const HOUSING = [...dwellings('22'), 'C22_MEN', ...dwellings('16'), ...dwellings('11')];

/** `base-cc-logement-2022.CSV`. */
export function householdsCsv(rows: readonly HousingRow[], vintage = '22'): string {
  const lines = rows.map(({ code, households, householdsWithoutCar }) => {
    const withCar = typeof households === 'string' ? households : String(households - householdsWithoutCar);
    const cells: Record<string, string> = {
      P22_RP: String(households),
      P22_MEN: String(households),
      P22_RP_VOIT1P: withCar,
      P16_RP: '1',
      P16_RP_VOIT1P: '1',
    };
    return [code, ...HOUSING.map((heading) => cells[heading] ?? '0')].join(';');
  });
  return `${[['CODGEO', ...HOUSING].join(';'), ...lines].join('\n')}\n`.replaceAll('P22_', `P${vintage}_`);
}

export interface CommuneOfApi {
  readonly code: string;
  readonly nom: string;
  /** Longitude, latitude. */
  readonly mairie?: readonly unknown[] | undefined;
  readonly centre?: readonly unknown[] | undefined;
}

/** `https://geo.api.gouv.fr/communes?fields=nom,code,mairie,centre&format=json`: one line. */
export function apiGeoJson(communes: readonly CommuneOfApi[]): string {
  const point = (coordinates: readonly unknown[] | undefined) =>
    coordinates === undefined ? undefined : { type: 'Point', coordinates };
  return JSON.stringify(
    communes.map(({ code, nom, mairie, centre }) => ({
      nom,
      code,
      mairie: point(mairie),
      centre: point(centre),
      _score: 1,
    })),
  );
}

export interface FranceServices {
  readonly id: string;
  readonly name: string;
  readonly commune: string;
  readonly lat: number | string;
  readonly lon: number | string;
  readonly kind?: string;
  readonly format?: string;
}

const COLUMNS_OF_LIST =
  'id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,prise_rdv,commentaire,type_fs,format_fs,groupe_fs,labellisation_fs'.split(
    ',',
  );

/** `liste-fs-20240801.csv`: 24 columns, `,`, texts in quotation marks, blanks without. */
export function franceServicesCsv(lines: readonly FranceServices[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = lines.map(({ id, name, commune, lat, lon, kind = 'Principal', format = 'Fixe' }) => {
    const hours = '09:00 - 12:30 / 13:30 - 17:00';
    const cells: Record<string, string> = {
      id_fs: quoted(id),
      insee_dep: quoted(commune.slice(0, 2)),
      lib_fs: quoted(name),
      adresse: quoted('1 Place de la "Mairie", bâtiment B'),
      insee_com: quoted(commune),
      latitude: String(lat),
      longitude: String(lon),
      h_lundi: quoted(hours),
      h_vendredi: quoted(hours),
      prise_rdv: quoted('Oui'),
      commentaire: quoted('Sur rendez-vous,\nle mardi ; en mairie'),
      type_fs: quoted(kind),
      format_fs: quoted(format),
      labellisation_fs: quoted('Espace labellisé 01/01/2020'),
    };
    return COLUMNS_OF_LIST.map((column) => cells[column] ?? '').join(',');
  });
  return `${[COLUMNS_OF_LIST.map(quoted).join(','), ...rows].join('\n')}\n`;
}
