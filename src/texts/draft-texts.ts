/** What a drafted scenario is written with: names of its parts, its sources, the note beside it, the report. */
import type { PopulationFigure } from '../domain/territory.ts';

export interface SourceTexts<Parameters> {
  readonly title: (p: Parameters) => string;
  readonly publisher: string;
}

export interface DraftTexts {
  /** Of a list of communes: the most populous, and how many others. */
  readonly territory: (p: { first: string; others: number }) => string;
  readonly scenario: (p: { territory: string }) => string;
  readonly description: (p: { territory: string }) => string;
  readonly stop: Readonly<Record<'town-hall' | 'centre' | 'placeholder', (p: { commune: string }) => string>>;
  readonly garage: (p: { commune: string }) => string;
  readonly unit: string;
  readonly agent: string;
  /** What may be missing of a commune. */
  readonly figures: Readonly<Record<PopulationFigure, string>>;
  readonly position: string;
  readonly sources: {
    readonly areas: SourceTexts<{ version: string }>;
    readonly population: SourceTexts<{ year: number; columns: string }>;
    readonly households: SourceTexts<{ year: number; columns: string }>;
    readonly points: SourceTexts<unknown>;
    readonly servicePoints: SourceTexts<unknown>;
    /** Of an average that stands for what is missing; of: the whole that it is a share of. */
    readonly estimate: SourceTexts<{ figure: string; share: string; of: string; basis: string }>;
    readonly wholes: Readonly<Record<'total' | 'households', string>>;
    readonly basis: Readonly<Record<'territory' | 'country', string>>;
    readonly placeholders: SourceTexts<unknown>;
    /** Vintage or licence of what has none. */
    readonly none: string;
  };
  readonly report: {
    readonly title: (p: { territory: string }) => string;
    readonly communes: (p: { count: number; people: number }) => string;
    readonly servicePoints: (p: { fixed: number; itinerant: number }) => string;
    readonly columns: (p: { file: string; columns: string; year: number }) => string;
    readonly garage: (p: { commune: string }) => string;
    readonly written: (p: { folder: string; names: string }) => string;
    readonly next: (p: { command: string }) => string;
  };
  readonly readme: ReadmeTexts;
}

/** The note beside a drafted scenario; each text is a line, without its end. */
export interface ReadmeTexts {
  readonly title: (p: { territory: string }) => string;
  readonly introduction: readonly string[];
  readonly filesTitle: string;
  readonly files: Readonly<Record<'scenario' | 'communes' | 'stops' | 'servicePoints', string>>;
  readonly spreadsheet: readonly string[];
  readonly toDoTitle: string;
  readonly toDo: {
    readonly points: (p: { count: number; total: number; url: string }) => string;
    readonly centres: (p: { count: number; total: number }) => string;
    readonly population: (p: { count: number; total: number; url: string }) => string;
    readonly households: (p: { count: number; total: number; url: string }) => string;
    readonly servicePoints: (p: { url: string }) => string;
    readonly servicePointsAround: string;
    readonly stops: string;
    readonly unit: (p: { commune: string }) => string;
    readonly calendar: string;
    readonly roads: string;
    readonly islands: (p: { names: string }) => string;
    readonly plan: (p: { command: string }) => string;
  };
  readonly missingTitle: string;
  /** What one commune lacks. */
  readonly gap: (p: { code: string; name: string; list: string }) => string;
  readonly nothingMissing: string;
  readonly remarksTitle: string;
  /** A remark on a place in a file. */
  readonly remark: (p: { place: string; sentence: string }) => string;
  readonly sourcesTitle: string;
}
