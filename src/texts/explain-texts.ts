import type { StopChange } from '../domain/stop-change.ts';

/** Why not us? What is said of a commune, in words for a council. Quantities are handed in as they are to be read. */
export interface ExplainTexts {
  readonly title: (p: { rota: string }) => string;
  readonly summary: {
    readonly best: (p: { rota: string; objective: string; bound: string; perCycle: string }) => string;
    readonly notBest: (p: { rota: string; objective: string; best: string; bound: string; perCycle: string }) => string;
    readonly illegal: (p: { rota: string }) => string;
    /** Where the scenario has another goal than coverage. */
    readonly otherGoal: string;
    readonly weightedHour: string;
  };
  readonly standings: Readonly<Record<'left-out' | 'under-served' | 'served', string>>;
  readonly served: {
    readonly nothing: (p: { need: string }) => string;
    readonly noNeed: string;
    readonly nearby: (p: { served: string; need: string; share: string }) => string;
    readonly visited: (p: { visits: number; served: string; need: string; share: string }) => string;
  };
  readonly excluded: (p: { reason: string }) => string;
  readonly impossible: string;
  readonly impossibleBecause: (p: { rules: string }) => string;
  readonly notAsked: string;
  readonly oneMoreVisit: {
    /** The first visit, or one more; `loss` is a phrase of `range`. */
    readonly costs: (p: { isFirst: boolean; loss: string; perCycle: string }) => string;
    readonly free: (p: { isFirst: boolean }) => string;
    /** Where the rota explained is not the best: how a rota with that visit compares with it. */
    readonly stillMore: (p: { gain: string }) => string;
    readonly stillLess: (p: { loss: string }) => string;
    readonly proof: (p: { objective: string; bound: string }) => string;
  };
  readonly halfDay: {
    readonly title: string;
    readonly gains: (p: {
      weekday: string;
      half: string;
      halfDays: number;
      caps: string | null;
      gain: string;
      perCycle: string;
    }) => string;
    readonly caps: (p: { percent: string }) => string;
    readonly free: (p: { weekday: string; half: string }) => string;
    readonly proof: (p: { objective: string; bound: string }) => string;
  };
  /** What a stop would gain by offering more. */
  readonly stops: {
    readonly title: string;
    /** A stop and its commune, where its name does not hold that of the commune. */
    readonly place: (p: { stop: string; commune: string }) => string;
    /** "with …": one each; levels and hours as they are to be read, null for none. */
    readonly lifts: Readonly<
      Record<Exclude<StopChange['kind'], 'window'>, (p: { from: string | null; to: string }) => string>
    > & { readonly window: (p: { weekday: string; half: string | null; hours: string }) => string };
    readonly hours: (p: { from: string; to: string }) => string;
    readonly coverages: Readonly<Record<Extract<StopChange, { kind: 'mobile-coverage' }>['to'], string>>;
    readonly gains: (p: { lifts: string; gain: string; perCycle: string }) => string;
    readonly nothing: (p: { lifts: string }) => string;
    /** One of a list of changes that gain little or nothing. */
    readonly change: (p: { place: string; lifts: string }) => string;
    /** Of several such changes; `gain`: the most that any of them gains, null for nothing. */
    readonly little: (p: { list: string; gain: string | null; perCycle: string }) => string;
    readonly between: string;
    readonly together: (p: { count: number; gain: string; perCycle: string }) => string;
    readonly togetherNothing: (p: { count: number }) => string;
    readonly notPriced: string;
    /** `most`: what none of them exceeds, in weighted hours; null where nothing is proven. */
    readonly leftOut: (p: { count: number; most: string | null }) => string;
    /** Of stops that were asked for by name. */
    readonly none: string;
  };
  /** "between 0.10 and 0.17", "at most 0.03", "0.52": of weighted hours, with their unit; `hours`: the most, as a number. */
  readonly range: {
    readonly between: (p: { least: string; most: string; hours: number }) => string;
    readonly atMost: (p: { most: string; hours: number }) => string;
    readonly exactly: (p: { most: string; hours: number }) => string;
  };
  readonly changes: {
    /** Lists of `one`; `others`: how many more are not named. */
    readonly lose: (p: { list: string; count: number }) => string;
    readonly gain: (p: { list: string; count: number }) => string;
    readonly one: (p: { name: string; hours: string }) => string;
    readonly others: (p: { count: number }) => string;
  };
  readonly table: {
    readonly title: string;
    readonly columns: Readonly<Record<'commune' | 'visits' | 'share' | 'loss', string>>;
    readonly impossible: string;
    readonly free: string;
    readonly notAsked: string;
  };
  readonly incomplete: string;
  readonly progress: (p: { done: number; total: number }) => string;
  readonly stopping: string;
}
