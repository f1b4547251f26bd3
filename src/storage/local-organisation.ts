/** The organisation of callers without a key. Its first key may be made later: what was planned stays. */
import type { Storage } from './storage.ts';

const SETTING = 'local-organisation';
export const LOCAL_NAME = 'Organisation locale';

/** @returns its id; it is made where it is not there yet. */
export async function localOrganisation(
  storage: Storage,
  { newId, now }: { newId: () => string; now: () => number },
): Promise<string> {
  return storage.transaction(async ({ settings, organisations }) => {
    const id = await settings.setOnce(SETTING, newId());
    if ((await organisations.find(id)) === null) {
      await organisations.create({ id, name: LOCAL_NAME, createdAt: now() });
    }
    return id;
  });
}
