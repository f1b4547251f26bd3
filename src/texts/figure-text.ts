/** The figures of a rota, by the names that every report gives them. */
import type { Fairness } from '../domain/comparison.ts';
import type { PublicFigures, Verdict } from '../domain/verdict.ts';
import type { Figure } from './report-texts.ts';
import type { Texts } from './texts.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly fairness: Fairness;
}

/** What rotas are compared by. */
export const COMPARED_FIGURES: readonly Figure[] = [
  'objective',
  'servedHours',
  'servedShare',
  'people',
  'contacts',
  'communesVisited',
  'communesServed',
  'worstOff',
  'gini',
  'visits',
  'openHours',
  'openHoursPerWeek',
  'kilometres',
  'spanHours',
  'workHours',
  'cost',
];

/** @returns the figure as it is written; the same in a list and in a comparison. */
export function figureText(texts: Texts, figure: Figure, { verdict, fairness }: Judged): string {
  const { format: f } = texts;
  const { figures } = verdict;
  const words = texts.reports.figures;
  switch (figure) {
    case 'objective':
      return f.fixed(figures.objective, 2);
    case 'servedHours':
      return words.outOf({ part: f.hours(figures.servedHours), whole: f.hours(figures.needHours) });
    case 'servedShare':
      return f.percent(figures.needHours > 0 ? figures.servedHours / figures.needHours : 0);
    case 'demandHours':
      return f.hours(figures.demandHours);
    case 'people':
      return words.outOf({ part: f.number(figures.peopleReached, 0), whole: f.number(figures.strugglingPeople, 0) });
    case 'contacts':
      return f.number(figures.contacts, 0);
    case 'communesVisited':
      return words.outOf({ part: f.number(figures.communesVisited), whole: f.number(verdict.communes.length) });
    case 'communesServed':
      return words.outOf({ part: f.number(figures.communesServed), whole: f.number(verdict.communes.length) });
    case 'worstOff':
      return fairness.worstOff === null
        ? words.none
        : words.communeShare({ name: fairness.worstOff.name, share: f.percent(fairness.worstOff.servedShare) });
    case 'gini':
      return f.fixed(fairness.gini, 2);
    case 'openHours':
      return f.hours(figures.openHours);
    case 'openHoursPerWeek':
      return figures.openHoursPerWeek.map((hours) => f.hours(hours)).join(' · ');
    case 'visits':
      return f.number(figures.visits);
    case 'tours':
      return f.number(figures.tours);
    case 'kilometres':
      return f.kilometres(figures.kilometres);
    case 'spanHours':
      return f.hours(figures.spanHours);
    case 'workHours':
      return f.hours(figures.workHours);
    case 'cost':
      return f.euros(figures.costCents);
  }
}

export interface FigureRow {
  readonly label: string;
  /** In the order of the rotas. */
  readonly cells: readonly string[];
}

/** @returns a row for each figure, and below that of the people one for each further public. */
export function figureRows(texts: Texts, figures: readonly Figure[], rotas: readonly Judged[]): FigureRow[] {
  return figures.flatMap((figure) => [
    { label: texts.reports.figures.labels[figure], cells: rotas.map((rota) => figureText(texts, figure, rota)) },
    ...(figure === 'people' ? publicRows(texts, rotas) : []),
  ]);
}

/** @param rotas at least one, all of one scenario. @returns a row for each further public. */
export function publicRows(texts: Texts, rotas: readonly Pick<Judged, 'verdict'>[]): FigureRow[] {
  const { format: f } = texts;
  const words = texts.reports.figures;
  const served = ({ people, peopleReached, needHours, servedHours }: PublicFigures) => {
    const persons = words.outOf({ part: f.number(peopleReached, 0), whole: f.number(people, 0) });
    return `${persons} (${words.outOf({ part: f.hours(servedHours), whole: f.hours(needHours) })})`;
  };
  return rotas[0]!.verdict.publics.map(({ name }, k) => ({
    label: words.ofPublic({ name }),
    cells: rotas.map(({ verdict }) => served(verdict.publics[k]!)),
  }));
}
