/** What an explanation says of each commune, sentence by sentence: the same in every report. */
import type {
  CommuneExplanation,
  CoverageChange,
  OneMoreHalfDay,
  OneMoreVisit,
  ProvenLoss,
  RotaExplanation,
} from '../domain/explanation.ts';
import { clashRuleText, obstacleText } from './clash-sentences.ts';
import { LEAST_CHANGE_HOURS } from './comparison-sentences.ts';
import type { Texts } from './texts.ts';

/** Weighted hours: less would be shown as nothing. */
const SHOWN = 0.005;
/** Of those who lose, and of those who gain, named. */
const MOST_NAMED = 4;

/** What the answers are measured with. */
export interface ExplanationPage {
  readonly texts: Texts;
  readonly explanation: RotaExplanation;
  /** Weeks of the cycle. */
  readonly weeks: number;
}

export function explanationSummary({ texts, explanation, weeks }: ExplanationPage): string[] {
  const { format: f, reports } = texts;
  const { summary } = texts.explain;
  const { rota, objective, best, isBest, legal } = explanation;
  const perCycle = reports.perCycle({ weeks });
  const worth = { rota, objective: f.fixed(objective, 2), bound: upTo(texts, best.bound), perCycle };
  return [
    isBest ? summary.best(worth) : summary.notBest({ ...worth, best: f.fixed(best.objective, 2) }),
    ...(legal ? [] : [summary.illegal({ rota })]),
    ...(explanation.goal === 'coverage' ? [] : [summary.otherGoal]),
    summary.weightedHour,
  ];
}

const TOLD_ONE_BY_ONE = ['left-out', 'under-served'] as const;

/** @returns the communes that go without, by standing, those with most need unserved first. */
export function toldOneByOne({ communes }: RotaExplanation) {
  const unserved = ({ needHours, servedHours }: CommuneExplanation) => needHours - servedHours;
  return TOLD_ONE_BY_ONE.map((standing) => ({
    standing,
    communes: communes
      .filter((commune) => commune.standing === standing)
      .sort((one, other) => unserved(other) - unserved(one)),
  })).filter((group) => group.communes.length > 0);
}

/** @returns how it is served, as the end of a line that its name begins. */
export function servedPhrase(texts: Texts, commune: CommuneExplanation): string {
  const { format: f } = texts;
  const { served } = texts.explain;
  const { needHours, servedHours, visits } = commune;
  if (needHours <= 0 && visits === 0) return served.noNeed;
  const need = f.hours(needHours);
  const said = { served: f.hours(servedHours), need, share: f.percent(needHours > 0 ? servedHours / needHours : 0, 0) };
  if (visits > 0) return served.visited({ visits, ...said });
  return servedHours < LEAST_CHANGE_HOURS ? served.nothing({ need }) : served.nearby(said);
}

/** @returns why it is not served better, or what that would cost and whom. */
export function whyNotSentences(page: ExplanationPage, commune: CommuneExplanation): string[] {
  const { texts } = page;
  const { explain } = texts;
  const { exclusion, oneMoreVisit, impossible, clash } = commune;
  if (exclusion !== null) {
    const reason = obstacleText(texts, { rule: exclusion.code, parameters: exclusion.parameters });
    return [explain.excluded({ reason })];
  }
  if (impossible) {
    const rules = texts.format.list(clash.map((rule) => clashRuleText(texts, rule)));
    return [clash.length === 0 ? explain.impossible : explain.impossibleBecause({ rules })];
  }
  if (oneMoreVisit === null) return [explain.notAsked];
  return oneMoreSentences(page, commune, oneMoreVisit);
}

function oneMoreSentences(page: ExplanationPage, { visits }: CommuneExplanation, found: OneMoreVisit): string[] {
  const { texts, explanation, weeks } = page;
  const words = texts.explain.oneMoreVisit;
  const isFirst = visits === 0;
  const { loss } = found;
  const perCycle = texts.reports.perCycle({ weeks });
  const cost = isNothing(loss)
    ? words.free({ isFirst })
    : words.costs({ isFirst, loss: rangeText(texts, loss), perCycle });
  const changes = explanation.isBest ? found.changes : found.changesAgainstBest;
  return [cost, ...againstRota(page, found), ...changeSentences(texts, changes), words.proof(proofOf(texts, loss))];
}

