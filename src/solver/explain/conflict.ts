/**
 * A smallest set of rules that cannot be kept together, out of many (QuickXplain: Junker 2004, AAAI, pp. 167–172).
 *
 * Halves are left out and put back; of k rules in the set out of n, about 2k·log(n/k) + 2k questions are asked. Rules at
 * the end of the list are part of it only where the others before them are not enough.
 *
 * That a set clashes is asked of that very set (or follows from all rules together). QuickXplain takes for granted that
 * fewer rules never clash more; a promise to "every commune that can be reached" breaks this, for it means more communes
 * where another rule is given up. So at the end each rule is left out once more and the others are asked by themselves:
 * only then is the set called irreducible. Mostly these questions have been asked before.
 */
export type Clashing = 'clash' | 'no-clash' | 'unknown';

export interface Conflict<Rule> {
  readonly rules: readonly Rule[];
  /** True where it is proven of each rule that the others do not clash by themselves. */
  readonly irreducible: boolean;
}

/**
 * @param rules that clash when taken all together.
 * @param ask whether a set of rules clashes by itself.
 */
export function conflictAmong<Rule>(rules: readonly Rule[], ask: (kept: readonly Rule[]) => Clashing): Conflict<Rule> {
  const clashes = (kept: readonly Rule[]): boolean => ask(kept) === 'clash';
  const search = (background: readonly Rule[], hasGrown: boolean, candidates: readonly Rule[]): readonly Rule[] => {
    if (hasGrown && clashes(background)) return [];
    if (candidates.length <= 1) return candidates;
    const half = Math.ceil(candidates.length / 2);
    const [former, latter] = [candidates.slice(0, half), candidates.slice(half)];
    const ofLatter = search([...background, ...former], former.length > 0, latter);
    const ofFormer = search([...background, ...ofLatter], ofLatter.length > 0, former);
    return [...ofFormer, ...ofLatter];
  };
  return checked(search([], false, rules), ask);
}

/** Leaves out each rule in turn, for good where the others clash without it. */
function checked<Rule>(rules: readonly Rule[], ask: (kept: readonly Rule[]) => Clashing): Conflict<Rule> {
  let irreducible = true;
  for (const rule of rules) {
    const answer = ask(rules.filter((other) => other !== rule));
    if (answer === 'clash')
      return checked(
        rules.filter((other) => other !== rule),
        ask,
      );
    irreducible &&= answer === 'no-clash';
  }
  return { rules, irreducible };
}
