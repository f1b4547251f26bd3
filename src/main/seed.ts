/** What a service that starts for the first time has to show: the real territory, its rota in use, and a better one. */
import type { Desk } from '../jobs/desk-questions.ts';
import type { Storage } from '../storage/storage.ts';

const PRESET = 'rochefort-bus';
const SETTING = 'seeded';
const PLAN_SECONDS = 60;

interface Seeding {
  readonly storage: Storage;
  readonly desk: Desk;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Once in the life of a database: who deletes the example is not given it again. @returns whether it was planted now. */
export async function seed({ storage, desk, newId, now }: Seeding, organisationId: string): Promise<boolean> {
  if ((await storage.settings.get(SETTING)) !== null) return false;
  const { document, matrix } = await desk.ask('preset', { name: PRESET });
  const checked = await desk.ask('check-scenario', { input: JSON.parse(document), matrix });
  const name = checked.name ?? PRESET;
  return storage.transaction(async (tables) => {
    const mine = newId();
    if ((await tables.settings.setOnce(SETTING, mine)) !== mine) return false;
    const at = now();
    const id = newId();
    const times = { createdAt: at, updatedAt: at, deletedAt: null };
    const content = { name, description: checked.description ?? '', document, matrix };
    const scenario = await tables.scenarios.create({ id, organisationId, ...times }, content);
    await tables.jobs.create({
      id: newId(),
      organisationId,
      scenarioId: id,
      scenarioRevision: scenario.revision,
      kind: 'plan',
      parameters: {
        limits: { timeLimitSeconds: PLAN_SECONDS, gap: 1e-4, iterationLimit: null, seed: 1 },
        name: null,
        goal: null,
        start: null,
        keep: null,
        lock: null,
        samePresencesAs: null,
        sameMeansAs: null,
      },
      createdAt: at,
    });
    return true;
  });
}
