/** Cordeau's format of periodic routing: type 0 (VRP), 1 (PVRP), 5 (PVRP with time windows). */

export interface PvrpCustomer {
  readonly x: number;
  readonly y: number;
  readonly service: number;
  readonly demand: number;
  readonly frequency: number;
  /** Days of each allowed combination, from 0. */
  readonly combinations: readonly (readonly number[])[];
  readonly earliest: number;
  readonly latest: number;
}

export interface PvrpInstance {
  readonly type: number;
  /** A day. */
  readonly vehicles: number;
  /** Infinite where not limited. */
  readonly days: readonly { readonly mostDuration: number; readonly mostLoad: number }[];
  readonly depot: { readonly x: number; readonly y: number; readonly earliest: number; readonly latest: number };
  /** Customer 1 is the first. */
  readonly customers: readonly PvrpCustomer[];
}

export class PvrpFormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PvrpFormatError';
  }
}

const PLAIN = 0;
const PERIODIC = 1;
const WITH_WINDOWS = 5;
/** Several depots; but one instance with time windows in circulation (pr08) says so by mistake. */
const MISPRINT = 2;
/** Columns before the list of combinations: number, x, y, service, demand, frequency, how many combinations. */
const LIST_AT = 7;

/** @throws PvrpFormatError where the text is not of a kind known here. */
export function readPvrpInstance(text: string): PvrpInstance {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(numbersOf);
  const [head, ...rest] = lines;
  const [stated, vehicles, customerCount, dayCount] = head ?? [];
  if (stated === undefined || vehicles === undefined || customerCount === undefined || dayCount === undefined) {
    throw new PvrpFormatError('the first line must be: type m n t');
  }
  const type = stated === MISPRINT && hasWindows(lines.at(-1)!) ? WITH_WINDOWS : stated;
  if (![PLAIN, PERIODIC, WITH_WINDOWS].includes(type)) throw new PvrpFormatError(`type ${type} is not read here`);
  const days = rest.slice(0, dayCount).map(([duration, load]) => ({
    mostDuration: orNone(duration),
    mostLoad: orNone(load),
  }));
  const nodes = rest.slice(dayCount, dayCount + customerCount + 1);
  if (days.length < dayCount || nodes.length < customerCount + 1) {
    throw new PvrpFormatError(`${customerCount + 1} nodes after ${dayCount} days are announced, fewer are there`);
  }
  const [depot, ...customers] = nodes.map((numbers, index) => readNode({ numbers, index, dayCount, type }));
  return { type, vehicles, days, depot: depot!, customers };
}

/** Two numbers behind the list of combinations. */
const hasWindows = (customer: readonly number[]): boolean =>
  customer.length >= LIST_AT + (customer[LIST_AT - 1] ?? 0) + 2;

function numbersOf(line: string): readonly number[] {
  const numbers = line.split(/\s+/).map(Number);
  if (numbers.some(Number.isNaN)) throw new PvrpFormatError(`not a line of numbers: "${line.slice(0, 80)}"`);
  return numbers;
}

/** 0 stands for no limit. */
const orNone = (limit: number | undefined): number =>
  limit === undefined || limit === 0 ? Number.POSITIVE_INFINITY : limit;

function readNode(node: { numbers: readonly number[]; index: number; dayCount: number; type: number }): PvrpCustomer {
  const { numbers, index, dayCount, type } = node;
  const [number, x, y, service = 0, demand = 0, frequency = 0, listed = 0] = numbers;
  if (number !== index || x === undefined || y === undefined) {
    throw new PvrpFormatError(`node ${index} is expected: "${numbers.join(' ').slice(0, 80)}"`);
  }
  const codes = numbers.slice(LIST_AT, LIST_AT + listed);
  const [earliest, latest] = numbers.slice(LIST_AT + listed);
  const isTimed = type === WITH_WINDOWS;
  if (isTimed && latest === undefined) throw new PvrpFormatError(`node ${index} has no time window`);
  return {
    x,
    y,
    service,
    demand,
    frequency,
    combinations: combinationsOf({ codes, index, dayCount, frequency, type }),
    earliest: isTimed ? earliest! : 0,
    latest: isTimed ? latest! : Number.POSITIVE_INFINITY,
  };
}

/** Codes are read from left to right: in five days 10 is 01010, days 2 and 4. */
function combinationsOf(node: {
  codes: readonly number[];
  index: number;
  dayCount: number;
  frequency: number;
  type: number;
}): readonly (readonly number[])[] {
  const { codes, index, dayCount, frequency, type } = node;
  if (index === 0) return [];
  if (type === PLAIN && codes.length === 0) return [[0]];
  const days = Array.from({ length: dayCount }, (_, day) => day);
  const combinations = codes.map((code) =>
    days.filter((day) => Math.floor(code / 2 ** (dayCount - 1 - day)) % 2 === 1),
  );
  for (const combination of combinations) {
    if (combination.length !== frequency) {
      throw new PvrpFormatError(
        `node ${index}: a combination of ${combination.length} days, ${frequency} visits asked`,
      );
    }
  }
  if (combinations.length === 0) throw new PvrpFormatError(`node ${index} has no combination of days`);
  return combinations;
}
