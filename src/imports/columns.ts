/** The columns that CSV files may have; data/README.md explains them to the people who fill them in. */
import { WEEKDAYS } from '../domain/primitives.ts';
import {
  type CellReader,
  censusCell,
  dateRangesCell,
  listCell,
  numberCell,
  plainWord,
  rhythmsCell,
  textCell,
  timeRangesCell,
  weekdayCell,
  wordCell,
  yesOrNoCell,
} from './cells.ts';

export interface Column {
  /** Any of them will do, in any case and with or without accents; the first that is there is read. */
  readonly headings: readonly string[];
  /** Where its value goes in the item. */
  readonly path: readonly string[];
  readonly read: CellReader;
  readonly isRequired: boolean;
  /** The value where the cell is blank or the column missing; undefined: the schema's default. */
  readonly fallback?: string;
}

/** Columns that are one another's like, as many as a file has: what follows the beginning of their heading names them. */
export interface ColumnFamily {
  /** In lower case. */
  readonly beginning: string;
  /** Where their values go in the item, by name. */
  readonly path: readonly string[];
  readonly read: CellReader;
}

/** What one kind of list is read with. */
export interface ListColumns {
  readonly columns: readonly Column[];
  readonly family?: ColumnFamily;
  /** Headings of public files that look like a column's and are something else. */
  readonly ignored: readonly string[];
  /** Whether a table of headings alone will do. */
  readonly mayBeEmpty: boolean;
}

const required = (path: string, read: CellReader, ...headings: string[]): Column => {
  const keys = path.split('.');
  return { headings: [...headings, path, keys.at(-1)!], path: keys, read, isRequired: true };
};
const optional = (path: string, read: CellReader, ...headings: string[]): Column => ({
  ...required(path, read, ...headings),
  isRequired: false,
});

const place = [required('point.lat', numberCell), required('point.lon', numberCell)];

const natureCell = wordCell({
  mairie: 'town-hall',
  'chef-lieu': 'town-hall',
  centre: 'centre',
  provisoire: 'placeholder',
});

/** The headings of the columns that hold them, and the words of JSON. */
const figureCell = wordCell({
  population: 'total',
  pop_60_plus: 'aged60Plus',
  pop_75_plus: 'aged75Plus',
  menages: 'households',
  menages_sans_voiture: 'householdsWithoutCar',
});

const COMMUNES: ListColumns = {
  columns: [
    required('code', textCell, 'code_insee'),
    required('name', textCell, 'nom'),
    ...place,
    // Public files give the centre of the polygon: whoever has the town hall says so.
    { ...optional('point.nature', natureCell, 'nature_point'), fallback: 'centre' },
    optional('reachableByRoad', yesOrNoCell, 'accessible_route'),
    required('population.total', censusCell, 'population'),
    required('population.aged60Plus', censusCell, 'pop_60_plus'),
    required('population.aged75Plus', censusCell, 'pop_75_plus'),
    required('population.households', censusCell, 'menages'),
    required('population.householdsWithoutCar', censusCell, 'menages_sans_voiture'),
    optional('population.estimated', listCell(figureCell), 'chiffres_estimes'),
    optional('attendance.contactsPerYear', numberCell, 'contacts_par_an'),
    // Not plain "source", which says where the row comes from.
    {
      headings: ['source_contacts', 'attendanceSource'],
      path: ['attendance', 'source'],
      read: textCell,
      isRequired: false,
    },
  ],
  // `public_jeunes`: persons of the further public "jeunes"; blank is not nobody, but nobody said.
  family: {
    beginning: 'public_',
    path: ['publics'],
    read: (cell) => (cell === '' ? { value: undefined } : censusCell(cell)),
  },
  ignored: ['pop_65_plus', 'menages_1_personne', 'siren_epci', 'nom_epci', 'source'],
  mayBeEmpty: false,
};

const SERVICE_POINT_KINDS = {
  'France services': 'france-services',
  EPN: 'epn',
  'EPN / médiation numérique': 'epn',
  bibliothèque: 'library',
  médiathèque: 'library',
  autre: 'other',
};

/** @returns whether `format` of the official list of France Services says a bus or a mediator on the move. */
export function isItinerantFormat(format: string): boolean {
  return /^(bus|itineran|mobile)/.test(plainWord(format));
}

const itinerantFormat: CellReader = (cell) => ({ value: cell === '' ? undefined : isItinerantFormat(cell) });

const SERVICE_POINTS: ListColumns = {
  columns: [
    required('id', textCell),
    required('name', textCell, 'nom'),
    required('commune', textCell, 'code_insee'),
    ...place,
    optional('kind', wordCell(SERVICE_POINT_KINDS), 'type'),
    { headings: ['format'], path: ['itinerant'], read: itinerantFormat, isRequired: false },
    optional('itinerant', yesOrNoCell),
  ],
  ignored: ['adresse', 'type_fs', 'source'],
  mayBeEmpty: true,
};

const SOCKET_WORDS = { aucune: 'none', non: 'none', '16 A': '16A', '32 A': '32A' };
const MOBILE_WORDS = { aucune: 'none', limitée: 'limited', bonne: 'good', 'très bonne': 'very-good' };
const MARKET_WORDS = { voulu: 'wanted', permis: 'allowed', exclu: 'excluded' };
const WEEKDAYS_IN_FRENCH = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const STOPS: ListColumns = {
  columns: [
    required('id', textCell),
    required('name', textCell, 'nom'),
    required('commune', textCell, 'code_insee'),
    ...place,
    optional('reachableByRoad', yesOrNoCell, 'accessible_route'),
    optional('parkingSlots', numberCell, 'places'),
    optional('socket', wordCell(SOCKET_WORDS), 'prise'),
    optional('sanitationMetres', numberCell, 'sanitaires_m'),
    optional('roomSeats', numberCell, 'sieges'),
    optional('mobileCoverage', wordCell(MOBILE_WORDS), 'reseau_mobile'),
    ...WEEKDAYS.map((day, k) =>
      optional(`windows.${day}`, timeRangesCell, WEEKDAYS_IN_FRENCH[k]!, `h_${WEEKDAYS_IN_FRENCH[k]}`),
    ),
    optional('dates', dateRangesCell),
    optional('marketDay', weekdayCell, 'jour_marche'),
    optional('market', wordCell(MARKET_WORDS), 'marche'),
    optional('parkingMetres', numberCell, 'longueur_m'),
    optional('patterns', rhythmsCell, 'rythmes'),
    optional('leastDwellMinutes', numberCell, 'duree_min'),
    optional('mostDwellMinutes', numberCell, 'duree_max'),
    optional('publics', listCell(textCell), 'publics_touches'),
    optional('schoolTimeOnly', yesOrNoCell, 'temps_scolaire'),
    optional('invented', yesOrNoCell, 'invente'),
  ],
  ignored: ['adresse', 'source'],
  mayBeEmpty: false,
};

export interface CsvList {
  /** Where the list stands in a scenario. */
  readonly path: readonly string[];
  readonly list: ListColumns;
}

/** The lists of a scenario that may stand in a CSV file. */
export const CSV_LISTS: readonly CsvList[] = [
  { path: ['territory', 'communes'], list: COMMUNES },
  { path: ['territory', 'servicePoints'], list: SERVICE_POINTS },
  { path: ['stops'], list: STOPS },
];
