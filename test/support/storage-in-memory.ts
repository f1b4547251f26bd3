/** What src/storage/storage.ts promises, as plainly as it can be written: to compare the databases with. */
import type {
  AuditRecord,
  JobRecord,
  KeyRecord,
  OrganisationRecord,
  RepeatRecord,
  RotaRecord,
  RotaVersionRecord,
  ScenarioRecord,
  ScenarioRevisionRecord,
  ShareRecord,
} from '../../src/storage/records.ts';
import type { Outcome, Owned, Page, PageRequest, Tables } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storage-error.ts';

/** Rows are replaced, never changed in place: what was handed out stays as it was. */
class Rows<Row extends { readonly id: string; readonly organisationId: string }> {
  all: Row[] = [];

  add(row: Row): Row {
    if (this.all.some(({ id }) => id === row.id)) conflict();
    this.all.push(row);
    return row;
  }

  get({ organisationId, id }: Owned): Row | null {
    return this.all.find((row) => row.id === id && row.organisationId === organisationId) ?? null;
  }

  change(row: Row, to: Partial<Row>): Row {
    const changed = { ...row, ...to };
    this.all = this.all.map((each) => (each.id === row.id ? changed : each));
    return changed;
  }

  of(organisationId: string): Row[] {
    const own = this.all.filter((row) => row.organisationId === organisationId);
    return own.sort((one, other) => (one.id < other.id ? 1 : -1));
  }
}

function conflict(): never {
  throw new StorageError('conflict', { subject: 'memory' });
}

function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], { limit, after }: PageRequest): Page<Row> {
  const rest = rows.filter(({ id }) => after === null || id < after);
  return { items: rest.slice(0, limit), next: rest.length > limit ? rest[limit - 1]!.id : null };
}

