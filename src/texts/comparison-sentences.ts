/** Who gains and who loses, as every report counts and says it. */
import type { CommuneComparison, Comparison } from '../domain/comparison.ts';
import type { Texts } from './texts.ts';

/** Hours a cycle: a smaller change is none, for it would be shown as zero. */
export const LEAST_CHANGE_HOURS = 0.05;

/** @returns communes whose served hours change in some rota, the greatest gain of the last rota first. */
export function changedCommunes({ rotas, communes }: Comparison): CommuneComparison[] {
  const last = rotas.length - 1;
  return communes
    .filter(({ changeHours }) => changeHours.some((change) => Math.abs(change) >= LEAST_CHANGE_HOURS))
    .sort((one, other) => other.changeHours[last]! - one.changeHours[last]!);
}

/** @returns for each rota but the first: how many communes gain, lose, stay. */
export function tallySentences(texts: Texts, { rotas, communes }: Comparison): string[] {
  return rotas.slice(1).map(({ name }, at) => {
    const changes = communes.map((commune) => commune.changeHours[at + 1]!);
    const gaining = changes.filter((change) => change >= LEAST_CHANGE_HOURS).length;
    const losing = changes.filter((change) => change <= -LEAST_CHANGE_HOURS).length;
    return texts.reports.comparison.tally({ rota: name, gaining, losing, alike: changes.length - gaining - losing });
  });
}
