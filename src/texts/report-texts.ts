/** Headings, labels and sentences of what the commands print. */
import type { GoalKind } from '../domain/goal.ts';
import type { Measure } from '../domain/rota.ts';

export const FIGURES = [
  'objective',
  'servedHours',
  'servedShare',
  'demandHours',
  'people',
  'contacts',
  'communesVisited',
  'communesServed',
  'worstOff',
  'gini',
  'openHours',
  'openHoursPerWeek',
  'visits',
  'tours',
  'kilometres',
  'spanHours',
  'workHours',
  'cost',
] as const;
/** A figure of a rota that a report shows. */
export type Figure = (typeof FIGURES)[number];

export interface ReportTexts {
  /** « par quinzaine », "per fortnight": for a cycle of so many weeks. */
  readonly perCycle: (p: { weeks: number }) => string;

  readonly timetable: TimetableTexts;
  readonly figures: FigureTexts;
  readonly proof: ProofTexts;
  readonly communes: CommuneTexts;
  readonly comparison: ComparisonTexts;
  readonly assumptions: AssumptionTexts;
  readonly check: CheckTexts;
  readonly agents: AgentTexts;
  readonly need: NeedTexts;
  readonly travel: TravelTexts;
  readonly files: FileTexts;
  readonly progress: ProgressTexts;
}

export interface TimetableTexts {
  readonly title: (p: { scenario: string }) => string;
  readonly week: (p: { week: number }) => string;
  readonly garage: (p: { name: string }) => string;
  readonly crew: (p: { names: string }) => string;
  /** How people are received, other than in a workshop. */
  readonly reception: Readonly<Record<'individual' | 'home', string>>;
  readonly workshop: (p: { seats: number }) => string;
  readonly receptionByHalf: (p: { morning: string; afternoon: string }) => string;
  readonly noCrew: string;
  readonly idle: string;
  readonly columns: Readonly<
    Record<'day' | 'departs' | 'morning' | 'lunch' | 'afternoon' | 'returns' | 'crew', string>
  >;
}

export interface FigureTexts {
  readonly title: string;
  readonly labels: Readonly<Record<Figure, string>>;
  /** Part and whole: "45 h of 210 h". */
  readonly outOf: (p: { part: string; whole: string }) => string;
  readonly communeShare: (p: { name: string; share: string }) => string;
  /** Below the people who are helped: those of a further public. */
  readonly ofPublic: (p: { name: string }) => string;
  readonly none: string;
}

export interface ProofTexts {
  readonly title: string;
  readonly optimal: (p: { bound: string; perCycle: string }) => string;
  readonly within: (p: { bound: string; objective: string; gap: string; perCycle: string }) => string;
  readonly far: (p: { bound: string; objective: string; gap: string; perCycle: string }) => string;
  /** The same of the other measures: euros; communes that are served a share; the least share. */
  readonly others: Readonly<Record<Exclude<Measure, 'weighted-hours'>, MeasuredProof>>;
  readonly communes: (p: { count: number }) => string;
  /** Stands before a sentence whose rotas all keep something. */
  readonly keeping: (p: { communes: number; share: string; sentence: string }) => string;
  /** What a weighted hour is. */
  readonly weightedHour: string;
  /** What a proof in euros, or of shares, rests on. */
  readonly holdsForData: string;
  readonly stages: StageTexts;
  readonly stopped: (p: { status: string; seconds: string }) => string;
}

export interface MeasuredProof {
  readonly optimal: (p: { bound: string; share: string; perCycle: string }) => string;
  /** `gap`: at most. */
  readonly open: (p: { bound: string; objective: string; gap: string; share: string; perCycle: string }) => string;
}

/** How a goal of several stages was reached, and what it costs against coverage. */
export interface StageTexts {
  readonly title: string;
  readonly goals: Readonly<Record<GoalKind, string>>;
  readonly stage: (p: { number: number; sentence: string }) => string;
  readonly priceTitle: (p: { goal: string }) => string;
  /** `least`, `most`: weighted hours; the same where it is known exactly. */
  readonly price: (p: { least: string; most: string; perCycle: string }) => string;
  readonly noPrice: (p: { goal: string; perCycle: string }) => string;
  /** Visits on market days that are wanted; `reward`: weighted hours. */
  readonly markets: (p: { visits: number; reward: string; perCycle: string }) => string;
  /** What a rota has kept of the one in use. */
  readonly kept: (p: { rota: string; visits: number; stop: number; weekday: number; part: number }) => string;
}

export interface CommuneTexts {
  readonly title: string;
  readonly columns: Readonly<Record<'commune' | 'need' | 'served' | 'share' | 'visits', string>>;
  readonly total: string;
  readonly unservedTitle: (p: { count: number }) => string;
  readonly allServed: string;
  readonly unserved: (p: { name: string; need: string; reason: string }) => string;
  readonly reasons: Readonly<
    Record<'no-road' | 'fixed-service-point' | 'no-stop' | 'no-usable-stop' | 'not-chosen', string>
  >;
}

