/** Promises and ceilings of the scenario's floors as rules that can be eased: for one commune, or for all at once. */
import type { ClashChange, ClashRule } from '../../domain/clash.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { ON_STEP, type RelaxableRule } from './relaxable-rule.ts';
import { FLOOR_ASPECTS, type FloorAspect, type Reach, singleFloors } from './variants.ts';

/** Share of need by which a promise is eased at a time. */
const SHARE_GRAIN = 0.01;
/** No commune has more visits in a cycle. */
const MOST_VISITS = 200;

const CODES = {
  leastVisitsPerCycle: { one: 'floor-visits', all: 'floor-visits-all', limit: 'least' },
  mostVisitsPerCycle: { one: 'ceiling-visits', all: 'ceiling-visits-all', limit: 'most' },
  leastServedShare: { one: 'floor-share', all: 'floor-share-all', limit: 'least' },
} as const;

/**
 * As the planner entered them: what is said of every commune is one rule.
 *
 * @param singles commune by commune.
 */
export function promisesOf(scenario: Scenario, singles: readonly RelaxableRule[]): RelaxableRule[] {
  const isToAll = ({ rule }: RelaxableRule) => scenario.floors[Number(rule.path[1])]!.commune === null;
  return [...promisesToAll(scenario, singles), ...singles.filter((single) => !isToAll(single))];
}

/**
 * Commune by commune, those to every commune too.
 *
 * @param reach with every other rule given up: a promise to all may come to mean more communes than it does now.
 */
export function promisesOneByOne(scenario: Scenario, reach: Reach): RelaxableRule[] {
  const nameOf = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  return singleFloors(scenario, reach).map(({ floor, index, aspect, commune }) => {
    const { one, limit } = CODES[aspect];
    const named = { commune, name: nameOf.get(commune)! };
    const from = floor[aspect]!;
    const rule: ClashRule = { code: one, path: ['floors', index], parameters: { ...named, [limit]: from } };
    return promise(rule, { named, index, aspect, commune, from, communes: 1 });
  });
}

function promisesToAll(scenario: Scenario, singles: readonly RelaxableRule[]): RelaxableRule[] {
  return scenario.floors.flatMap((floor, index) => {
    if (floor.commune !== null) return [];
    return FLOOR_ASPECTS.flatMap((aspect) => {
      const { one, all, limit } = CODES[aspect];
      const communes = singles.filter(({ rule }) => rule.code === one && rule.path[1] === index).length;
      if (communes === 0) return [];
      const from = floor[aspect]!;
      const rule: ClashRule = { code: all, path: ['floors', index], parameters: { [limit]: from, communes } };
      return [promise(rule, { named: {}, index, aspect, commune: null, from, communes })];
    });
  });
}

interface Promised {
  readonly named: Readonly<Record<string, string>>;
  readonly index: number;
  readonly aspect: FloorAspect;
  /** Null: every commune. */
  readonly commune: string | null;
  readonly from: number;
  /** How many it is made to. */
  readonly communes: number;
}

/** Visits one at a time, shares down to whole hundredths. */
function promise(rule: ClashRule, { named, index, aspect, commune, from, communes }: Promised): RelaxableRule {
  const code = CODES[aspect][commune === null ? 'all' : 'one'];
  const isCeiling = aspect === 'mostVisitsPerCycle';
  const grain = aspect === 'leastServedShare' ? SHARE_GRAIN : 1;
  const grains = Math.ceil(from / grain - ON_STEP);
  const valueAt = (step: number) => (isCeiling ? from + step : Number(((grains - step) * grain).toFixed(6)));
  return {
    rule,
    gone: [{ kind: 'floor', index, aspect, commune, value: null }],
    steps: isCeiling ? Math.max(1, MOST_VISITS - from) : grains,
    eased: (step) => {
      const change: ClashChange = { code, path: rule.path, parameters: { ...named, from, to: valueAt(step) } };
      return { change, edits: [{ kind: 'floor', index, aspect, commune, value: valueAt(step) }] };
    },
    stepFor: (amount) =>
      isCeiling ? Math.ceil(amount - ON_STEP) : grains - Math.floor((from - amount) / grain + ON_STEP),
    whole: Math.max(from, grain) / communes,
    grain,
    isSet: false,
  };
}
