/**
 * Writes the scenarios of data/presets/ anew. What is real in them comes from the tables in data/; what is invented says so, place by place.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ScenarioInput } from '../src/domain/scenario.ts';

const data = join(import.meta.dirname, '..', 'data');
const folder = join(data, 'presets');

type CommuneInput = ScenarioInput['territory']['communes'][number];
type StopInput = ScenarioInput['stops'][number];
type Windows = NonNullable<StopInput['windows']>;
type SourceInput = NonNullable<ScenarioInput['territory']['sources']>[number];

const WORKING_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const INVENTED: SourceInput = {
  title: 'Lieux et chiffres INVENTÉS pour cet exemple',
  publisher: 'Tournée',
  licence: 'MIT',
  vintage: '2026',
};
const KM = { lat: 1 / 111.2, lon: 1 / 79 };

function write(name: string, scenario: ScenarioInput): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${text(scenario, '')}\n`);
  console.log(join('data', 'presets', `${name}.json`));
}

/** JSON with an item of a list on a line: what people compare line by line. */
function text(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length <= 110 || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + JSON.stringify(item)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, inner]) => `${deeper}${JSON.stringify(key)}: ${text(inner, deeper)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

const everyWorkingDay = (windows: { from: string; to: string }[]): Windows =>
  Object.fromEntries(WORKING_DAYS.map((weekday) => [weekday, windows]));

/** Halves of a working day, all the week. */
const BOTH_HALVES = Object.fromEntries(WORKING_DAYS.map((weekday) => [weekday, ['morning', 'afternoon']])) as Record<
  (typeof WORKING_DAYS)[number],
  ('morning' | 'afternoon')[]
>;

interface Block {
  readonly id: string;
  readonly name: string;
  /** Kilometres east and north of the garage. */
  readonly at: readonly [number, number];
  readonly people: number;
  readonly aged60Plus: number;
  readonly aged75Plus: number;
  readonly withoutCarShare: number;
}

function inventedCommune(origin: { lat: number; lon: number }, block: Block): CommuneInput {
  const households = Math.round(block.people / 2.1);
  return {
    code: block.id
      .toUpperCase()
      .replaceAll(/[^A-Z\d]/g, '')
      .slice(0, 10),
    name: block.name,
    point: { ...pointAt(origin, block.at), nature: 'placeholder' },
    population: {
      total: block.people,
      aged60Plus: block.aged60Plus,
      aged75Plus: block.aged75Plus,
      households,
      householdsWithoutCar: Math.round(households * block.withoutCarShare),
    },
  };
}

function pointAt(origin: { lat: number; lon: number }, [east, north]: readonly [number, number]) {
  return { lat: round(origin.lat + north * KM.lat), lon: round(origin.lon + east * KM.lon) };
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

interface RochefortOcean {
  readonly territory: ScenarioInput['territory'];
  readonly stops: StopInput[];
  readonly travel?: ScenarioInput['travel'];
}
const rochefort = JSON.parse(readFileSync(join(data, 'rochefort-ocean', 'scenario.json'), 'utf8')) as RochefortOcean;

function homeVisits(): ScenarioInput {
  return {
    formatVersion: 1,
    name: 'Mon Assistant Numérique : visites à domicile depuis Rochefort',
    description:
      'Un assistant va chez les gens, sur rendez-vous, dans un rayon de 25 km autour de Rochefort ; chaque demi-journée dans une commune. Communes et population réelles ; base, durée entre deux domiciles et rayon à vol d’oiseau sont des exemples.',
    territory: rochefort.territory,
    stops: rochefort.stops.map(({ id, name, commune, point }) => ({
      id,
      name: name.replace(', centre', ', à domicile'),
      commune,
      point,
      invented: true,
    })),
    units: [
      {
        id: 'assistant',
        name: 'Assistant numérique',
        kind: 'car',
        garage: { name: 'Rochefort, domicile de l’assistant', point: { lat: 45.9421, lon: -0.9588 } },
        radiusKm: 25,
        modes: { morning: { kind: 'home' }, afternoon: { kind: 'home' } },
        setUpMinutes: 0,
        packUpMinutes: 0,
        costs: { centsPerKm: 45, centsPerHour: 2200 },
        crew: [{ skill: 'assistant', licence: 'B' }],
      },
    ],
    agents: [{ id: 'assistant', name: 'Assistant', skills: ['assistant'], licences: ['B'], hoursPerWeek: 35 }],
    cycle: { weeks: 2 },
    visits: { dwellMinutes: [150, 180], parts: ['morning', 'afternoon'], beside: true },
    // Whoever is visited at home has nowhere to go.
    coverage: { travellersShare: 0 },
    ...(rochefort.travel === undefined ? {} : { travel: rochefort.travel }),
  };
}

function villageBus(): ScenarioInput {
  const market = ['tuesday', 'wednesday', 'thursday', 'friday'] as const;
  return {
    formatVersion: 1,
    name: 'Bus équipé pour les villages : une journée par place',
    description:
      'Un bus reste une journée sur la place du marché ou le parking de la salle des fêtes, pour les seniors de 25 communes. Communes et population réelles ; jours de marché, places et équipements INVENTÉS.',
    territory: rochefort.territory,
    stops: rochefort.stops.map((stop, s) => ({
      ...stop,
      name: stop.name.replace(', centre', s % 3 === 0 ? ', place du marché' : ', salle des fêtes'),
      ...(s % 3 === 0 ? { marketDay: market[s % market.length]!, market: 'wanted' as const } : {}),
    })),
    units: [
      {
        id: 'bus',
        name: 'Bus des villages',
        kind: 'bus',
        garage: { name: 'Rochefort, dépôt', point: { lat: 45.9421, lon: -0.9588 } },
        needs: { parkingSlots: 2, socket: '16A' },
        autonomyHours: 0,
        desks: 2,
        setUpMinutes: 15,
        packUpMinutes: 15,
        crew: [{ skill: 'adviser', count: 2 }, { licence: 'C' }],
      },
    ],
    agents: [
      {
        id: 'adviser-1',
        name: 'Conseillère 1',
        skills: ['adviser'],
        licences: ['B', 'C'],
        hoursPerWeek: 35,
        workProfile: 'public-agents',
      },
      {
        id: 'adviser-2',
        name: 'Conseiller 2',
        skills: ['adviser'],
        licences: ['B'],
        hoursPerWeek: 35,
        workProfile: 'public-agents',
      },
    ],
    cycle: { weeks: 4 },
    visits: { dwellMinutes: [150], parts: ['day'], mostPerTour: 1 },
    ...(rochefort.travel === undefined ? {} : { travel: rochefort.travel }),
  };
}

function hubAntennas(): ScenarioInput {
  const hub = { lat: 45.9421, lon: -0.9588 };
  return {
    formatVersion: 1,
    name: 'Un centre et ses antennes : mairies et anciennes écoles à moins de 10 km de Rochefort',
    description:
      'Une équipe part chaque demi-journée d’un centre fixe à Rochefort vers une antenne installée en mairie ou dans une ancienne école, chaque semaine le même jour. Communes et population réelles ; salles et horaires INVENTÉS.',
    territory: rochefort.territory,
    stops: rochefort.stops.map(({ id, name, commune, point }, s) => ({
      id,
      name: name.replace(', centre', s % 2 === 0 ? ', mairie' : ', ancienne école'),
      commune,
      point,
      roomSeats: s % 2 === 0 ? 6 : 15,
      invented: true,
    })),
    units: [
      {
        id: 'team',
        name: 'Équipe des antennes',
        kind: 'car',
        garage: { name: 'Centre, Rochefort', point: hub },
        // As the crow flies: the antennas beyond it are there for whoever widens it.
        radiusKm: 10,
        needs: { roomSeats: 4 },
        setUpMinutes: 5,
        packUpMinutes: 5,
        crew: [{ skill: 'mediator', licence: 'B' }],
      },
    ],
    agents: [
      { id: 'mediator-1', name: 'Médiatrice 1', skills: ['mediator'], hoursPerWeek: 35 },
      { id: 'mediator-2', name: 'Médiateur 2', skills: ['mediator'], hoursPerWeek: 17.5 },
    ],
    cycle: { weeks: 2 },
    patterns: [
      { name: 'chaque semaine', visitsPerCycle: 2, leastGapDays: 7, mostGapDays: 7 },
      { name: 'une semaine sur deux', visitsPerCycle: 1 },
    ],
    visits: { dwellMinutes: [150, 180], parts: ['morning', 'afternoon'] },
    ...(rochefort.travel === undefined ? {} : { travel: rochefort.travel }),
  };
}

function fibre64(): ScenarioInput {
  const table = (file: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(data, 'pyrenees-atlantiques', file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const communes = table('communes.csv');
  const points = table('service-points.csv').filter(
    (row) => row.itinerant !== 'oui' && row.lat !== '' && row.lon !== '',
  );
  const known = new Set(communes.map((row) => row.code_insee));
  const rest = communes.map((row) => ({ row, population: Number(row.population) }));
  return {
    formatVersion: 1,
    name: 'La Fibre 64 : médiateur itinérant, Pyrénées-Atlantiques',
    description:
      'Un médiateur, une voiture, du matériel portable : des ateliers collectifs dans une salle de la commune, sur inscription en mairie, dans tout un département de 545 communes. Communes et population réelles ; salles, base et places INVENTÉES.',
    territory: {
      name: 'Pyrénées-Atlantiques',
      communes: rest.map(({ row, population }) => ({
        code: row.code_insee!,
        name: row.nom!,
        point: { lat: Number(row.lat), lon: Number(row.lon), nature: 'centre' },
        population: {
          total: population,
          aged60Plus: Number(row.pop_60_plus),
          aged75Plus: Number(row.pop_75_plus),
          households: Number(row.menages),
          householdsWithoutCar: Number(row.menages_sans_voiture),
        },
      })),
      servicePoints: points
        .filter((row) => known.has(row.code_insee))
        .map((row) => ({
          id: `${row.type === 'France services' ? 'fs' : 'epn'}-${row.id}`,
          name: row.nom!,
          commune: row.code_insee!,
          kind: row.type === 'France services' ? ('france-services' as const) : ('epn' as const),
          point: { lat: Number(row.lat), lon: Number(row.lon) },
        })),
      sources: [
        {
          title: 'Recensement de la population 2022 (population, âges, ménages, équipement automobile)',
          publisher: 'INSEE',
          licence: 'Licence Ouverte 2.0',
          vintage: '2022',
        },
        {
          title: 'Code officiel géographique et composition des intercommunalités',
          publisher: 'INSEE',
          licence: 'Licence Ouverte 2.0',
          vintage: '2026',
        },
        {
          title: 'API Géo, centres des communes',
          publisher: 'IGN et Etalab',
          licence: 'Licence Ouverte 2.0',
          vintage: '2026',
        },
        {
          title: 'Liste des France Services',
          publisher: 'ANCT',
          licence: 'Licence Ouverte 2.0',
          vintage: '2024-08-01',
        },
      ],
    },
    stops: rest.map(({ row, population }) => ({
      id: row.code_insee!,
      name: `${row.nom}, ${population >= 800 ? 'salle polyvalente' : 'mairie'}`,
      commune: row.code_insee!,
      point: { lat: Number(row.lat), lon: Number(row.lon) },
      // A small town hall has no room for a workshop.
      roomSeats: population >= 800 ? 20 : population >= 150 ? 10 : 6,
      invented: true,
    })),
    units: [
      {
        id: 'mediator',
        name: 'Médiateur itinérant',
        kind: 'car',
        garage: { name: 'Pau', point: { lat: 43.2951, lon: -0.3708 } },
        modes: { morning: { kind: 'collective', seats: 8 }, afternoon: { kind: 'collective', seats: 8 } },
        setUpMinutes: 20,
        packUpMinutes: 15,
        costs: { centsPerKm: 45, centsPerHour: 2800 },
        crew: [{ skill: 'mediator', licence: 'B' }],
      },
    ],
    agents: [{ id: 'mediator', name: 'Médiateur', skills: ['mediator'], hoursPerWeek: 35 }],
    cycle: { weeks: 4 },
    patterns: [
      { name: 'une fois par cycle', visitsPerCycle: 1 },
      { name: 'une semaine sur deux', visitsPerCycle: 2, leastGapDays: 14, mostGapDays: 14 },
    ],
    visits: { dwellMinutes: [120], parts: ['morning', 'afternoon'] },
  };
}

function trike(): ScenarioInput {
  const origin = { lat: 44.84, lon: -0.57 };
  const blocks: (Block & { kind: 'school' | 'square' | 'shop' | 'entrance' })[] = [
    {
      id: 'nord-ecole',
      name: 'Quartier Nord, école',
      at: [1.2, 1.4],
      kind: 'school',
      people: 900,
      aged60Plus: 160,
      aged75Plus: 50,
      withoutCarShare: 0.45,
    },
    {
      id: 'nord-place',
      name: 'Quartier Nord, place',
      at: [1.5, 1.7],
      kind: 'square',
      people: 1400,
      aged60Plus: 330,
      aged75Plus: 120,
      withoutCarShare: 0.45,
    },
    {
      id: 'nord-super',
      name: 'Quartier Nord, supermarché',
      at: [1.0, 1.9],
      kind: 'shop',
      people: 800,
      aged60Plus: 180,
      aged75Plus: 60,
      withoutCarShare: 0.4,
    },
    {
      id: 'nord-hall',
      name: 'Quartier Nord, halls d’immeubles',
      at: [1.7, 1.2],
      kind: 'entrance',
      people: 1100,
      aged60Plus: 300,
      aged75Plus: 130,
      withoutCarShare: 0.55,
    },
    {
      id: 'est-ecole',
      name: 'Quartier Est, école',
      at: [2.4, -0.3],
      kind: 'school',
      people: 1000,
      aged60Plus: 170,
      aged75Plus: 45,
      withoutCarShare: 0.4,
    },
    {
      id: 'est-place',
      name: 'Quartier Est, place',
      at: [2.7, 0.1],
      kind: 'square',
      people: 1600,
      aged60Plus: 350,
      aged75Plus: 110,
      withoutCarShare: 0.4,
    },
    {
      id: 'est-super',
      name: 'Quartier Est, supermarché',
      at: [2.2, 0.4],
      kind: 'shop',
      people: 900,
      aged60Plus: 200,
      aged75Plus: 70,
      withoutCarShare: 0.4,
    },
    {
      id: 'est-hall',
      name: 'Quartier Est, halls d’immeubles',
      at: [3.0, -0.2],
      kind: 'entrance',
      people: 1200,
      aged60Plus: 280,
      aged75Plus: 100,
      withoutCarShare: 0.5,
    },
    {
      id: 'sud-ecole',
      name: 'Quartier Sud, école',
      at: [0.4, -1.8],
      kind: 'school',
      people: 850,
      aged60Plus: 150,
      aged75Plus: 40,
      withoutCarShare: 0.42,
    },
    {
      id: 'sud-place',
      name: 'Quartier Sud, place',
      at: [0.7, -2.1],
      kind: 'square',
      people: 1300,
      aged60Plus: 310,
      aged75Plus: 115,
      withoutCarShare: 0.42,
    },
    {
      id: 'sud-super',
      name: 'Quartier Sud, supermarché',
      at: [0.1, -2.3],
      kind: 'shop',
      people: 750,
      aged60Plus: 160,
      aged75Plus: 55,
      withoutCarShare: 0.42,
    },
    {
      id: 'sud-hall',
      name: 'Quartier Sud, halls d’immeubles',
      at: [0.9, -1.6],
      kind: 'entrance',
      people: 1000,
      aged60Plus: 260,
      aged75Plus: 95,
      withoutCarShare: 0.5,
    },
  ];
  const open = {
    // When children are brought, and not when they are fetched: then the squares are full.
    school: [{ from: '08:15', to: '09:30' }],
    square: [
      { from: '10:00', to: '12:30' },
      { from: '13:30', to: '18:00' },
    ],
    shop: [
      { from: '10:00', to: '12:30' },
      { from: '14:00', to: '18:00' },
    ],
    entrance: [{ from: '14:00', to: '18:00' }],
  };
  const communes = blocks.map((block) => inventedCommune(origin, block));
  return {
    formatVersion: 1,
    name: 'Triporteur connecté dans trois quartiers',
    description:
      'Un triporteur électrique, deux médiateurs, pas de rendez-vous : plusieurs arrêts courts par jour qui suivent le public, devant les écoles le matin, sur les places la journée, puis aux supermarchés et aux halls d’immeubles. Sur le modèle du Pimms de Bordeaux ; quartiers, lieux et chiffres INVENTÉS.',
    territory: { name: 'Trois quartiers inventés', communes, sources: [INVENTED] },
    stops: blocks.map((block, b) => ({
      id: block.id,
      name: block.name,
      commune: communes[b]!.code,
      point: pointAt(origin, block.at),
      windows: everyWorkingDay(open[block.kind]),
      invented: true,
    })),
    units: [
      {
        id: 'trike',
        name: 'Triporteur',
        kind: 'trike',
        garage: { name: 'Local du triporteur', point: origin },
        needs: { socket: 'none', mobileCoverage: 'good' },
        setUpMinutes: 5,
        packUpMinutes: 5,
        speedFactor: 0.35,
        rangeKm: 30,
        costs: { centsPerKm: 5, centsPerHour: 4400 },
        crew: [{ skill: 'mediator', count: 2 }],
      },
    ],
    agents: [
      { id: 'mediator-1', name: 'Médiatrice 1', skills: ['mediator'], hoursPerWeek: 35 },
      { id: 'mediator-2', name: 'Médiateur 2', skills: ['mediator'], hoursPerWeek: 35 },
    ],
    cycle: {
      weeks: 1,
      days: BOTH_HALVES,
      halfDays: { morning: { from: '08:15', to: '12:30' }, afternoon: { from: '13:30', to: '18:00' } },
    },
    patterns: [
      { name: 'une fois', visitsPerCycle: 1 },
      { name: 'deux fois', visitsPerCycle: 2, sameWeekday: false, leastGapDays: 2 },
    ],
    visits: { dwellMinutes: [60], parts: ['morning', 'afternoon'], mostPerTour: 6, openingStepMinutes: 15 },
    // Each school sees the trike once a week at least: it follows the public, not only the numbers.
    floors: communes
      .filter((_, c) => blocks[c]!.kind === 'school')
      .map(({ code }) => ({ commune: code, leastVisitsPerCycle: 1 })),
  };
}

function coccinet(): ScenarioInput {
  const origin = { lat: 47.3, lon: -1.5 };
  const names = [
    'Les Aulnaies',
    'Beaulieu-sur-Brive',
    'La Chapelle-aux-Ormes',
    'Doullens-le-Pré',
    'L’Étang-Neuf',
    'Frossay-la-Lande',
    'Les Genêts',
    'Haute-Rive',
    'L’Isle-Verte',
    'Jonchères',
    'La Lande-Brûlée',
    'Montclair',
    'Noyal-les-Bois',
    'Orvaux',
  ];
  const blocks = names.map(
    (name, k): Block => ({
      id: `inv${String(k + 1).padStart(2, '0')}`,
      name: `${name} (inventée)`,
      at: [
        [3, -6, 9, -12, 14, -3, 6, -9, 12, 0, -14, 8, -5, 15][k]!,
        [5, 8, -4, 2, 9, -11, 12, -8, -12, 15, 10, 3, 16, -2][k]!,
      ],
      people: 700 + ((k * 377) % 1900),
      aged60Plus: 210 + ((k * 131) % 620),
      aged75Plus: 70 + ((k * 53) % 240),
      withoutCarShare: 0.04 + (k % 5) * 0.015,
    }),
  );
  const communes = blocks.map((block) => inventedCommune(origin, block));
  const stop = (b: number, id: string, place: string, more: Partial<StopInput>): StopInput => ({
    id: `${blocks[b]!.id}-${id}`,
    name: `${names[b]}, ${place}`,
    commune: communes[b]!.code,
    point: pointAt(origin, blocks[b]!.at),
    invented: true,
    ...more,
  });
  return {
    formatVersion: 1,
    name: 'La Coccinet numérique : une remorque-bureau chez les seniors',
    description:
      'Une remorque aménagée, cinq places : l’aide individuelle le matin, l’atelier collectif l’après-midi. Elle prend quatre places de stationnement, se branche, et veut des sanitaires tout près ; un conseiller et deux volontaires en service civique. Sur le modèle de la Coccinet (Loire-Atlantique) ; communes, lieux et chiffres INVENTÉS.',
    territory: { name: 'Quatorze communes inventées', communes, sources: [INVENTED] },
    stops: blocks.flatMap((_, b) => [
      // A car park that suits the trailer in most communes, a square that lacks something in all of them.
      ...(b % 7 === 6
        ? []
        : [
            stop(b, 'salle', 'parking de la salle', {
              parkingSlots: 4 + (b % 3),
              // One car park is too short for a car with its trailer.
              parkingMetres: b === 1 ? 9 : 12 + b,
              socket: '32A',
              sanitationMetres: 30 + (b % 4) * 20,
            }),
          ]),
      stop(
        b,
        'place',
        'place',
        b % 3 === 0
          ? { parkingSlots: 3, socket: '32A', sanitationMetres: 20 }
          : b % 3 === 1
            ? { parkingSlots: 6, socket: 'none', sanitationMetres: 40 }
            : { parkingSlots: 5, socket: '32A' },
      ),
    ]),
    units: [
      {
        id: 'coccinet',
        name: 'La Coccinet',
        kind: 'trailer',
        garage: { name: 'Garage de la remorque', point: origin },
        needs: { parkingSlots: 4, lengthMetres: 11, socket: '32A', sanitationWithinMetres: 100 },
        desks: 2,
        modes: {
          morning: { kind: 'individual' },
          afternoon: { kind: 'collective', seats: 5, needsRoom: false, minutes: 120 },
        },
        setUpMinutes: 40,
        packUpMinutes: 30,
        speedFactor: 0.85,
        costs: { centsPerKm: 90, centsPerHour: 3800 },
        crew: [
          { skill: 'adviser', licence: 'BE' },
          { skill: 'volunteer', count: 2 },
        ],
      },
    ],
    agents: [
      { id: 'adviser', name: 'Conseillère', skills: ['adviser'], licences: ['B', 'BE'], hoursPerWeek: 35 },
      { id: 'volunteer-1', name: 'Volontaire 1', skills: ['volunteer'], licences: [], hoursPerWeek: 28 },
      { id: 'volunteer-2', name: 'Volontaire 2', skills: ['volunteer'], licences: [], hoursPerWeek: 28 },
    ],
    cycle: {
      weeks: 2,
      days: {
        monday: ['morning', 'afternoon'],
        tuesday: ['morning', 'afternoon'],
        thursday: ['morning', 'afternoon'],
        friday: ['morning', 'afternoon'],
      },
    },
    visits: { dwellMinutes: [120, 150], parts: ['day'], mostPerTour: 1 },
  };
}

function diagonales(): ScenarioInput {
  const origin = { lat: 46.16, lon: -1.15 };
  const hosts = [
    'Centre social A',
    'Centre social B',
    'Maison de quartier',
    'Médiathèque',
    'Foyer',
    'Résidence autonomie',
  ];
  const at = [
    [-1.5, 1],
    [1.2, 1.6],
    [2, -0.5],
    [0.3, -1.8],
    [-2.2, -1],
    [-0.6, 2.4],
  ] as const;
  const blocks = hosts.map(
    (name, k): Block => ({
      id: `hote${k + 1}`,
      name: `${name} (inventé)`,
      at: at[k]!,
      people: 1800 + k * 310,
      aged60Plus: 420 + k * 70,
      aged75Plus: 150 + k * 34,
      withoutCarShare: 0.22 + k * 0.03,
    }),
  );
  const communes = blocks.map((block) => inventedCommune(origin, block));
  const unit = (id: string, name: string) => ({
    id,
    name,
    kind: 'desk' as const,
    garage: { name: 'Régie, La Rochelle (emplacement inventé)', point: origin },
    setUpMinutes: 10,
    packUpMinutes: 5,
    speedFactor: 0.5,
    costs: { centsPerKm: 0, centsPerHour: 2500 },
    crew: [{ skill: 'mediator' }],
  });
  return {
    formatVersion: 1,
    name: 'Régie Diagonales : deux médiateurs, six lieux d’accueil',
    description:
      'Deux médiateurs se partagent six lieux d’accueil de La Rochelle : chaque lieu a sa demi-journée par semaine, toujours la même. Lieux et chiffres INVENTÉS.',
    territory: { name: 'Six quartiers inventés', communes, sources: [INVENTED] },
    stops: blocks.map((block, b) => ({
      id: block.id,
      name: hosts[b]!,
      commune: communes[b]!.code,
      point: pointAt(origin, block.at),
      roomSeats: 8,
      windows: everyWorkingDay([
        { from: '09:00', to: '12:30' },
        { from: '13:30', to: '17:30' },
      ]),
      invented: true,
    })),
    units: [unit('desk-1', 'Bureau 1'), unit('desk-2', 'Bureau 2')],
    agents: [
      {
        id: 'mediator-1',
        name: 'Médiatrice 1',
        skills: ['mediator'],
        hoursPerWeek: 35,
        availability: { monday: ['morning', 'afternoon'], tuesday: ['morning'], thursday: ['morning', 'afternoon'] },
      },
      {
        id: 'mediator-2',
        name: 'Médiateur 2',
        skills: ['mediator'],
        hoursPerWeek: 17.5,
        availability: { tuesday: ['afternoon'], wednesday: ['morning', 'afternoon'], friday: ['morning'] },
      },
    ],
    cycle: { weeks: 1 },
    patterns: [{ name: 'une demi-journée par semaine', visitsPerCycle: 1 }],
    visits: { dwellMinutes: [180], parts: ['morning', 'afternoon'] },
    floors: [{ leastVisitsPerCycle: 1, mostVisitsPerCycle: 1 }],
  };
}

function doorToDoor(): ScenarioInput {
  const origin = { lat: 45.7, lon: 4.9 };
  const blocks = Array.from(
    { length: 12 },
    (_, k): Block => ({
      id: `ilot${k + 1}`,
      name: `Îlot ${k + 1} (inventé)`,
      at: [((k % 4) - 1.5) * 0.45, (Math.floor(k / 4) - 1) * 0.5],
      people: 380 + ((k * 97) % 260),
      aged60Plus: 90 + ((k * 41) % 90),
      aged75Plus: 30 + ((k * 17) % 45),
      withoutCarShare: 0.35 + (k % 4) * 0.05,
    }),
  );
  const communes = blocks.map((block) => inventedCommune(origin, block));
  const pair = (id: string, name: string) => ({
    id,
    name,
    kind: 'desk' as const,
    garage: { name: 'Maison de santé (inventée)', point: origin },
    desks: 2,
    // On foot: a tenth of what a car makes.
    speedFactor: 0.12,
    rangeKm: 6,
    setUpMinutes: 0,
    packUpMinutes: 0,
    modes: {
      morning: { kind: 'home' as const, minutesBetween: 5 },
      afternoon: { kind: 'home' as const, minutesBetween: 5 },
    },
    costs: { centsPerKm: 0, centsPerHour: 4600 },
    crew: [{ skill: 'health', count: 2 }],
  });
  return {
    formatVersion: 1,
    name: 'Médiation santé au porte-à-porte : un quartier, deux binômes',
    description:
      'Des binômes de médiateurs en santé vont de porte en porte, un îlot par demi-journée, avec un matériel léger. Quartier et chiffres INVENTÉS.',
    territory: { name: 'Un quartier inventé', communes, sources: [INVENTED] },
    stops: blocks.map((block, b) => ({
      id: block.id,
      name: block.name,
      commune: communes[b]!.code,
      point: pointAt(origin, block.at),
      invented: true,
    })),
    units: [pair('pair-1', 'Binôme 1'), pair('pair-2', 'Binôme 2')],
    agents: Array.from({ length: 4 }, (_, a) => ({
      id: `agent-${a + 1}`,
      name: `Médiateur ${a + 1}`,
      skills: ['health'],
      licences: [],
      hoursPerWeek: a < 2 ? 35 : 28,
    })),
    cycle: { weeks: 2 },
    visits: { dwellMinutes: [150], parts: ['morning', 'afternoon'] },
    coverage: { travellersShare: 0 },
    floors: [{ leastVisitsPerCycle: 1 }],
  };
}

write('fibre-64', fibre64());
write('trike', trike());
write('coccinet', coccinet());
write('diagonales', diagonales());
write('home-visits', homeVisits());
write('door-to-door', doorToDoor());
write('hub-antennas', hubAntennas());
write('village-bus', villageBus());