export interface ComparisonTexts {
  readonly title: string;
  readonly sameMeans: (p: { rota: string; kilometres: string; hours: string; perCycle: string }) => string;
  readonly planned: string;
  readonly illegal: (p: { rota: string; count: number }) => string;
  readonly gainsTitle: (p: { first: string }) => string;
  readonly columns: Readonly<Record<'figure' | 'commune' | 'change', string>>;
  readonly tally: (p: { rota: string; gaining: number; losing: number; alike: number }) => string;
  readonly legal: (p: { legal: boolean }) => string;
  readonly legality: string;
  readonly sameEverywhere: string;
}

export interface AssumptionTexts {
  readonly title: string;
  readonly travelEstimate: (p: { source: string; detail: string }) => string;
  readonly travelMatrix: (p: { source: string; detail: string }) => string;
  readonly inventedStops: (p: { count: number; total: number }) => string;
  readonly centrePoints: (p: { count: number; total: number }) => string;
  readonly placeholderPoints: (p: { count: number; total: number }) => string;
  readonly estimatedFigures: (p: { count: number; total: number }) => string;
  readonly measured: (p: { count: number; total: number }) => string;
  /** Head the tables of coefficients. */
  readonly unverified: string;
  readonly verified: string;
  readonly sources: string;
  readonly source: (p: { title: string; publisher: string; vintage: string; licence: string }) => string;
  readonly noSources: string;
}

export interface CheckTexts {
  readonly legal: (p: { rota: string; tours: number; visits: number }) => string;
  readonly illegal: (p: { rota: string; count: number }) => string;
  /** Where a violation lies: day and unit of the tour. */
  readonly place: (p: { weekday: string; week: number; unit: string }) => string;
  readonly wholeRota: string;
  readonly objective: (p: { objective: string; served: string; need: string; perCycle: string }) => string;
  readonly staleCertificate: string;
  readonly unknownRule: (p: { rule: string; parameters: string }) => string;
}

/** Hours, each with what is allowed. */
export interface AgentTexts {
  readonly title: string;
  readonly columns: Readonly<
    Record<
      'agent' | 'profile' | 'weeks' | 'average' | 'day' | 'span' | 'stretch' | 'rest' | 'weeklyRest' | 'legal',
      string
    >
  >;
  readonly atMost: (p: { value: string; limit: string }) => string;
  readonly atLeast: (p: { value: string; limit: string }) => string;
  readonly none: string;
  readonly legal: (p: { legal: boolean }) => string;
  readonly legend: string;
}

export interface NeedTexts {
  readonly title: (p: { scenario: string; perCycle: string }) => string;
  readonly columns: Readonly<
    Record<'commune' | 'people' | 'gross' | 'caught' | 'withCar' | 'withoutCar' | 'need', string>
  >;
  readonly total: string;
  readonly legend: string;
  readonly contacts: (p: { hours: string; contacts: string; perCycle: string }) => string;
  readonly noReach: (p: { list: string }) => string;
  /** Table by public, where there are further ones. */
  readonly publics: Readonly<
    Record<'title' | 'public' | 'weight' | 'people' | 'seniorsWithCar' | 'seniorsWithoutCar' | 'legend', string>
  >;
}

export interface TravelTexts {
  readonly title: (p: { scenario: string }) => string;
  readonly summary: (p: { places: number; pairs: number; withoutRoad: number }) => string;
  readonly fromGarage: (p: { unit: string; garage: string }) => string;
  readonly columns: Readonly<Record<'stop' | 'commune' | 'minutes' | 'kilometres', string>>;
  readonly noRoad: string;
}

export interface FileTexts {
  readonly written: (p: { folder: string; names: string }) => string;
  readonly matrixWritten: (p: { file: string }) => string;
  readonly timetable: Readonly<
    Record<
      | 'week'
      | 'weekday'
      | 'unit'
      | 'crew'
      | 'departs'
      | 'commune'
      | 'communeCode'
      | 'stop'
      | 'opens'
      | 'closes'
      | 'pauseFrom'
      | 'pauseTo'
      | 'lunchFrom'
      | 'lunchTo'
      | 'returns',
      string
    >
  >;
}

export interface ProgressTexts {
  /** Stage of a goal; `most`: of so many, at most. */
  readonly stage: (p: { number: number; most: number; measure: string }) => string;
  readonly elapsed: (p: { seconds: number }) => string;
  readonly tours: (p: { count: number }) => string;
  readonly objective: (p: { value: string }) => string;
  readonly bound: (p: { value: string }) => string;
  readonly gap: (p: { value: string }) => string;
}