/** Where the rota explained is not the best: what the change comes to for those who have that one. */
function againstRota({ texts, explanation }: ExplanationPage, { lossAgainstRota }: OneMoreVisit): string[] {
  const { isBest, legal } = explanation;
  if (isBest || !legal) return [];
  const { stillMore, stillLess } = texts.explain.oneMoreVisit;
  const { least, most } = lossAgainstRota;
  if (most < -SHOWN) return [stillMore({ gain: rangeText(texts, { least: -most, most: -least }) })];
  return least > SHOWN ? [stillLess({ loss: rangeText(texts, lossAgainstRota) })] : [];
}

export function halfDaySentences({ texts, explanation, weeks }: ExplanationPage, found: OneMoreHalfDay): string[] {
  const { format: f, words, explain, reports } = texts;
  const { halfDay } = explain;
  const when = { weekday: words.weekdays[found.weekday], half: words.halves[found.half] };
  const gain = { least: -found.loss.most, most: -found.loss.least };
  if (isNothing(gain)) return [halfDay.free(when)];
  const caps = found.capsTimes === 1 ? null : halfDay.caps({ percent: f.percent(found.capsTimes - 1) });
  const { halfDays } = found;
  return [
    halfDay.gains({ ...when, halfDays, caps, gain: rangeText(texts, gain), perCycle: reports.perCycle({ weeks }) }),
    ...changeSentences(texts, explanation.isBest ? found.changes : found.changesAgainstBest),
    halfDay.proof(proofOf(texts, found.loss)),
  ];
}

export function proofOf(texts: Texts, { certificate }: ProvenLoss): { objective: string; bound: string } {
  return { objective: downTo(texts, certificate.objective), bound: upTo(texts, certificate.bound) };
}

/** @returns the cell of a table: "0.10–0.17", "< 0.03". */
export function lossCell(texts: Texts, { oneMoreVisit, exclusion, impossible }: CommuneExplanation): string {
  const { table } = texts.explain;
  if (exclusion !== null || impossible) return table.impossible;
  if (oneMoreVisit === null) return table.notAsked;
  const { least, most } = oneMoreVisit.loss;
  if (isNothing(oneMoreVisit.loss)) return table.free;
  if (isBelowShown(least)) return `< ${upTo(texts, most)}`;
  const [from, to] = [downTo(texts, least), upTo(texts, most)];
  return from === to ? from : `${from}–${to}`;
}

export function isNothing({ most }: Pick<ProvenLoss, 'most'>): boolean {
  return most < SHOWN;
}

/** Rounded away from each other, so that what is said is true. */
export function rangeText(texts: Texts, { least, most }: { least: number; most: number }): string {
  const { range } = texts.explain;
  const [from, to] = [downTo(texts, least), upTo(texts, most)];
  const said = { most: to, hours: most };
  if (isBelowShown(least)) return range.atMost(said);
  return from === to ? range.exactly(said) : range.between({ least: from, ...said });
}

/** True for what would be written as zero. */
const isBelowShown = (least: number): boolean => Math.floor(least * HUNDREDTHS + HAIR) <= 0;

const HUNDREDTHS = 100;
/** A hair beyond what is exactly a hundredth does not make it the next one. */
const HAIR = 1e-6;
const downTo = ({ format: f }: Texts, value: number) => f.fixed(Math.floor(value * HUNDREDTHS + HAIR) / HUNDREDTHS, 2);
export const upTo = ({ format: f }: Texts, value: number) =>
  f.fixed(Math.ceil(value * HUNDREDTHS - HAIR) / HUNDREDTHS, 2);

/** Who loses, then who gains, the greatest change first. */
export function changeSentences(texts: Texts, changes: readonly CoverageChange[]): string[] {
  const { changes: words } = texts.explain;
  const losers = changes.filter(({ hours }) => hours <= -LEAST_CHANGE_HOURS);
  const gainers = changes.filter(({ hours }) => hours >= LEAST_CHANGE_HOURS).reverse();
  return [
    ...(losers.length === 0 ? [] : [words.lose({ list: named(texts, losers), count: losers.length })]),
    ...(gainers.length === 0 ? [] : [words.gain({ list: named(texts, gainers), count: gainers.length })]),
  ];
}

/** @param changes the greatest first. */
function named(texts: Texts, changes: readonly CoverageChange[]): string {
  const { format: f } = texts;
  const { changes: words } = texts.explain;
  const said = changes
    .slice(0, MOST_NAMED)
    .map(({ name, hours }) => words.one({ name, hours: `${f.change(hours, 1)}\u00a0h` }));
  const others = changes.length - said.length;
  return f.list(others === 0 ? said : [...said, words.others({ count: others })]);
}
