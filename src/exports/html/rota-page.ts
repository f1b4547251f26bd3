/** What a page about a rota is made from: everything that it shows, as plain data. */
import type { Comparison, Fairness } from '../../domain/comparison.ts';
import type { RotaExplanation } from '../../domain/explanation.ts';
import type { Position } from '../../domain/primitives.ts';
import type { Rota, TravelNote } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Price } from '../../texts/goal-sentences.ts';
import type { CommuneTexts } from '../../texts/report-texts.ts';

/** Why a commune is not visited, where that is plain to see. */
export type PlainReason = keyof CommuneTexts['reasons'];

/** A commune under a rota; hours of support a cycle. */
export interface CommuneServed {
  readonly code: string;
  readonly name: string;
  readonly point: Position;
  readonly needHours: number;
  readonly servedHours: number;
  /** 0 to 1; 0 where there is nothing to serve. */
  readonly servedShare: number;
  readonly visits: number;
  readonly strugglingPeople: number;
  readonly peopleReached: number;
  /** Null where the commune is visited, or nobody in it needs anything. */
  readonly reason: PlainReason | null;
}

/** The line of a tour on the map. */
export interface TourWay {
  readonly points: readonly Position[];
  /** True where it is the road; else it joins the places, by the bridges where there is a barrier. */
  readonly isRoad: boolean;
}

export interface NamedCoefficient {
  readonly path: string;
  /** Name of the further public that it is told of; left out where it holds for all. */
  readonly of?: string;
  readonly values: readonly number[];
  readonly source: string;
  readonly verified: boolean;
}

/** What the figures rest on. */
export interface Basis {
  readonly scenario: Scenario;
  readonly travel: TravelNote;
  readonly coefficients: readonly NamedCoefficient[];
}

export interface RotaPage extends Basis {
  readonly rota: Rota;
  readonly verdict: Verdict;
  readonly fairness: Fairness;
  /** In the order of the territory. */
  readonly communes: readonly CommuneServed[];
  /** In the order of the rota's tours; empty where a tour names what does not exist. */
  readonly ways: readonly TourWay[];
  /** With the rota in use, which comes first; null where none was given. */
  readonly comparison: Comparison | null;
  /** What the goal costs against coverage; null where it is coverage, or its price is not known. */
  readonly price: Price | null;
  /** Null until somebody has asked for it: then only the plain reasons are told. */
  readonly explanation: RotaExplanation | null;
}

export interface ComparisonPage extends Basis {
  readonly comparison: Comparison;
}
