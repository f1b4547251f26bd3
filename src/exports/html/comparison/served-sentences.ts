/** What each rota serves, against the first. */
import type { Comparison } from '../../../domain/comparison.ts';
import type { Texts } from '../../../texts/texts.ts';

export function servedSentences({ rotas }: Comparison, perCycle: string, { format: f, pages }: Texts): string[] {
  const [first, ...others] = rotas;
  const before = f.hours(first!.verdict.figures.servedHours);
  return others.map(({ name, verdict }) =>
    pages.changes.summary({ rota: name, before, after: f.hours(verdict.figures.servedHours), perCycle }),
  );
}
