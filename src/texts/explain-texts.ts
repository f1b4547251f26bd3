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
