/** Kills a process that writes, as a power cut or an operator would, and looks whether what it acknowledged is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { idOf } from './stored.ts';

const writer = path.join(import.meta.dirname, 'scenario-writer.ts');
/** Numbers that one process may use up. */
const NUMBERS_EACH = 1_000_000;

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Numbers that were acknowledged and are not there, whole. */
  readonly lost: readonly number[];
  /** Scenarios without their audit entry, or the other way round: halves of a transaction. */
  readonly halves: number;
  /** What SQLite's own check says after each kill: `ok`. */
  readonly checks: readonly string[];
}

/** @param delaysMs for each kill: from the first acknowledged write to it. */
export async function killWhileWriting(file: string, delaysMs: readonly number[]): Promise<KillReport> {
  const acknowledged: number[] = [];
  const checks: string[] = [];
  for (const [index, delayMs] of delaysMs.entries()) {
    acknowledged.push(...(await killAfter({ file, from: (index + 1) * NUMBERS_EACH, delayMs })));
    const database = new DatabaseSync(file);
    checks.push(String(database.prepare('pragma integrity_check').get()!.integrity_check));
    database.close();
  }
  return { kills: delaysMs.length, acknowledged: acknowledged.length, checks, ...lossesIn(file, acknowledged) };
}

/** @returns the numbers that the process acknowledged before it died. */
async function killAfter({ file, from, delayMs }: { file: string; from: number; delayMs: number }): Promise<number[]> {
  const child = spawn(process.execPath, [writer, file, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await setTimeout(delayMs);
  child.kill('SIGKILL');
  await closed;
  // A number that was cut off was not said.
  return said.split('\n').slice(0, -1).map(Number);
}

function lossesIn(file: string, acknowledged: readonly number[]): Pick<KillReport, 'lost' | 'halves'> {
  const database = new DatabaseSync(file, { readOnly: true });
  const find = database.prepare(
    'select 1 from scenarios join scenario_revisions on scenario_id = id and length(document) >= ? where id = ?',
  );
  const lost = acknowledged.filter((n) => find.get(n % 5000, idOf(n)) === undefined);
  const halves = database.prepare(
    `select (select count(*) from scenarios where id not in (select id from audit))
      + (select count(*) from audit where id not in (select id from scenarios)) as count`,
  );
  const count = Number(halves.get()!.count);
  database.close();
  return { lost, halves: count };
}
