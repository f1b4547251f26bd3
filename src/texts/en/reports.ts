/** Headings, labels and sentences of what the commands print. */
import { formatsOf } from '../formats.ts';
import type { ReportTexts } from '../report-texts.ts';

const f = formatsOf('en');

function perCycle(weeks: number): string {
  if (weeks === 1) return 'per week';
  return weeks === 2 ? 'per fortnight' : `per cycle of ${weeks} weeks`;
}

export const englishReports: ReportTexts = {
  perCycle: ({ weeks }) => perCycle(weeks),

  timetable: {
    title: (p) => `Rota: ${p.scenario}`,
    week: (p) => `Week ${p.week}`,
    garage: (p) => `leaves from and returns to ${p.name}`,
    crew: (p) => `crew: ${p.names}`,
    reception: { individual: 'individual help', home: 'visits at home' },
    workshop: (p) => `workshop (${f.count(p.seats, 'seat', 'seats')})`,
    receptionByHalf: (p) => `morning: ${p.morning}; afternoon: ${p.afternoon}`,
    noCrew: 'nobody',
    idle: 'no tour',
    columns: {
      day: 'Day',
      departs: 'Leaves',
      morning: 'Morning',
      lunch: 'Lunch',
      afternoon: 'Afternoon',
      returns: 'Returns',
      crew: 'Crew',
    },
  },

  figures: {
    title: 'In figures',
    labels: {
      objective: 'Value of the rota (weighted hours)',
      servedHours: 'Need served',
      servedShare: 'Share of the need served',
      demandHours: 'Demand if visits had unlimited hours',
      people: 'People helped',
      contacts: 'Contacts',
      communesVisited: 'Communes visited',
      communesServed: 'Communes where some need is served',
      worstOff: 'Worst-off commune within reach',
      gini: 'Inequality among communes within reach (Gini, 0 to 1)',
      openHours: 'Hours open to the public',
      openHoursPerWeek: 'Open per week',
      visits: 'Visits',
      tours: 'Tours',
      kilometres: 'Kilometres',
      spanHours: 'Hours from departure to return',
      workHours: 'Hours of work (without lunch)',
      cost: 'Cost',
    },
    outOf: (p) => `${p.part} of ${p.whole}`,
    ofPublic: (p) => `of whom ${p.name}`,
    communeShare: (p) => `${p.name} (${p.share})`,
    none: 'none',
  },

  proof: {
    title: 'Could it be better?',
    optimal: (p) =>
      `No legal rota can do better than ${p.bound} weighted hours ${p.perCycle}: this one reaches them, it is the proven optimum.`,
    within: (p) =>
      `No legal rota can do better than ${p.bound} weighted hours ${p.perCycle}: this one, with ${p.objective}, is within ${p.gap} of the proven optimum.`,
    far: (p) =>
      `No legal rota can do better than ${p.bound} weighted hours ${p.perCycle}: this one is worth ${p.objective}, the gap to the proven optimum is at most ${p.gap}.`,
    others: {
      euros: {
        optimal: (p) =>
          `No rota that keeps these promises costs less than ${p.bound} ${p.perCycle}: this one costs no more, it is the proven optimum.`,
        open: (p) =>
          `No rota that keeps these promises costs less than ${p.bound} ${p.perCycle}: this one costs ${p.objective}, the gap to the proven optimum is at most ${p.gap}.`,
      },
      communes: {
        optimal: (p) =>
          `No legal rota can serve at least ${p.share} of the need in more than ${p.bound}: this one does so in as many, it is the proven optimum.`,
        open: (p) =>
          `No legal rota can serve at least ${p.share} of the need in more than ${p.bound}: this one does so in ${p.objective}.`,
      },
      'least-share': {
        optimal: (p) =>
          `No legal rota can serve more than ${p.bound} of the need in each commune within reach: this one does, it is the proven optimum.`,
        open: (p) =>
          `No legal rota can serve more than ${p.bound} of the need in each commune within reach: this one serves at least ${p.objective}.`,
      },
    },
    communes: (p) => f.count(p.count, 'commune', 'communes'),
    keeping: (p) =>
      `Among the rotas that serve at least ${p.share} of the need in ${f.count(p.communes, 'commune', 'communes')}, ${p.sentence}`,
    weightedHour:
      'A weighted hour is an hour of help, which counts the more the less its commune is served so far; the cost is deducted.',
    holdsForData: 'The proof holds for the data of this scenario.',
    stages: {
      title: 'How the goal is reached',
      goals: { coverage: 'coverage', equity: 'equity', economy: 'economy' },
      stage: (p) => `${p.number}. ${p.sentence}`,
      priceTitle: (p) => `What goal ${p.goal} costs, against goal coverage`,
      price: (p) =>
        p.least === p.most
          ? `This rota is worth ${p.least} weighted hours ${p.perCycle} less than the best one for coverage.`
          : `This rota is worth between ${p.least} and ${p.most} weighted hours ${p.perCycle} less than the best one for coverage.`,
      noPrice: (p) => `Goal ${p.goal} costs nothing here: no rota is worth more for coverage ${p.perCycle}.`,
      markets: (p) =>
        `Markets: ${f.count(p.visits, 'visit', 'visits')} on a market day where that is wanted, ${p.perCycle} (reward, part of the value: ${p.reward} weighted h).`,
      kept: (p) =>
        `Against “${p.rota}”: ${p.stop} of ${f.count(p.visits, 'visit', 'visits')} keep their stop, ${p.weekday} the same weekday, ${p.part} the same part of that day.`,
    },
    stopped: (p) => `The search ended: ${p.status}, after ${p.seconds}.`,
  },

  communes: {
    title: 'Need served by commune',
    columns: { commune: 'Commune', need: 'Need (h)', served: 'Served (h)', share: 'Share', visits: 'Visits' },
    total: 'All',
    unservedTitle: (p) => `${f.count(p.count, 'commune', 'communes')} with no need served at all:`,
    allServed: 'Some need is served in every commune.',
    unserved: (p) => `${p.name} (need: ${p.need}): ${p.reason}`,
    reasons: {
      'no-road': 'no road leads there',
      'fixed-service-point': 'there is a fixed service point in the commune',
      'no-stop': 'no stop in the commune or within reach',
      'no-usable-stop': 'no stop within reach suits a unit',
      'not-chosen': 'within reach, not chosen with these means',
    },
  },

  comparison: {
    title: 'Side by side',
    sameMeans: (p) =>
      `Same means as “${p.rota}”: at most ${p.kilometres} and ${p.hours} from departure to return, ${p.perCycle}.`,
    planned: 'Proposed',
    illegal: (p) =>
      `“${p.rota}” breaks ${f.count(p.count, 'rule', 'rules')} of this scenario (tournee check lists them).`,
    gainsTitle: (p) => `Who gains, who loses, against “${p.first}” (hours of need served)`,
    columns: { figure: '', commune: 'Commune', change: 'Change' },
    tally: (p) =>
      `${p.rota}: ${f.count(p.gaining, 'commune gains', 'communes gain')}, ${f.count(p.losing, 'loses', 'lose')}, ${f.count(p.alike, 'does not change', 'do not change')}.`,
    legal: (p) => (p.legal ? 'yes' : 'no'),
    legality: 'Legal',
    sameEverywhere: 'No commune gains or loses.',
  },

  assumptions: {
    title: 'What these figures rest on',
    travelEstimate: (p) =>
      `Travel times: ESTIMATED (${p.source}), unverified${p.detail === '' ? '' : `; ${p.detail}`}.`,
    travelMatrix: (p) => `Travel times: ${p.source}${p.detail === '' ? '' : ` (${p.detail})`}.`,
    inventedStops: (p) =>
      `Stops: parking, power and hours are INVENTED for ${f.count(p.count, 'stop', 'stops')} of ${p.total}, for want of a published source.`,
    centrePoints: (p) =>
      `Communes: ${f.count(p.count, 'point is the centre', 'points are the centre')} of the outline and not the town hall, of ${p.total}.`,
    placeholderPoints: (p) =>
      `Communes: the position is MADE UP for ${p.count} of ${p.total}, for want of a source: travel times mean nothing there.`,
    estimatedFigures: (p) =>
      `Communes: figures are ESTIMATED by an average for ${p.count} of ${p.total}, for want of a source: the need is a mere order of magnitude there.`,
    measured: (p) => `Need: attendance was measured for ${f.count(p.count, 'commune', 'communes')} of ${p.total}.`,
    unverified: 'UNVERIFIED coefficients, to be confirmed before deciding:',
    verified: 'Verified coefficients:',
    sources: 'Sources:',
    source: (p) => `${p.title}, ${p.publisher}, ${p.vintage} (${p.licence})`,
    noSources: 'Sources of the territory: not stated.',
  },

  check: {
    legal: (p) =>
      `“${p.rota}” is legal: ${f.count(p.tours, 'tour', 'tours')}, ${f.count(p.visits, 'visit', 'visits')}, no rule broken.`,
    illegal: (p) => `“${p.rota}” is not legal: ${f.count(p.count, 'rule broken', 'rules broken')}.`,
    place: (p) => `${p.weekday}, week ${p.week} · ${p.unit} ·`,
    wholeRota: 'Overall ·',
    objective: (p) => `Value ${p.objective} weighted hours ${p.perCycle}; need served ${p.served} of ${p.need}.`,
    staleCertificate:
      'The certificate in this file does not hold for this rota and scenario: the judge finds another value.',
    unknownRule: (p) => `Rule ${p.rule} is broken (${p.parameters}).`,
  },

  agents: {
    title: 'Agents: hours, and what the rules of work allow',
    columns: {
      agent: 'Agent',
      profile: 'Rules',
      weeks: 'A week',
      average: '12 weeks',
      day: 'Day',
      span: 'Span',
      stretch: 'No break',
      rest: 'Night',
      weeklyRest: 'Weekly rest',
      legal: 'Legal',
    },
    atMost: (p) => `${p.value} ≤ ${p.limit}`,
    atLeast: (p) => `${p.value} ≥ ${p.limit}`,
    none: '–',
    legal: (p) => (p.legal ? 'yes' : 'NO'),
    legend:
      'In hours: work of each week of the cycle, worst average over 12 weeks, longest day, longest work without a break, shortest night and weekly rest.',
  },

  need: {
    title: (p) => `Need for help with digital services, hours ${p.perCycle}: ${p.scenario}`,
    columns: {
      commune: 'Commune',
      people: 'People who struggle',
      gross: 'Gross need',
      caught: 'Already met',
      withCar: 'With a car',
      withoutCar: 'Without a car',
      need: 'Net need',
    },
    total: 'All',
    legend:
      'Net need = gross need less what fixed service points already meet. What a rota can serve of it depends on the stops: see plan.',
    contacts: (p) => `${p.hours} of net need, that is ${p.contacts} contacts ${p.perCycle}.`,
    publics: {
      title: 'By public',
      public: 'Public',
      weight: 'Weight',
      people: 'Persons',
      seniorsWithCar: 'Who struggle, with a car',
      seniorsWithoutCar: 'Who struggle, without a car',
      legend:
        'Each public is counted apart: whoever belongs to two of them counts twice, among the persons and in the need.',
    },
    noReach: (p) => `Out of reach of every stop: ${p.list}.`,
  },

  travel: {
    title: (p) => `Travel: ${p.scenario}`,
    summary: (p) =>
      `${f.count(p.places, 'place', 'places')}, ${f.count(p.pairs, 'trip', 'trips')}, ${f.number(p.withoutRoad, 0)} of them without a road.`,
    fromGarage: (p) => `${p.unit}, from ${p.garage}`,
    columns: { stop: 'Stop', commune: 'Commune', minutes: 'min', kilometres: 'km' },
    noRoad: 'no road',
  },

  files: {
    written: (p) => `Written to ${p.folder}: ${p.names}.`,
    matrixWritten: (p) => `Travel matrix written: ${p.file}`,
    timetable: {
      week: 'Week',
      weekday: 'Day',
      unit: 'Unit',
      crew: 'Crew',
      departs: 'Leaves',
      commune: 'Commune',
      communeCode: 'INSEE code',
      stop: 'Stop',
      opens: 'Opens',
      closes: 'Closes',
      pauseFrom: 'Closed from',
      pauseTo: 'Closed to',
      lunchFrom: 'Lunch from',
      lunchTo: 'Lunch to',
      returns: 'Returns',
    },
  },

  progress: {
    stage: (p) => `stage ${p.number} of ${p.most} at most (${p.measure})`,
    elapsed: (p) => `${f.number(p.seconds, 0)} s`,
    tours: (p) => f.count(p.count, 'possible tour', 'possible tours'),
    objective: (p) => `value ${p.value}`,
    bound: (p) => `bound ${p.value}`,
    gap: (p) => `gap ${p.value}`,
  },
};
