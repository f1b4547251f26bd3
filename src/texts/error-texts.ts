/** How failures are told: around the sentences of the problems themselves. */
export interface ErrorTexts {
  /** Heads the list of problems; `file` is null where the problem lies in no single file. */
  readonly inputTitle: (p: { file: string | null; count: number }) => string;
  readonly warningsTitle: (p: { count: number }) => string;
  /** Where in a CSV file; `column` is null for the whole row, `line` for the whole file. */
  readonly csvPlace: (p: { file: string; line: number | null; column: string | null }) => string;
  readonly infeasibleTitle: string;
  /** A code that no sentence is known for. */
  readonly unknownCode: (p: { code: string; parameters: string }) => string;
  readonly cancelledBeforeFirst: string;
  readonly outOfMemory: string;
  readonly crashed: (p: { detail: string }) => string;
  readonly noRotaInTime: string;
  /** A question that should take a moment, and did not. */
  readonly noAnswerInTime: string;
  /** Time was left, and nothing further to try. */
  readonly noRotaFound: string;
  readonly bug: (p: { detail: string }) => string;
  readonly oldNode: (p: { version: string; needed: number }) => string;
  /** Said of a second interrupt key. */
  readonly stopping: string;

  /** What is wrong on the command line. `suggestion` is a near name, or null. */
  readonly usage: {
    readonly unknownCommand: (p: { value: string; suggestion: string | null }) => string;
    readonly unknownOption: (p: { value: string; suggestion: string | null }) => string;
    readonly missingArgument: (p: { value: string }) => string;
    readonly optionWithoutValue: (p: { value: string }) => string;
    readonly tooManyArguments: string;
    /** An option that the command cannot do without. */
    readonly missingOption: (p: { option: string }) => string;
    /** Two of which one, and one only, must be given. */
    readonly oneOfOptions: (p: { options: string }) => string;
    readonly invalidNumber: (p: { option: string; value: string; allowed: string }) => string;
    readonly unknownCommune: (p: { value: string; nearest: string | null }) => string;
    readonly unknownStop: (p: { value: string; nearest: string | null }) => string;
    readonly invalidChoice: (p: { option: string; value: string; allowed: string }) => string;
    readonly invalidDate: (p: { option: string; value: string }) => string;
    /** Two dates of options, the later first. */
    readonly datesReversed: (p: { from: string; to: string }) => string;
    /** `last`: the last date that would do. */
    readonly datesTooFar: (p: { from: string; to: string; years: number; last: string }) => string;
    readonly invalidUrl: (p: { option: string; value: string }) => string;
    /** Two options that cannot be obeyed together. */
    readonly contradiction: (p: { one: string; other: string }) => string;
    /** Anything else the argument library finds, in its own words. */
    readonly other: (p: { message: string }) => string;
    readonly hint: (p: { command: string }) => string;
    readonly atLeast: (p: { least: number }) => string;
    readonly moreThan: (p: { least: number }) => string;
    readonly wholeAtLeast: (p: { least: number }) => string;
  };
}
