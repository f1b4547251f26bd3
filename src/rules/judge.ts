/**
 * The judge: is a rota legal, and what is it worth?
 *
 * Slow and obvious on purpose. It shares the words of `domain/` and the numbers of `need/` with the solver, and nothing
 * else: what the solver returns, a planner edits or a file brings is held against these rules, one file each.
 */
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TravelMatrix } from '../domain/travel-matrix.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { NeedModel } from '../need/need-model.ts';
import { beside } from './beside.ts';
import { breakInWork } from './break-in-work.ts';
import { caps } from './caps.ts';
import { judgedRota } from './case/judged-rota.ts';
import { registerOf } from './case/register.ts';
import { rotaCoverage } from './coverage/rota-coverage.ts';
import { agentOnceADay, agentPresence, crewNeeds } from './crew.ts';
import { crewHours } from './crew-hours.ts';
import { dates } from './dates.ts';
import { dayHours } from './day-hours.ts';
import { departureAndReturn } from './departure.ts';
import { dwell } from './dwell.ts';
import { agentFigures } from './figures/agent-figures.ts';
import { communeFigures, stopFigures } from './figures/coverage-figures.ts';
import { publicFigures } from './figures/public-figures.ts';
import { rotaFigures } from './figures/rota-figures.ts';
import { tourFigures } from './figures/tour-figures.ts';
import { fit } from './fit.ts';
import { floors, keptShares } from './floors.ts';
import { label } from './label.ts';
import { locks } from './locks.ts';
import { lunch } from './lunch.ts';
import { market } from './market.ts';
import { mode } from './mode.ts';
import { oneTourADay, oneVisitADay } from './one-a-day.ts';
import { pattern } from './pattern.ts';
import { rangeAndAutonomy } from './range.ts';
import { unknownNames } from './references.ts';
import { restBetweenDays } from './rest-between-days.ts';
import { sector } from './sector.ts';
import { sequence } from './sequence.ts';
import { sessions } from './session.ts';
import { spanAndWork } from './span.ts';
import type { Rule } from './violation.ts';
import { visitsPerTour } from './visits-per-tour.ts';
import { weekAverage } from './week-average.ts';
import { weeklyRest } from './weekly-rest.ts';

/** In the order in which violations are listed. */
const LAW: readonly Rule[] = [
  unknownNames,
  oneTourADay,
  sessions,
  dwell,
  visitsPerTour,
  oneVisitADay,
  sequence,
  lunch,
  departureAndReturn,
  spanAndWork,
  rangeAndAutonomy,
  fit,
  mode,
  dates,
  sector,
  market,
  beside,
  crewNeeds,
  agentOnceADay,
  agentPresence,
  crewHours,
  dayHours,
  breakInWork,
  restBetweenDays,
  weeklyRest,
  weekAverage,
  pattern,
  caps,
  label,
  locks,
];

/**
 * @param need, matrix of that scenario.
 * @param rota any rota of the right form; what it names need not exist, which is then a violation.
 * @returns the verdict; never throws on a rota.
 */
export function judge(scenario: Scenario, need: NeedModel, matrix: TravelMatrix, rota: Rota): Verdict {
  const judged = judgedRota(rota.tours, { register: registerOf(scenario), need, matrix });
  const coverage = rotaCoverage(judged, rota.keptShares);
  const violations = [
    ...LAW.flatMap((rule) => rule(judged)),
    ...floors(judged, coverage),
    ...keptShares(judged, coverage, rota.keptShares),
  ];
  return {
    legal: violations.length === 0,
    violations,
    figures: rotaFigures(judged, coverage),
    tours: judged.tours.map(tourFigures),
    communes: communeFigures(judged, coverage),
    publics: publicFigures(judged, coverage),
    stops: stopFigures(judged, coverage),
    agents: agentFigures(judged),
  };
}
