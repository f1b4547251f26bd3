/** Part *kills*: the service killed under write load, and what it then has. */
import type { PartContext, PartResult } from '../harness/part.ts';
import { randomNumbers } from '../rotas/random.ts';
import { type KillFigures, kills } from './kills.ts';
import { temporaryFolder } from './service-process.ts';

const FULL = { kills: 50 };
const SMOKE = { kills: 1 };

export async function killsPart({ options, say }: PartContext): Promise<PartResult> {
  const plan = options.smoke ? SMOKE : FULL;
  const seed = options.seeds?.[0] ?? 1;
  const { folder, remove } = await temporaryFolder();
  try {
    const figures = await kills(folder, { count: plan.kills, chance: randomNumbers(seed), say });
    return resultOf(figures, { ...plan, seed });
  } finally {
    await remove();
  }
}

function resultOf(figures: KillFigures, parameters: PartResult['parameters']): PartResult {
  const { acknowledged, lost, integrity, complaints } = figures;
  return {
    title: 'The service killed under write load',
    parameters,
    data: { figures },
    tables: [
      {
        caption: 'Figures and targets',
        headings: ['what', 'found', 'target', 'met'],
        rows: [
          ['kills (SIGKILL)', figures.kills, null, null],
          ['writes acknowledged', acknowledged, null, null],
          ['of those, lost', lost.length, '0', lost.length === 0 ? 'yes' : 'NO'],
          ['integrity check of SQLite', integrity, 'ok', integrity === 'ok' ? 'yes' : 'NO'],
        ],
      },
    ],
    notes: [
      'Four writers store scenarios, change them and make share links; each kill comes 0.2 to 1.1 s after they began.',
    ],
    problems: [
      ...lost.map((what) => `lost: ${what}`),
      ...complaints.map((line) => line.slice(0, 300)),
      ...(integrity === 'ok' ? [] : [integrity]),
    ],
  };
}
