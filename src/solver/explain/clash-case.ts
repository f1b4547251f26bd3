/** A scenario without a legal rota, its rules that can be eased, and the questions asked of its variants. */
import type { Scenario } from '../../domain/scenario.ts';
import type { NeedModel } from '../../need/need-model.ts';
import type { Clashing } from './conflict.ts';
import type { Answer, Feasibility } from './feasibility.ts';
import { promisesOneByOne } from './promises.ts';
import { type Easing, editsOf, type RelaxableRule } from './relaxable-rule.ts';
import { relaxableRules } from './relaxable-rules.ts';
import { type Edit, type Reach, reachAmong, type SingleFloor, variantInSingleFloors, variantOf } from './variants.ts';

export class ClashCase {
  readonly scenario: Scenario;
  readonly feasibility: Feasibility;
  /** As the planner entered them. */
  readonly rules: readonly RelaxableRule[];
  /** What is promised to every commune, and the other promises, commune by commune. */
  readonly promises: readonly RelaxableRule[];
  private readonly need: NeedModel;
  private readonly reaches = new Map<string, Reach>();

  constructor(scenario: Scenario, need: NeedModel, feasibility: Feasibility) {
    this.scenario = scenario;
    this.need = need;
    this.feasibility = feasibility;
    // Which communes a promise to all could come to mean: those within reach once every other rule is given up.
    const others = relaxableRules(scenario, []);
    const freed = variantOf(
      scenario,
      others.flatMap((rule) => rule.gone),
      () => NOWHERE,
    );
    const reach = this.reachOf(freed);
    this.promises = promisesOneByOne(scenario, reach);
    this.rules = relaxableRules(scenario, this.promises);
  }

  /** @param given rules given up; eased: rules eased. */
  variant(changed: { given?: readonly RelaxableRule[]; eased?: readonly Easing[] }): Scenario {
    const edits: Edit[] = [...(changed.given ?? []).flatMap((rule) => rule.gone), ...editsOf(changed.eased ?? [])];
    return variantOf(this.scenario, edits, (draft) => this.reachOf(draft));
  }

  ask(changed: Parameters<ClashCase['variant']>[0]): Answer {
    return this.feasibility.ask(this.variant(changed));
  }

  /**
   * Do these rules clash by themselves, all others given up?
   *
   * @param given rules, or promises to single communes, given up besides.
   */
  clashing(kept: readonly RelaxableRule[], given: readonly RelaxableRule[] = []): Clashing {
    const isKept = new Set(kept);
    const answer = this.ask({ given: [...this.rules.filter((rule) => !isKept.has(rule)), ...given] });
    return answer === 'infeasible' ? 'clash' : answer === 'feasible' ? 'no-clash' : 'unknown';
  }

  /** The variant with a floor for each commune and promise, and where those come from. */
  inSingleFloors(given: readonly RelaxableRule[]): { scenario: Scenario; floors: SingleFloor[] } {
    const edits = given.flatMap((rule) => rule.gone);
    return variantInSingleFloors(this.scenario, edits, (draft) => this.reachOf(draft));
  }

  /** Which communes a floor without a commune means: those with a usable stop, or within reach of one. */
  private reachOf(variant: Scenario): Reach {
    const key = JSON.stringify({ ...variant, territory: null, floors: null });
    const known = this.reaches.get(key);
    if (known !== undefined) return known;
    const usable = this.feasibility.usableStops(variant);
    // Beyond us to find out: any stop may be.
    const reach = reachAmong(this.need, usable === null ? variant.stops.map(() => true) : Array.from(usable, Boolean));
    this.reaches.set(key, reach);
    return reach;
  }
}

const NOWHERE: Reach = { visitable: [], reached: [] };
