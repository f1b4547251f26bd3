/**
 * A process to be killed: writes scenarios, each with an audit entry in one transaction, and says the number of each on
 * standard output once it is committed. Arguments: the file, the number to begin with.
 */
import { writeSync } from 'node:fs';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import { addOrganisation, addScenario, contentNamed, idOf } from './stored.ts';

const [file, from] = process.argv.slice(2);
const storage = await openSqlite({ file: file! });
const organisationId = idOf(1);
if ((await storage.organisations.find(organisationId)) === null) await addOrganisation(storage, organisationId);
for (let n = Number(from); ; n += 1) {
  const id = idOf(n);
  await storage.transaction(async (tables) => {
    await addScenario(tables, { id, organisationId, content: contentNamed(`${n} ${'x'.repeat(n % 5000)}`) });
    const entry = { id, organisationId, at: n, keyId: null, requestId: null };
    await tables.audit.add({ ...entry, action: 'scenario.create', subject: `scenario/${id}` });
  });
  writeSync(1, `${n}\n`);
}
