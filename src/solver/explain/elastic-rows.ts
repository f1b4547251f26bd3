/** Which rows of the selection state which rule of the planner, for those that a slack in a row can ease. */
import type { SelectionModel } from '../selection/selection-model.ts';
import { isPartOf, type RelaxableRule } from './relaxable-rule.ts';
import { promisedStops } from './telling-tours.ts';
import type { SingleFloor } from './variants.ts';

export interface ElasticRows {
  readonly rule: RelaxableRule;
  /** All of them are eased by the same slack. */
  readonly rows: readonly number[];
  /** 1: slack helps to reach a lower limit; −1: to stay within an upper one. */
  readonly sign: 1 | -1;
  /** Greatest slack, in the unit of the rows. */
  readonly most: number;
  /** Of the rows, per unit of the rule. */
  readonly scale: number;
  readonly isWhole: boolean;
}

const CAPS = {
  kilometres: { code: 'cap-kilometres', scale: 1 },
  spanHours: { code: 'cap-hours', scale: 1 },
  euros: { code: 'cap-cost', scale: 0.01 },
} as const;

/**
 * @param known floors: those the instance's scenario consists of, one for each commune and promise, in its order;
 *   locks: of the scenario that the rules come from.
 */
export function elasticRows(
  selection: SelectionModel,
  known: {
    readonly rules: readonly RelaxableRule[];
    readonly floors: readonly SingleFloor[];
    readonly locks: readonly unknown[];
  },
): ElasticRows[] {
  const ruleAt = new Map(known.rules.map((rule) => [keyOf(rule), rule]));
  const add = (key: string, row: number | undefined, shape: Shape): ElasticRows[] => {
    const rule = ruleAt.get(key);
    return rule === undefined || row === undefined ? [] : [{ rule, rows: [row], ...shape }];
  };
  const { scenario } = selection.instance;
  const promising = scenario.locks.filter((lock) => promisedStops(lock).length > 0);
  return [
    ...floorRows(selection, known.floors, add),
    ...promising.flatMap((lock, at) =>
      add(`lock-${lock.kind} locks/${known.locks.indexOf(lock)} `, selection.ruleRows.locks[at]?.row, {
        sign: 1,
        most: 1,
        scale: 1,
        isWhole: true,
      }),
    ),
    ...selection.ruleRows.caps.flatMap(({ measure, row }) => {
      const { code, scale } = CAPS[measure];
      const key = code === 'cap-cost' ? 'centsPerCycle' : code === 'cap-hours' ? 'hoursPerCycle' : 'kmPerCycle';
      return add(`${code} caps/${key} `, row, { sign: -1, most: mostOf(selection, row), scale, isWhole: false });
    }),
  ];
}

function keyOf({ rule: { code, path, parameters } }: RelaxableRule): string {
  return `${code} ${path.join('/')} ${parameters.commune ?? ''}`;
}

/** What is promised to every commune: eased for all of them at once. */
export function elasticWhole(whole: RelaxableRule, singles: readonly ElasticRows[]): ElasticRows[] {
  const parts = singles.filter(({ rule }) => isPartOf(rule, whole));
  return parts.length === 0 ? [] : [{ ...parts[0]!, rule: whole, rows: parts.flatMap(({ rows }) => rows) }];
}

type Shape = Omit<ElasticRows, 'rule' | 'rows'>;
type Add = (key: string, row: number | undefined, shape: Shape) => ElasticRows[];

function floorRows(selection: SelectionModel, floors: readonly SingleFloor[], add: Add): ElasticRows[] {
  const { presence, coverage, instance, rows } = selection;
  const visitFloor = takenInTurn(presence.visitFloors);
  const shareFloor = takenInTurn(coverage.shareRows);
  const communes = instance.scenario.territory.communes.map(({ code }) => code);
  const mostVisits = instance.days.length * instance.stopCount;
  return floors.flatMap(({ floor, index, aspect, commune }) => {
    const c = communes.indexOf(commune);
    const key = (code: string) => `${code} floors/${index} ${commune}`;
    if (aspect === 'leastServedShare') {
      // Nothing to serve: no row.
      const row = hasNeed(selection, c) ? shareFloor(c) : undefined;
      const most = row === undefined ? 0 : rows.lower[row]!;
      return add(key('floor-share'), row, { sign: 1, most, scale: most / floor.leastServedShare, isWhole: false });
    }
    const row = visitFloor(c);
    return aspect === 'leastVisitsPerCycle'
      ? add(key('floor-visits'), row, { sign: 1, most: floor.leastVisitsPerCycle, scale: 1, isWhole: true })
      : add(key('ceiling-visits'), row, { sign: -1, most: mostVisits, scale: 1, isWhole: true });
  });
}

function hasNeed({ instance: { need } }: SelectionModel, commune: number): boolean {
  const { segmentCount } = need;
  return need.needHours.subarray(commune * segmentCount, (commune + 1) * segmentCount).some((hours) => hours > 0);
}

/** Rows of each commune, handed out in the order in which they were laid. */
function takenInTurn(rowsOfCommune: readonly (readonly number[])[]): (commune: number) => number | undefined {
  const taken = rowsOfCommune.map(() => 0);
  return (commune) => rowsOfCommune[commune]?.[taken[commune]!++];
}

/** What a cap row can add up to: the longest tour on every day of every unit. */
function mostOf({ columns, instance }: SelectionModel, row: number): number {
  let longest = 0;
  columns.rows.forEach((at, entry) => {
    if (at === row) longest = Math.max(longest, columns.values[entry]!);
  });
  return longest * instance.scenario.units.length * instance.days.length;
}
