import { describe, expect, test } from 'vitest';
import type { Tables } from '../../../src/storage/storage.ts';
import { addJob, addKey, addRota, contentNamed, versionOf } from '../../support/stored.ts';
import { type Given, type World, worldBeforeEach } from './given.ts';
import { repeatOf } from './ledger-suite.ts';

const PAGE = { limit: 50, after: null };

/** What is theirs, and every way to it that an organisation has. */
async function waysIn({ storage, foreign, ours, theirs, nextId }: World) {
  const rota = await addRota(storage, { id: nextId(), scenario: foreign });
  const job = await addJob(storage, { id: nextId(), scenario: foreign });
  const key = await addKey(storage, { id: nextId(), organisationId: theirs });
  const share = { id: nextId(), organisationId: theirs, rotaId: rota.id, createdAt: 1, expiresAt: 2, revokedAt: null };
  await storage.shares.create(share);
  await storage.repeats.create(repeatOf(theirs, 'theirs'));
  const entry = { id: nextId(), organisationId: theirs, at: 1, keyId: null, requestId: null };
  await storage.audit.add({ ...entry, action: 'key.create', subject: `key/${key.id}` });

  const mine = (id: string) => ({ organisationId: ours, id });
  const version = { ...versionOf(1), createdAt: 1 };
  const at = 6000;
  const ways: Readonly<Record<string, readonly [(tables: Tables) => Promise<unknown>, unknown]>> = {
    'keys.list': [({ keys }) => keys.list(ours), []],
    'keys.revoke': [({ keys }) => keys.revoke(mine(key.id), at), null],
    'scenarios.find': [({ scenarios }) => scenarios.find(mine(foreign.id)), null],
    'scenarios.revision': [({ scenarios }) => scenarios.revision(mine(foreign.id), 1), null],
    'scenarios.replace': [
      ({ scenarios }) => scenarios.replace(mine(foreign.id), { content: contentNamed('x'), expected: null, at }),
      { kind: 'not-found' },
    ],
    'scenarios.delete': [
      ({ scenarios }) => scenarios.delete(mine(foreign.id), { expected: null, at }),
      { kind: 'not-found' },
    ],
    'scenarios.restore': [({ scenarios }) => scenarios.restore(mine(foreign.id)), null],
    'rotas.find': [({ rotas }) => rotas.find(mine(rota.id)), null],
    'rotas.list': [({ rotas }) => rotas.list(ours, { ...PAGE, scenarioId: null }), { items: [], next: null }],
    'rotas.list of their scenario': [
      ({ rotas }) => rotas.list(ours, { ...PAGE, scenarioId: foreign.id }),
      { items: [], next: null },
    ],
    'rotas.version': [({ rotas }) => rotas.version(mine(rota.id), 1), null],
    'rotas.versions': [({ rotas }) => rotas.versions(mine(rota.id)), []],
    'rotas.replace': [
      ({ rotas }) => rotas.replace(mine(rota.id), { name: 'x', version, expected: null }),
      { kind: 'not-found' },
    ],
    'rotas.lock': [({ rotas }) => rotas.lock(mine(rota.id), at), null],
    'rotas.publish': [({ rotas }) => rotas.publish(mine(rota.id), { version: 1, at }), null],
    'rotas.delete': [({ rotas }) => rotas.delete(mine(rota.id), at), null],
    'rotas.restore': [({ rotas }) => rotas.restore(mine(rota.id)), null],
    'jobs.find': [({ jobs }) => jobs.find(mine(job.id)), null],
    'jobs.list': [
      ({ jobs }) => jobs.list(ours, { ...PAGE, scenarioId: foreign.id, kind: null, state: null }),
      { items: [], next: null },
    ],
    'jobs.count': [({ jobs }) => jobs.count(['queued'], ours), 0],
    'jobs.cancel': [({ jobs }) => jobs.cancel(mine(job.id), at), null],
    'shares.list': [({ shares }) => shares.list({ organisationId: ours, rotaId: rota.id }), []],
    'shares.revoke': [({ shares }) => shares.revoke(mine(share.id), at), null],
    'repeats.find': [({ repeats }) => repeats.find(ours, 'theirs'), null],
    'repeats.create under their key': [({ repeats }) => repeats.create(repeatOf(ours, 'theirs')), true],
    'audit.list': [({ audit }) => audit.list(ours, PAGE), { items: [], next: null }],
  };
  return {
    ways,
    theirThings: () => thingsOf(storage, { theirs, foreignId: foreign.id, rotaId: rota.id, jobId: job.id }),
  };
}

