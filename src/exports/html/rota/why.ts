/** Why not us? For each commune that goes without, the reason: plain to see, or found by solving again. */
import type { CommuneExplanation, CoverageChange, RotaExplanation } from '../../../domain/explanation.ts';
import { LEAST_CHANGE_HOURS } from '../../../texts/comparison-sentences.ts';
import { ruleSentence } from '../../../texts/problem-sentence.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { type Content, html } from '../markup.ts';
import type { CommuneServed, PlainReason, RotaPage } from '../rota-page.ts';

const REASONS: readonly PlainReason[] = ['not-chosen', 'fixed-service-point', 'no-road', 'no-stop', 'no-usable-stop'];
const STANDINGS = ['left-out', 'under-served', 'served'] as const;
/** Gainers and losers named for a visit; the others change less. */
const MOST_NAMED = 4;
/** Weighted hours: less would be shown as nothing. */
const SHOWN = 0.005;

export function whySection(page: RotaPage, texts: Texts): Section {
  const { why } = texts.pages;
  const body = page.explanation === null ? plainReasons(page, texts) : solvedReasons(page, page.explanation, texts);
  return { id: 'why', title: why.title, body };
}

function plainReasons(page: RotaPage, texts: Texts): Content {
  const { why } = texts.pages;
  const told = page.communes.filter(({ reason }) => reason !== null);
  if (told.length === 0) return html`<p>${why.everyoneVisited}</p>`;
  const groups = REASONS.map((reason) => {
    const communes = told.filter((commune) => commune.reason === reason);
    if (communes.length === 0) return null;
    const items = communes
      .sort((one, other) => other.needHours - one.needHours)
      .map((commune) => html`<li><b>${commune.name}</b> ${plainFigures(commune, texts)}</li>`);
    return html`<h3>${why.reasons[reason]}</h3><ul class="communes-alike">${items}</ul>`;
  });
  return html`<p>${why.plainIntro}</p>${groups}`;
}

function plainFigures({ needHours, servedHours }: CommuneServed, { format: f, pages }: Texts): Content {
  const need = pages.why.need({ need: f.hours(needHours) });
  const nearby = servedHours < LEAST_CHANGE_HOURS ? '' : ` (${pages.why.nearby({ served: f.hours(servedHours) })})`;
  return html`<span class="need">${need}${nearby}</span>`;
}

function entry(name: string, need: string, sentences: readonly string[]): Content {
  return html`<div><dt>${name} <span class="need">${need}</span></dt><dd>${sentences.join(' ')}</dd></div>
`;
}

function shareOfNeed({ servedHours, needHours }: { servedHours: number; needHours: number }, texts: Texts): string {
  const { format: f, reports } = texts;
  return reports.figures.outOf({ part: f.hours(servedHours), whole: f.hours(needHours) });
}

function solvedReasons(page: RotaPage, explanation: RotaExplanation, texts: Texts): Content {
  const { why } = texts.pages;
  const groups = STANDINGS.map((standing) => {
    const communes = explanation.communes.filter((commune) => commune.standing === standing);
    if (communes.length === 0) return null;
    const items = communes.map((commune) => solvedEntry(page, commune, { explanation, texts }));
    return html`<h3>${why.standings[standing]}</h3><dl class="reasons">${items}</dl>`;
  });
  const incomplete = explanation.complete ? null : html`<p class="note">${why.incomplete}</p>`;
  return html`<p>${why.solvedIntro}</p>${groups}${halfDay(page, explanation, texts)}${incomplete}`;
}

interface Told {
  readonly explanation: RotaExplanation;
  readonly texts: Texts;
}

function solvedEntry(page: RotaPage, commune: CommuneExplanation, told: Told): Content {
  const { texts } = told;
  const { why } = texts.pages;
  const { visits } = commune;
  const served = shareOfNeed(commune, texts);
  const standing =
    visits > 0
      ? why.servedHere({ served, visits })
      : commune.servedHours >= LEAST_CHANGE_HOURS
        ? why.servedElsewhere({ served })
        : why.nothingServed;
  const sentences = [
    ...(commune.exclusion === null ? [] : [exclusionSentence(commune.exclusion, texts)]),
    standing,
    ...(commune.impossible ? [why.impossible] : []),
    ...oneMoreVisit(page, commune, told),
  ];
  return entry(commune.name, why.need({ need: texts.format.hours(commune.needHours) }), sentences);
}

/** A plain reason, or a rule of the judge; a code that neither knows is shown with its values. */
function exclusionSentence({ code, parameters }: NonNullable<CommuneExplanation['exclusion']>, texts: Texts): string {
  const { reasons } = texts.pages.why;
  return Object.hasOwn(reasons, code) ? reasons[code as PlainReason] : ruleSentence(texts, { rule: code, parameters });
}

/** Against the best rota where that is the one of the page; else against the one of the page. */
function oneMoreVisit(
  page: RotaPage,
  { oneMoreVisit: found }: CommuneExplanation,
  { explanation, texts }: Told,
): string[] {
  if (found === null) return [];
  const { why } = texts.pages;
  const { least, most } = explanation.isBest ? found.loss : found.lossAgainstRota;
  const perCycle = perCycleOf(page, texts);
  const sentence =
    most <= -SHOWN
      ? why.oneMoreVisitGains({ ...rangeOf(-most, -least, texts), perCycle })
      : most < SHOWN
        ? why.oneMoreVisitFree
        : why.oneMoreVisit({ ...rangeOf(least, most, texts), perCycle });
  return [sentence, ...changeSentences(found.changes, texts)];
}

function rangeOf(one: number, other: number, { format: f }: Texts): { least: string; most: string } {
  return { least: f.number(Math.max(0, Math.min(one, other)), 2), most: f.number(Math.max(0, one, other), 2) };
}

function perCycleOf({ scenario }: RotaPage, texts: Texts): string {
  return texts.reports.perCycle({ weeks: scenario.cycle.weeks });
}

function changeSentences(changes: readonly CoverageChange[], texts: Texts): string[] {
  const { why } = texts.pages;
  const named = (kept: readonly CoverageChange[]) => {
    const largest = [...kept].sort((one, other) => Math.abs(other.hours) - Math.abs(one.hours)).slice(0, MOST_NAMED);
    const said = largest.map(({ name, hours }) => why.change({ name, change: changeText(hours, texts) }));
    return texts.format.list(said);
  };
  const gainers = changes.filter(({ hours }) => hours >= LEAST_CHANGE_HOURS);
  const losers = changes.filter(({ hours }) => hours <= -LEAST_CHANGE_HOURS);
  return [
    ...(gainers.length === 0 ? [] : [why.gainers({ list: named(gainers) })]),
    ...(losers.length === 0 ? [] : [why.losers({ list: named(losers) })]),
  ];
}

function changeText(hours: number, { format: f }: Texts): string {
  return `${f.change(hours, 1)}\u00a0h`;
}

function halfDay(page: RotaPage, { oneMoreHalfDay: found, isBest }: RotaExplanation, texts: Texts): Content {
  if (found === null) return null;
  const { words, pages } = texts;
  const { least, most } = isBest ? found.loss : found.lossAgainstRota;
  // A negative loss is a gain.
  const sentence = pages.why.oneMoreHalfDay({
    weekday: words.weekdays[found.weekday],
    half: words.halves[found.half],
    ...rangeOf(-most, -least, texts),
    perCycle: perCycleOf(page, texts),
  });
  return html`<p class="answer">${[sentence, ...changeSentences(found.changes, texts)].join(' ')}</p>`;
}
