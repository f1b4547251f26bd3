/** Headings, labels and sentences of the pages that are pinned up. */
import { formatsOf } from '../formats.ts';
import type { PageTexts } from '../page-texts.ts';

const f = formatsOf('en');
const visits = (count: number) => f.count(count, 'visit', 'visits');

export const englishPages: PageTexts = {
  contents: 'On this page',
  madeWith: 'Page written by Tournée, free software that plans travelling public services.',
  scrolls: (p) => `${p.title} (scrolls)`,
  illegal: (p) => `This rota breaks ${f.count(p.count, 'rule', 'rules')} of the scenario: do not pin it up.`,

  cycle: {
    title: (p) => {
      if (p.weeks === 1) return 'The week, day by day';
      return p.weeks === 2 ? 'The fortnight, day by day' : `The ${p.weeks} weeks, day by day`;
    },
    weekFrom: (p) => {
      if (p.weeks === 1) return `Every week, from ${p.date}`;
      const rhythm = p.weeks === 2 ? 'every other week' : `one week in ${p.weeks}`;
      return `Week ${p.week}: from ${p.date}, ${rhythm}`;
    },
    noHolidays: 'Public holidays are not taken into account.',
    caption: (p) => `${p.unit}, week ${p.week}`,
    tour: 'Tour',
    departs: (p) => `leaves ${p.time}`,
    returns: (p) => `returns ${p.time}`,
    lunch: (p) => `lunch ${p.from} – ${p.to}`,
    noTour: 'no tour',
    noVisit: 'no visit',
  },

  where: {
    title: 'Where and when?',
    summary: (p) =>
      `${p.units}: ${visits(p.visits)} and ${p.open} open ${p.perCycle}, in ${f.count(p.visited, 'commune', 'communes')} of ${p.communes}; ${p.share} of the estimated need for help is served, that is about ${p.people} people helped.`,
    units: (p) => f.count(p.count, 'unit', 'units'),
    caption: 'Days and hours in each commune',
    commune: 'Commune',
    hours: (p) => `${p.from} – ${p.to}`,
    none: 'no visit',
    notVisited: (p) =>
      `Your commune is not on the list? The service does not go there (${p.list}); the map shows the stops nearby.`,
    notVisitedMany: (p) =>
      `Your commune is not on the list? The service does not go there (${f.count(p.count, 'commune', 'communes')} without a visit); the map shows the stops nearby.`,
    toConfirm: (p) => `To be confirmed before this is pinned up: ${p.list}.`,
    stops: (p) =>
      `the parking, power and permitted hours of ${f.count(p.count, 'stop', 'stops')} of ${p.total} (no published source)`,
    travelTimes: 'the travel times (estimated)',
  },

  map: {
    title: 'The map',
    name: (p) => `Map of ${p.territory}`,
    description: (p) =>
      `${f.count(p.communes, 'commune', 'communes')}, ${p.visited} of them with a stop that is visited, and ${f.count(p.tours, 'tour', 'tours')}. What the map shows is in the tables of this page too.`,
    communeSaid: (p) => `${p.name}: need ${p.need}, ${p.share} of it served, ${visits(p.visits)}`,
    north: 'N',
    shortWeekdays: {
      monday: 'Mon',
      tuesday: 'Tue',
      wednesday: 'Wed',
      thursday: 'Thu',
      friday: 'Fri',
      saturday: 'Sat',
      sunday: 'Sun',
    },
    days: (p) => (p.weeks === '' ? p.weekday : `${p.weekday} W${p.weeks}`),
    visits: (p) => visits(p.count),
    legend: {
      title: 'Legend',
      need: (p) => `Size of a circle: need for help, hours ${p.perCycle}`,
      share: 'Shade of a circle: share of the need served',
      nothing: 'none',
      upTo: (p) => `up to ${p.share}`,
      tourDays: 'Colour of a tour: the day',
      tourUnits: 'Colour of a tour: the unit',
      tourWeeks: 'Line of a tour: the week',
      places: 'Places',
      stop: 'stop that is visited',
      stopIdle: 'stop without a visit',
      garage: 'garage',
      servicePoint: 'fixed service point',
      barrier: 'barrier to go round',
      crossing: 'bridge or ferry',
    },
    schematic: 'Tours are drawn as plain lines: they are not roads.',
    roads: 'Roads: © OpenStreetMap contributors (ODbL).',
    credits: (p) => `Data: ${p.list}.`,
    barrierCredit: (p) => `${p.name}: ${p.source}.`,
  },

  coverage: {
    title: 'What the rota serves',
    summary: (p) =>
      `${p.served} of help ${p.perCycle}, of an estimated need of ${p.need} (${p.share}), for about ${p.people} of the ${p.struggling} people ${p.hasFurtherPublics ? 'of the publics that are counted' : 'who struggle with digital services'}.`,
    caption: (p) => `Need served by commune, ${p.perCycle}`,
    columns: {
      commune: 'Commune',
      share: 'Share of the need served',
      hours: 'Hours served',
      people: 'People helped',
      visits: 'Visits',
    },
    total: 'All',
    ofPublic: (p) => `People helped, ${p.label}: ${p.served}`,
    nobody: (p) => `Without any estimated need: ${p.list}.`,
  },

  proof: {
    optimal: 'No, and that is proven: with these means and these data, no other rota is worth more than this one.',
    near: (p) =>
      `Hardly, and that is proven: with these means and these data, no other rota is more than ${p.gap} better than this one.`,
    far: (p) =>
      `Perhaps: it is proven that, with these means and these data, no other rota is more than ${p.gap} better than this one.`,
    keeping: 'Compared are the rotas that keep what the stages below have reached.',
    cheapest: 'Compared are the rotas that keep the same promises: the best is the cheapest.',
    none: 'No proof comes with this rota.',
    exactly: 'In figures',
  },

  why: {
    title: 'Why not us?',
    plainIntro:
      'The communes where the service does not go, and why. In brackets: what their people find at stops of communes nearby.',
    everyoneVisited: 'The service goes to every commune.',
    need: (p) => `need ${p.need}`,
    reasons: {
      'no-road': 'No road leads there: the service cannot go.',
      'fixed-service-point': 'A fixed service point already serves people in the commune.',
      'no-stop': 'There is no stop in the commune, nor within reach of its people.',
      'no-usable-stop': 'No stop within reach is fit: parking, power, equipment or hours.',
      'not-chosen': 'A stop is within reach, but it was not chosen with these means.',
    },
    nearby: (p) => `${p.served} of help`,
    incomplete: 'The search was stopped before everything was said.',
  },

  means: {
    title: 'The means',
    caption: (p) => `Means used, ${p.perCycle}`,
    columns: { what: 'What', howMuch: 'How much' },
    unit: (p) =>
      p.perTour === null
        ? `Cost counted for ${p.unit}: ${p.perKm} per kilometre and ${p.perHour} per hour from departure to return.`
        : `Cost counted for ${p.unit}: ${p.perKm} per kilometre, ${p.perHour} per hour from departure to return and ${p.perTour} per tour.`,
  },

  changes: {
    title: (p) => `Against “${p.rota}”`,
    pageTitle: (p) => `Who gains, who loses: ${p.scenario}`,
    summary: (p) => `“${p.rota}”: need served goes from ${p.before} to ${p.after} ${p.perCycle}.`,
    mapTitle: (p) => `“${p.rota}” against “${p.first}”`,
    description: (p) =>
      `Map: with “${p.rota}”, ${f.count(p.gaining, 'commune gains', 'communes gain')}, ${f.count(p.losing, 'loses', 'lose')}, ${f.count(p.alike, 'does not change', 'do not change')}. The same changes are in the table.`,
    communeSaid: (p) => `${p.name}: from ${p.before} to ${p.after} (${p.change})`,
    gain: 'gains',
    loss: 'loses',
    alike: 'does not change',
    size: (p) => `Size of a circle: hours of need served, more or less, ${p.perCycle}`,
    whoTitle: 'Commune by commune',
    whoCaption: (p) => `Hours of need served, ${p.perCycle}`,
    figuresTitle: 'The figures, side by side',
    figuresCaption: (p) => `Figures of each rota, ${p.perCycle}`,
    figure: 'Figure',
    illegal: (p) => `“${p.rota}” breaks ${f.count(p.count, 'rule', 'rules')} of this scenario.`,
  },

  basis: {
    title: 'What these figures rest on',
    unverified: 'Unverified coefficients, to be confirmed before deciding',
    verified: 'Verified coefficients',
    columns: { name: 'Coefficient', value: 'Value', source: 'Source' },
    sources: 'Sources',
  },
};