export function tablesInMemory(): Tables {
  const organisations: (OrganisationRecord & { lastClaimAt: number })[] = [];
  const keys = new Rows<KeyRecord>();
  const scenarios = new Rows<ScenarioRecord>();
  let revisions: ScenarioRevisionRecord[] = [];
  const rotas = new Rows<RotaRecord>();
  let versions: RotaVersionRecord[] = [];
  const jobs = new Rows<JobRecord>();
  const shares = new Rows<ShareRecord>();
  let repeats: RepeatRecord[] = [];
  const audit = new Rows<AuditRecord>();
  const settings = new Map<string, string>();

  const needOrganisation = (id: string) => void (organisations.some((one) => one.id === id) || conflict());
  const needRevision = (owned: Owned, revision: number) => {
    const isThere = revisions.some((one) => one.scenarioId === owned.id && one.revision === revision);
    if (scenarios.get(owned) === null || !isThere) conflict();
  };
  const liveScenario = (owned: Owned) => unlessDeleted(scenarios.get(owned));
  const liveRota = (owned: Owned) => {
    const rota = unlessDeleted(rotas.get(owned));
    const { organisationId } = owned;
    return rota !== null && liveScenario({ organisationId, id: rota.scenarioId }) !== null ? rota : null;
  };
  const changedRota = (owned: Owned, to: Partial<RotaRecord>) => {
    const rota = liveRota(owned);
    return rota === null ? null : rotas.change(rota, to);
  };
  const refersTo = (scenarioId: string, revision: number) =>
    jobs.all.some((job) => job.scenarioId === scenarioId && job.scenarioRevision === revision) ||
    versions.some((version) => {
      const rota = rotas.all.find(({ id }) => id === version.rotaId);
      return rota?.scenarioId === scenarioId && version.scenarioRevision === revision;
    });
  const removeRotas = (isDoomed: (rota: RotaRecord) => boolean) => {
    const doomed = new Set(rotas.all.filter(isDoomed).map(({ id }) => id));
    rotas.all = rotas.all.filter(({ id }) => !doomed.has(id));
    versions = versions.filter(({ rotaId }) => !doomed.has(rotaId));
    shares.all = shares.all.filter(({ rotaId }) => !doomed.has(rotaId));
  };
  const held = ({ id, runnerId }: { id: string; runnerId: string }) =>
    jobs.all.find((job) => job.id === id && job.runnerId === runnerId && job.state === 'running') ?? null;

  return {
    organisations: {
      create: async (record) => {
        if (organisations.some(({ id }) => id === record.id)) conflict();
        organisations.push({ ...record, lastClaimAt: -1 });
      },
      find: async (id) => withoutClaim(organisations.find((one) => one.id === id) ?? null),
      list: async () => organisations.map((one) => withoutClaim(one)!).sort((a, b) => (a.id < b.id ? -1 : 1)),
    },

    keys: {
      create: async (record) => {
        needOrganisation(record.organisationId);
        if (keys.all.some(({ secretHash }) => secretHash === record.secretHash)) conflict();
        keys.add(record);
      },
      findBySecretHash: async (hash) => keys.all.find(({ secretHash }) => secretHash === hash) ?? null,
      list: async (organisationId) => keys.of(organisationId),
      revoke: async (owned, at) => {
        const key = keys.get(owned);
        return key === null ? null : keys.change(key, { revokedAt: key.revokedAt ?? at });
      },
      any: async () => keys.all.length > 0,
    },

    scenarios: {
      create: async (record, { name, description, document, matrix }) => {
        needOrganisation(record.organisationId);
        const row = scenarios.add({ ...record, name, description, revision: 1 });
        revisions.push({ scenarioId: row.id, revision: 1, createdAt: row.updatedAt, document, matrix });
        return row;
      },
      find: async (owned) => liveScenario(owned),
      list: async (organisationId, query) => {
        const wanted = scenarios.of(organisationId).filter(({ name, description, deletedAt }) => {
          const text = `${name}\n${description}`.toLowerCase();
          const words = (query.search ?? '').toLowerCase().split(' ');
          return (deletedAt !== null) === query.deleted && words.every((word) => text.includes(word));
        });
        return pageOf(wanted, query);
      },
      revision: async (owned, revision) =>
        scenarios.get(owned) === null
          ? null
          : (revisions.find((one) => one.scenarioId === owned.id && one.revision === revision) ?? null),
      replace: async (owned, { content: { name, description, document, matrix }, expected, at }) =>
        changeOf(liveScenario(owned), expected, (found) => {
          const revision = found.revision + 1;
          revisions.push({ scenarioId: found.id, revision, createdAt: at, document, matrix });
          revisions = revisions.filter(
            (one) => one.scenarioId !== found.id || one.revision === revision || refersTo(found.id, one.revision),
          );
          return scenarios.change(found, { name, description, revision, updatedAt: at });
        }),
      delete: async (owned, { expected, at }) =>
        changeOf(liveScenario(owned), expected, (found) => scenarios.change(found, { deletedAt: at })),
      restore: async (owned) => {
        const found = scenarios.get(owned);
        return found === null || found.deletedAt === null ? null : scenarios.change(found, { deletedAt: null });
      },
      purge: async (before) => {
        removeRotas(({ deletedAt }) => deletedAt !== null && deletedAt < before);
        const doomed = new Set(
          scenarios.all.filter(({ deletedAt }) => deletedAt !== null && deletedAt < before).map(({ id }) => id),
        );
        removeRotas(({ scenarioId }) => doomed.has(scenarioId));
        jobs.all = jobs.all.filter(({ scenarioId }) => !doomed.has(scenarioId));
        revisions = revisions.filter(({ scenarioId }) => !doomed.has(scenarioId));
        scenarios.all = scenarios.all.filter(({ id }) => !doomed.has(id));
        return doomed.size;
      },
    },

    rotas: {
      create: async (record, first) => {
        needRevision({ organisationId: record.organisationId, id: record.scenarioId }, first.scenarioRevision);
        const none = { lockedAt: null, publishedVersion: null, publishedAt: null, deletedAt: null };
        const row = rotas.add({ ...record, ...none, version: 1, updatedAt: record.createdAt });
        versions.push({ ...first, rotaId: row.id, version: 1, createdAt: row.createdAt });
        return row;
      },
      find: async (owned) => liveRota(owned),
      list: async (organisationId, query) => {
        const wanted = rotas.of(organisationId).filter((rota) => liveRota(rota) !== null);
        const { scenarioId } = query;
        return pageOf(
          wanted.filter((rota) => scenarioId === null || rota.scenarioId === scenarioId),
          query,
        );
      },
      version: async (owned, number) =>
        liveRota(owned) === null
          ? null
          : (versions.find(({ rotaId, version }) => rotaId === owned.id && version === number) ?? null),
      versions: async (owned) => {
        const own = liveRota(owned) === null ? [] : versions.filter(({ rotaId }) => rotaId === owned.id);
        const short = own.map(({ document, verdict, ...rest }) => rest);
        return short.sort((one, other) => other.version - one.version);
      },
      replace: async (owned, { name, version: content, expected }) => {
        const found = liveRota(owned);
        if (found !== null && found.lockedAt !== null) return { kind: 'stale', record: found };
        return changeOf(found === null ? null : { ...found, revision: found.version }, expected, (rota) => {
          needRevision({ organisationId: rota.organisationId, id: rota.scenarioId }, content.scenarioRevision);
          versions.push({ ...content, rotaId: rota.id, version: rota.version + 1 });
          return rotas.change(found!, { name, version: rota.version + 1, updatedAt: content.createdAt });
        });
      },
      lock: async (owned, at) => changedRota(owned, { lockedAt: at }),
      publish: async (owned, { version, at }) => {
        if (version === null) return changedRota(owned, { publishedVersion: null, publishedAt: null });
        const isThere = versions.some((one) => one.rotaId === owned.id && one.version === version);
        return isThere ? changedRota(owned, { publishedVersion: version, publishedAt: at }) : null;
      },
      delete: async (owned, at) => changedRota(owned, { deletedAt: at }),
      restore: async (owned) => {
        const rota = rotas.get(owned);
        if (rota === null || rota.deletedAt === null) return null;
        const { organisationId, scenarioId: id } = rota;
        return liveScenario({ organisationId, id }) === null ? null : rotas.change(rota, { deletedAt: null });
      },
    },

    jobs: {
      create: async (job) => {
        needRevision({ organisationId: job.organisationId, id: job.scenarioId }, job.scenarioRevision);
        return jobs.add({ ...job, ...NEW_JOB });
      },
      find: async (owned) => jobs.get(owned),
      list: async (organisationId, query) => {
        const wanted = jobs
          .of(organisationId)
          .filter((job) => query.scenarioId === null || job.scenarioId === query.scenarioId)
          .filter((job) => query.kind === null || job.kind === query.kind)
          .filter((job) => query.state === null || job.state === query.state);
        return pageOf(
          wanted.map((job) => ({ ...job, bestRota: null, result: null })),
          query,
        );
      },
      count: async (states, organisationId) =>
        jobs.all.filter(
          (job) => states.includes(job.state) && (organisationId === null || job.organisationId === organisationId),
        ).length,
      claim: async ({ runnerId, at }) => {
        const running = (of: string) => jobs.all.filter((j) => j.state === 'running' && j.organisationId === of).length;
        const lastClaim = (of: string) => organisations.find(({ id }) => id === of)!.lastClaimAt;
        const [next] = jobs.all
          .filter(({ state }) => state === 'queued')
          .sort(
            (one, other) =>
              running(one.organisationId) - running(other.organisationId) ||
              lastClaim(one.organisationId) - lastClaim(other.organisationId) ||
              (one.id < other.id ? -1 : 1),
          );
        if (next === undefined) return null;
        organisations.find(({ id }) => id === next.organisationId)!.lastClaimAt = at;
        const attempts = next.attempts + 1;
        return jobs.change(next, { state: 'running', startedAt: at, heartbeatAt: at, runnerId, attempts });
      },
      beat: async (claim, { at, progress, bestRota }) => {
        const job = held(claim);
        if (job === null) return null;
        const news = { progress: progress ?? job.progress, bestRota: bestRota ?? job.bestRota };
        return jobs.change(job, { heartbeatAt: at, ...news });
      },
      end: async (claim, { at, ...end }) => {
        const job = held(claim);
        if (job !== null) jobs.change(job, { ...end, finishedAt: at, runnerId: null, heartbeatAt: null });
        return job !== null;
      },
      cancel: async (owned, at) => {
        const job = jobs.get(owned);
        if (job === null || !['queued', 'running'].includes(job.state)) return job;
        const cancelRequestedAt = job.cancelRequestedAt ?? at;
        if (job.state === 'running') return jobs.change(job, { cancelRequestedAt });
        return jobs.change(job, { cancelRequestedAt, state: 'cancelled', finishedAt: at });
      },
      recover: async ({ runnerId, silentSince, mostAttempts, at }) => {
        const lost = jobs.all.filter(
          (job) => job.state === 'running' && (job.runnerId === runnerId || job.heartbeatAt! < silentSince),
        );
        for (const job of lost) {
          const free = { runnerId: null, heartbeatAt: null };
          const failure = { kind: 'run', code: 'crashed' };
          if (job.attempts < mostAttempts) jobs.change(job, { ...free, state: 'queued', startedAt: null });
          else jobs.change(job, { ...free, state: 'failed', finishedAt: at, failure });
        }
        return lost.length;
      },
    },

    shares: {
      create: async (record) => {
        if (rotas.get({ organisationId: record.organisationId, id: record.rotaId }) === null) conflict();
        shares.add(record);
      },
      find: async (id) => shares.all.find((share) => share.id === id) ?? null,
      list: async ({ organisationId, rotaId }) => shares.of(organisationId).filter((share) => share.rotaId === rotaId),
      revoke: async (owned, at) => {
        const share = shares.get(owned);
        return share === null ? null : shares.change(share, { revokedAt: share.revokedAt ?? at });
      },
    },

    repeats: {
      find: async (organisationId, key) =>
        repeats.find((one) => one.organisationId === organisationId && one.key === key) ?? null,
      create: async (record) => {
        needOrganisation(record.organisationId);
        if (repeats.some((one) => one.organisationId === record.organisationId && one.key === record.key)) return false;
        repeats.push(record);
        return true;
      },
      purge: async (before) => {
        const kept = repeats.filter(({ createdAt }) => createdAt >= before);
        const count = repeats.length - kept.length;
        repeats = kept;
        return count;
      },
    },

    audit: {
      add: async (record) => {
        needOrganisation(record.organisationId);
        audit.add(record);
      },
      list: async (organisationId, query) => pageOf(audit.of(organisationId), query),
    },

    settings: {
      get: async (name) => settings.get(name) ?? null,
      setOnce: async (name, value) => {
        if (!settings.has(name)) settings.set(name, value);
        return settings.get(name)!;
      },
    },
  };
}

const NEW_JOB = {
  state: 'queued',
  startedAt: null,
  finishedAt: null,
  cancelRequestedAt: null,
  attempts: 0,
  runnerId: null,
  heartbeatAt: null,
  progress: null,
  bestRota: null,
  rotaId: null,
  certificate: null,
  result: null,
  failure: null,
} as const;

function unlessDeleted<Row extends { readonly deletedAt: number | null }>(row: Row | null): Row | null {
  return row === null || row.deletedAt !== null ? null : row;
}

function withoutClaim(one: OrganisationRecord | null): OrganisationRecord | null {
  return one === null ? null : { id: one.id, name: one.name, createdAt: one.createdAt };
}

/** A change of what is found, where its revision is the one expected. */
function changeOf<Row extends { readonly revision: number }, Changed>(
  found: Row | null,
  expected: number | null,
  change: (found: Row) => Changed,
): Outcome<Changed> {
  if (found === null) return { kind: 'not-found' };
  if (expected !== null && expected !== found.revision) {
    const { revision, ...rest } = found;
    // A rota has a version in the place of a revision.
    return { kind: 'stale', record: ('version' in rest ? rest : found) as unknown as Changed };
  }
  return { kind: 'done', record: change(found) };
}