async function thingsOf(
  storage: Tables,
  { theirs, foreignId, rotaId, jobId }: { theirs: string; foreignId: string; rotaId: string; jobId: string },
) {
  const owned = (id: string) => ({ organisationId: theirs, id });
  return {
    keys: await storage.keys.list(theirs),
    scenario: await storage.scenarios.find(owned(foreignId)),
    rota: await storage.rotas.find(owned(rotaId)),
    versions: await storage.rotas.versions(owned(rotaId)),
    job: await storage.jobs.find(owned(jobId)),
    shares: await storage.shares.list({ organisationId: theirs, rotaId }),
    repeat: await storage.repeats.find(theirs, 'theirs'),
  };
}

/** Of all organisations, or of none: not for their callers, or not about what belongs to one. */
const NOT_OF_ONE = [
  'organisations.create',
  'organisations.find',
  'organisations.list',
  'keys.create',
  'keys.findBySecretHash',
  'keys.any',
  'scenarios.create',
  'scenarios.list',
  'scenarios.purge',
  'rotas.create',
  'jobs.create',
  'jobs.claim',
  'jobs.beat',
  'jobs.end',
  'jobs.recover',
  'shares.create',
  'shares.find',
  'repeats.create',
  'repeats.purge',
  'audit.add',
  'settings.get',
  'settings.setOnce',
];

export function isolationSuite(given: () => Given): void {
  describe('isolation', () => {
    const world = worldBeforeEach(given);

    test('one organisation neither sees nor changes what is another’s, by any method', async () => {
      const { ways, theirThings } = await waysIn(world());
      const before = await theirThings();
      for (const [name, [way, nothing]] of Object.entries(ways)) {
        expect.soft(await way(world().storage), name).toEqual(nothing);
      }
      expect(await theirThings()).toEqual(before);
    });

    test('no method is left out of this', async () => {
      const { ways } = await waysIn(world());
      const walked = new Set([...Object.keys(ways).map((name) => name.split(' ', 1)[0]!), ...NOT_OF_ONE]);
      const { transaction, ping, close, ...tables } = world().storage;
      const all = Object.entries(tables).flatMap(([table, methods]) =>
        Object.keys(methods).map((method) => `${table}.${method}`),
      );
      expect([...walked].sort()).toEqual(all.sort());
    });

    test('a list of scenarios holds one’s own', async () => {
      const { storage, ours, scenario } = world();
      const { items } = await storage.scenarios.list(ours, { ...PAGE, search: null, deleted: false });
      expect(items).toEqual([scenario]);
    });

    test('nothing of one’s own can be made to refer to what is another’s', async () => {
      const { storage, ours, foreign, nextId } = world();
      const theirRota = await addRota(storage, { id: nextId(), scenario: foreign });
      const disguised = { ...foreign, organisationId: ours };
      const share = { id: nextId(), organisationId: ours, rotaId: theirRota.id, createdAt: 1, expiresAt: 2 };
      const attempts = [
        () => addRota(storage, { id: nextId(), scenario: disguised }),
        () => addJob(storage, { id: nextId(), scenario: disguised }),
        () => storage.shares.create({ ...share, revokedAt: null }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'conflict' });
    });
  });
}
