/** What is read of the two communal bases of the census that need is estimated from. */
import type { Problem } from '../../domain/problem.ts';
import type { PopulationFigure } from '../../domain/territory.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import type { TextFile } from '../open-file.ts';
import { type Census, readCensus } from './census-sums.ts';
import { placed } from './insee-table.ts';
import type { WantedCommunes } from './wanted-communes.ts';

/** Whole persons or households; those that are withheld are left out. */
export type CensusFigures = Readonly<Partial<Record<PopulationFigure, number>>>;

export interface CensusFile {
  readonly file: TextFile;
  /** Of the census, and the columns that were read of it: `P22_POP`. */
  readonly year: number;
  readonly headings: readonly string[];
  /** By code of commune. */
  readonly figures: ReadonlyMap<string, CensusFigures>;
  readonly remarks: readonly Problem[];
}

/** Rounding of INSEE's decimals may put a part above its whole by a hair, not by more. */
const TOLERANCE = 0.5;

/**
 * Base « Évolution et structure de la population » (base-cc-evol-struct-pop): inhabitants POP; aged 60 or more
 * POP6074 + POP7589 + POP90P; aged 75 or more POP7589 + POP90P.
 */
export async function readPopulationFile(file: TextFile, wanted: WantedCommunes): Promise<CensusFile> {
  const census = await readCensus(file, wanted, [['POP', 'POP6074', 'POP7589', 'POP90P']]);
  return censusFile(file, census, ([total, aged60To74, aged75To89, aged90Plus]) => {
    const aged75Plus = plus(aged75To89, aged90Plus);
    const aged60Plus = plus(aged60To74, aged75Plus);
    return { figures: { total, aged60Plus, aged75Plus }, whole: total, part: aged60Plus };
  });
}

/**
 * Base « Logement » (base-cc-logement): households are main residences, RP, which INSEE defines to be as many; those
 * without a car RP − RP_VOIT1P. In a file without RP, MEN, its number of households, stands for it.
 */
export async function readHouseholdsFile(file: TextFile, wanted: WantedCommunes): Promise<CensusFile> {
  const choices = [
    ['RP', 'RP_VOIT1P'],
    ['MEN', 'RP_VOIT1P'],
  ];
  const census = await readCensus(file, wanted, choices);
  return censusFile(file, census, ([households, withCar]) => {
    const householdsWithoutCar = plus(households, withCar === null || withCar === undefined ? null : -withCar);
    return { figures: { households, householdsWithoutCar }, whole: households, part: withCar };
  });
}

/** A sum, or null or undefined where one of its parts is withheld. */
type Sum = number | null | undefined;

interface Reading {
  readonly figures: Readonly<Partial<Record<PopulationFigure, Sum>>>;
  /** The value of the first column, and what may not be more than it. */
  readonly whole: Sum;
  readonly part: Sum;
}

function censusFile(file: TextFile, census: Census, read: (values: readonly (number | null)[]) => Reading): CensusFile {
  const remarks = [...census.remarks];
  const figures = new Map<string, CensusFigures>();
  for (const sums of census.sums) {
    const { figures: found, whole, part } = read(sums.values);
    if (isNumber(part) && isNumber(whole) && part > whole + TOLERANCE) {
      // Neither is believed, nor anything else of the row.
      const { code: commune, name } = sums.commune;
      const other = { other: census.headings[0]!, otherValue: oneDecimal(whole) };
      const one = draftProblem('figures-contradict', { value: oneDecimal(part), ...other, commune, name });
      remarks.push(placed(file, sums, census.headings[1]!, one));
    } else figures.set(sums.commune.code, rounded(found, whole));
  }
  return { file, year: census.year, headings: census.headings, figures, remarks };
}

function rounded(figures: Reading['figures'], whole: Sum): CensusFigures {
  const most = isNumber(whole) ? Math.round(whole) : Number.POSITIVE_INFINITY;
  const known = Object.entries(figures).flatMap(([name, value]) =>
    isNumber(value) ? [[name, Math.min(most, Math.max(0, Math.round(value)))]] : [],
  );
  return Object.fromEntries(known);
}

function isNumber(value: Sum): value is number {
  return typeof value === 'number';
}

function plus(one: Sum, other: Sum): Sum {
  return isNumber(one) && isNumber(other) ? one + other : null;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
