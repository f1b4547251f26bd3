/** The words of a drafted scenario. */
import type { DraftTexts } from '../draft-texts.ts';
import { formatsOf } from '../formats.ts';

const f = formatsOf('en');

export const englishDraft: DraftTexts = {
  territory: (p) =>
    p.others === 0 ? p.first : `${p.first} and ${f.count(p.others, 'other commune', 'other communes')}`,
  scenario: (p) => `${p.territory}, draft`,
  description: (p) =>
    `Draft made by “tournee new” for ${p.territory}: one bus, one agent, a cycle of two weeks, one stop in each commune. Parking, sockets and hours of the stops, the garage, what the bus needs and the agent are made up: to be replaced. What is missing is in README.txt.`,
  stop: {
    'town-hall': (p) => `${p.commune}, town hall`,
    centre: (p) => `${p.commune}, centre`,
    placeholder: (p) => `${p.commune}, place to be found`,
  },
  garage: (p) => `Garage to be found, ${p.commune}`,
  unit: 'Bus',
  agent: 'Agent 1',
  figures: {
    total: 'population',
    aged60Plus: 'aged 60 or more',
    aged75Plus: 'aged 75 or more',
    households: 'households',
    householdsWithoutCar: 'households without a car',
  },
  position: 'position',
  sources: {
    areas: {
      title: (p) =>
        `Official geographic code, composition of intercommunalités, populations of reference (@etalab/decoupage-administratif ${p.version})`,
      publisher: 'INSEE and DGCL, by Etalab',
    },
    population: {
      title: (p) => `Census ${p.year}, base “Évolution et structure de la population”: ${p.columns}`,
      publisher: 'INSEE',
    },
    households: {
      title: (p) => `Census ${p.year}, base “Logement”: ${p.columns}`,
      publisher: 'INSEE',
    },
    points: { title: () => 'API Géo, town halls and centres of communes', publisher: 'IGN and Etalab' },
    servicePoints: { title: () => 'List of France Services', publisher: 'ANCT' },
    estimate: {
      title: (p) => `UNVERIFIED ESTIMATE: ${p.figure}, ${p.share} ${p.of} (average ${p.basis})`,
      publisher: 'Tournée',
    },
    wholes: { total: 'of the population', households: 'of the households' },
    basis: { territory: 'of the other communes', country: 'of the country' },
    placeholders: { title: () => 'POSITIONS MADE UP, for want of a file of points', publisher: 'Tournée' },
    none: 'none',
  },
  report: {
    title: (p) => `Draft: ${p.territory}`,
    communes: (p) =>
      `${f.count(p.count, 'commune', 'communes')}, ${f.count(p.people, 'inhabitant', 'inhabitants')}, one stop in each commune.`,
    servicePoints: (p) =>
      `Service points: ${f.number(p.fixed)} fixed; ${f.number(p.itinerant)} itinerant, without effect on the need.`,
    columns: (p) => `Read in ${p.file}, census ${p.year}: ${p.columns}.`,
    garage: (p) => `Garage for now: ${p.commune}, the most populous commune.`,
    written: (p) => `Written to ${p.folder}: ${p.names}.`,
    next: (p) => `Next: ${p.command}; README.txt says what is left to fill in.`,
  },
  readme: {
    title: (p) => `DRAFT OF A SCENARIO: ${p.territory}`,
    introduction: [
      'Made by “tournee new”. It is a place to start from: it can be planned with as it is, but decide nothing',
      'before what is made up or estimated has been replaced. All of that is marked in the files.',
    ],
    filesTitle: 'THE FILES',
    files: {
      scenario: 'scenario.json         unit, agent, cycle, hours; it reads the tables below',
      communes: 'communes.csv          the communes: point, population, households',
      stops: 'stops.csv             the stops, one in each commune: parking, socket, hours',
      servicePoints: 'service-points.csv    places that serve people already (France Services…)',
    },
    spreadsheet: [
      'The tables open in a spreadsheet (UTF-8, semicolons) and are saved as CSV.',
      'Import the column of INSEE codes as TEXT: otherwise 01001 becomes 1001. Keep the headings.',
    ],
    toDoTitle: 'TO DO',
    toDo: {
      points: (p) =>
        `Positions MADE UP (${p.count} communes of ${p.total}): travel times mean nothing there. Save ${p.url} and run again with --points and --force, or fill in position and nature in communes.csv, and the position in stops.csv.`,
      centres: (p) =>
        `Centres of the outline instead of the town hall (${p.count} communes of ${p.total}): the village may be kilometres away. Replace them.`,
      population: (p) =>
        `Population by age ESTIMATED (${p.count} communes of ${p.total}): download the base “Évolution et structure de la population” (${p.url}) and run again with --population and --force; or correct communes.csv, and then clear its column of estimates.`,
      households: (p) =>
        `Households ESTIMATED (${p.count} communes of ${p.total}): download the base “Logement” (${p.url}) and run again with --households and --force; or correct communes.csv, and then clear its column of estimates.`,
      servicePoints: (p) =>
        `No service points: download the list of France Services (${p.url}) and run again with --service-points and --force, or fill in service-points.csv. Without them the need is overestimated.`,
      servicePointsAround:
        'Service points: add digital centres, libraries… to service-points.csv. Those of neighbouring communes are not in it.',
      stops:
        'Stops (stops.csv): parking, socket, toilets, mobile coverage and hours are MADE UP. Ask the communes, move or add stops, then say no in the column of what is made up.',
      unit: (p) =>
        `Bus, garage and agent (scenario.json): MADE UP. The garage is put in ${p.commune}, the most populous commune. Give yours, and the costs.`,
      calendar:
        'Cycle (scenario.json): two weeks, Monday to Friday. Give the Monday on which week 1 starts (anchor), the half-days and the lengths of visits.',
      roads:
        'Roads: as the crow flies, an estuary or a ridge is not seen. Describe them (barriers, crossings; see data/README.md), or give routed times (--travel).',
      islands: (p) => `Islands noted as out of reach by road: ${p.names}. Check, and look for others.`,
      plan: (p) => `Plan: ${p.command}`,
    },
    missingTitle: 'WHAT IS MISSING, COMMUNE BY COMMUNE',
    gap: (p) => `${p.code} ${p.name}: ${p.list}`,
    nothingMissing: 'Nothing: each commune has its point and its figures.',
    remarksTitle: 'REMARKS',
    remark: (p) => `${p.place}: ${p.sentence}`,
    sourcesTitle: 'SOURCES',
  },
};
