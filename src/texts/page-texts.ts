/** Headings, labels and sentences of the pages that are pinned up. What the terminal says too is in `report-texts.ts`. */
import type { Weekday } from '../domain/primitives.ts';
import type { CommuneTexts } from './report-texts.ts';

export interface PageTexts {
  /** Heads the list of sections. */
  readonly contents: string;
  readonly madeWith: string;
  /** Said to who cannot see that a table goes on to the right. */
  readonly scrolls: (p: { title: string }) => string;
  readonly illegal: (p: { count: number }) => string;
  readonly cycle: CyclePageTexts;
  readonly where: WhereTexts;
  readonly map: MapTexts;
  readonly coverage: CoverageTexts;
  readonly proof: PlainProofTexts;
  readonly why: WhyTexts;
  readonly means: MeansTexts;
  readonly changes: ChangesTexts;
  readonly basis: BasisTexts;
}

/** The days of the cycle, for everybody. */
export interface CyclePageTexts {
  readonly title: (p: { weeks: number }) => string;
  /** Which weeks of the year week 1, 2… of the cycle are; the date is that of its first Monday. */
  readonly weekFrom: (p: { week: number; weeks: number; date: string }) => string;
  readonly noHolidays: string;
  readonly caption: (p: { unit: string; week: number }) => string;
  readonly tour: string;
  readonly departs: (p: { time: string }) => string;
  readonly returns: (p: { time: string }) => string;
  readonly lunch: (p: { from: string; to: string }) => string;
  readonly noTour: string;
  readonly noVisit: string;
}

/** The timetable that an inhabitant reads. */
export interface WhereTexts {
  readonly title: string;
  readonly summary: (p: {
    units: string;
    visits: number;
    open: string;
    visited: number;
    communes: number;
    share: string;
    people: string;
    perCycle: string;
  }) => string;
  readonly units: (p: { count: number }) => string;
  readonly caption: string;
  readonly commune: string;
  readonly hours: (p: { from: string; to: string }) => string;
  readonly none: string;
  readonly notVisited: (p: { list: string }) => string;
  readonly notVisitedMany: (p: { count: number }) => string;
  readonly toConfirm: (p: { list: string }) => string;
  readonly stops: (p: { count: number; total: number }) => string;
  readonly travelTimes: string;
}

export interface MapTexts {
  readonly title: string;
  readonly name: (p: { territory: string }) => string;
  readonly description: (p: { communes: number; visited: number; tours: number }) => string;
  readonly communeSaid: (p: { name: string; need: string; share: string; visits: number }) => string;
  readonly north: string;
  readonly shortWeekdays: Readonly<Record<Weekday, string>>;
  /** Days of a stop beside its name; weeks is empty where it is every week. */
  readonly days: (p: { weekday: string; weeks: string }) => string;
  readonly visits: (p: { count: number }) => string;
  readonly legend: {
    readonly title: string;
    readonly need: (p: { perCycle: string }) => string;
    readonly share: string;
    readonly nothing: string;
    readonly upTo: (p: { share: string }) => string;
    readonly tourDays: string;
    readonly tourUnits: string;
    readonly tourWeeks: string;
    readonly places: string;
    readonly stop: string;
    readonly stopIdle: string;
    readonly garage: string;
    readonly servicePoint: string;
    readonly barrier: string;
    readonly crossing: string;
  };
  readonly schematic: string;
  readonly roads: string;
  readonly credits: (p: { list: string }) => string;
  readonly barrierCredit: (p: { name: string; source: string }) => string;
}

export interface CoverageTexts {
  readonly title: string;
  readonly summary: (p: {
    served: string;
    need: string;
    share: string;
    people: string;
    struggling: string;
    /** True where others are counted than those who struggle with digital services. */
    hasFurtherPublics: boolean;
    perCycle: string;
  }) => string;
  readonly caption: (p: { perCycle: string }) => string;
  readonly columns: Readonly<Record<'commune' | 'share' | 'hours' | 'people' | 'visits', string>>;
  readonly total: string;
  readonly nobody: (p: { list: string }) => string;
  /** Of the people helped, those of a further public. */
  readonly ofPublic: (p: { label: string; served: string }) => string;
}

export interface PlainProofTexts {
  readonly optimal: string;
  /** gap: per cent, rounded up. */
  readonly near: (p: { gap: string }) => string;
  readonly far: (p: { gap: string }) => string;
  readonly none: string;
  readonly exactly: string;
  /** Which rotas are compared: where earlier stages are kept, and where cost is what counts. */
  readonly keeping: string;
  readonly cheapest: string;
}

export interface WhyTexts {
  readonly title: string;
  readonly plainIntro: string;
  readonly everyoneVisited: string;
  readonly need: (p: { need: string }) => string;
  readonly reasons: Readonly<Record<keyof CommuneTexts['reasons'], string>>;
  /** What people of a commune without a visit find elsewhere. */
  readonly nearby: (p: { served: string }) => string;
  readonly incomplete: string;
}

export interface MeansTexts {
  readonly title: string;
  readonly caption: (p: { perCycle: string }) => string;
  readonly columns: Readonly<Record<'what' | 'howMuch', string>>;
  readonly unit: (p: { unit: string; perKm: string; perHour: string; perTour: string | null }) => string;
}

export interface ChangesTexts {
  readonly title: (p: { rota: string }) => string;
  readonly pageTitle: (p: { scenario: string }) => string;
  readonly summary: (p: { rota: string; before: string; after: string; perCycle: string }) => string;
  readonly mapTitle: (p: { rota: string; first: string }) => string;
  readonly description: (p: { rota: string; gaining: number; losing: number; alike: number }) => string;
  readonly communeSaid: (p: { name: string; before: string; after: string; change: string }) => string;
  readonly gain: string;
  readonly loss: string;
  readonly alike: string;
  readonly size: (p: { perCycle: string }) => string;
  readonly whoTitle: string;
  readonly whoCaption: (p: { perCycle: string }) => string;
  readonly figuresTitle: string;
  readonly figuresCaption: (p: { perCycle: string }) => string;
  readonly figure: string;
  readonly illegal: (p: { rota: string; count: number }) => string;
}

export interface BasisTexts {
  readonly title: string;
  readonly unverified: string;
  readonly verified: string;
  readonly columns: Readonly<Record<'name' | 'value' | 'source', string>>;
  readonly sources: string;
}
