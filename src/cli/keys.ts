/** `tournee keys`: who may call the service. */
import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { KEY_SCOPES, type KeyRecord, type KeyScope, type OrganisationRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { choiceOption, numberOption } from './option-values.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

const ACTIONS = ['list', 'create', 'revoke'] as const;
type Action = (typeof ACTIONS)[number];

interface KeysOptions {
  readonly organisation?: string;
  readonly name?: string;
  readonly scope: KeyScope;
  readonly expiresInDays: number;
  readonly json?: boolean;
}

const DAY_MS = 86_400_000;
const SECRET_BYTES = 32;
const USUAL_DAYS = 365;

export function addKeysCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  program
    .command('keys')
    .summary(help.commands.keys)
    .description(help.commands.keys)
    .argument('[ACTION]', help.arguments.keysAction, choiceOption('ACTION', ACTIONS), 'list' as Action)
    .argument('[ID]', help.arguments.keyId)
    .option(`--organisation <${help.values.name}>`, help.options.organisation)
    .option(`--name <${help.values.name}>`, help.options.keyName)
    .addOption(
      new Option(`--scope <${help.values.scope}>`, help.options.keyScope)
        .choices(KEY_SCOPES)
        .argParser(choiceOption('--scope', KEY_SCOPES))
        .default('plan'),
    )
    .option(
      `--expires-in-days <${help.values.number}>`,
      help.options.expiresInDays,
      numberOption('--expires-in-days', 'wholeAtLeast', 1),
      USUAL_DAYS,
    )
    .option('--json', help.options.json)
    .action((action: Action, id: string | undefined, options: KeysOptions) => runKeys(shell, { action, id }, options));
}

async function runKeys(
  shell: Shell,
  { action, id }: { action: Action; id: string | undefined },
  options: KeysOptions,
): Promise<void> {
  const { openStorage } = await import('../storage/open-storage.ts');
  const storage = await openStorage(shell.config());
  try {
    if (action === 'create') await createKey(shell, storage, options);
    else if (action === 'revoke') await revokeKey(shell, storage, id);
    else await listKeys(shell, storage, options.json === true);
  } finally {
    await storage.close();
  }
}

async function createKey({ terminal, texts }: Shell, storage: Storage, options: KeysOptions): Promise<void> {
  const { Label } = await import('../domain/primitives.ts');
  const { data: label } = Label.safeParse(options.name);
  if (label === undefined) throw new UsageError(({ errors }) => errors.usage.missingOption({ option: '--name' }));
  const { withoutNul } = await import('../storage/plain-text.ts');
  const name = withoutNul(label);
  const [{ hashOfSecret, secretOf }, now] = [await import('../storage/key-secret.ts'), Date.now()];
  const secret = secretOf(randomBytes(SECRET_BYTES).toString('base64url'));
  const { organisation, record } = await storage.transaction(async (tables) => {
    const organisation = await organisationOf(await tables.organisations.list(), options.organisation);
    if (organisation.isNew) {
      await tables.organisations.create({ id: organisation.id, name: organisation.name, createdAt: now });
    }
    const record: KeyRecord = {
      id: uuidv7(),
      organisationId: organisation.id,
      name,
      scope: options.scope,
      secretHash: hashOfSecret(secret),
      createdAt: now,
      expiresAt: now + options.expiresInDays * DAY_MS,
      revokedAt: null,
    };
    await tables.keys.create(record);
    return { organisation, record };
  });
  if (options.json === true) {
    const { id, scope } = record;
    terminal.writeOut(`${JSON.stringify({ id, name, scope, organisation: organisation.name, secret }, null, 2)}\n`);
    return;
  }
  terminal.print(texts.service.keyCreated({ organisation: organisation.name, scope: record.scope, secret }));
}

/** @returns the organisation that is meant; where none is named, the only one there is. */
async function organisationOf(
  known: readonly OrganisationRecord[],
  wanted: string | undefined,
): Promise<{ id: string; name: string; isNew: boolean }> {
  if (wanted === undefined && known.length > 1) {
    throw new UsageError(({ errors }) => errors.usage.missingOption({ option: '--organisation' }));
  }
  const found = wanted === undefined ? known[0] : known.find(({ id, name }) => name === wanted || id === wanted);
  if (found !== undefined) return { id: found.id, name: found.name, isNew: false };
  const { LOCAL_NAME } = await import('../storage/local-organisation.ts');
  return { id: uuidv7(), name: wanted ?? LOCAL_NAME, isNew: true };
}

async function revokeKey({ terminal, texts }: Shell, storage: Storage, id: string | undefined): Promise<void> {
  if (id === undefined) throw new UsageError(({ errors }) => errors.usage.missingArgument({ value: 'ID' }));
  for (const { id: organisationId } of await storage.organisations.list()) {
    const revoked = await storage.keys.revoke({ organisationId, id }, Date.now());
    if (revoked !== null) return terminal.print(texts.service.keyRevoked({ name: revoked.name }));
  }
  throw new UsageError(({ service }) => service.unknownKey({ id }));
}

async function listKeys({ terminal, texts }: Shell, storage: Storage, json: boolean): Promise<void> {
  const entries: { organisation: string; key: Omit<KeyRecord, 'secretHash'> }[] = [];
  for (const organisation of await storage.organisations.list()) {
    for (const { secretHash: _, ...key } of await storage.keys.list(organisation.id)) {
      entries.push({ organisation: organisation.name, key });
    }
  }
  if (json) {
    const list = entries.map(({ organisation, key }) => ({ ...key, organisation }));
    terminal.writeOut(`${JSON.stringify(list, null, 2)}\n`);
    return;
  }
  if (entries.length === 0) return terminal.print(texts.service.noKeys);
  const { table } = await import('./layout/table.ts');
  const { keyColumns } = texts.service;
  const date = (at: number | null) => (at === null ? '–' : new Date(at).toISOString().slice(0, 10));
  const rows = entries.map(({ organisation, key }) => [
    key.id,
    organisation,
    key.name,
    key.scope,
    date(key.expiresAt),
    date(key.revokedAt),
  ]);
  const columns = keyColumns.map((title, at) => ({ title, flexible: at === 1 || at === 2 }));
  terminal.print(table(columns, rows, { width: terminal.width, indent: '  ' }));
}
