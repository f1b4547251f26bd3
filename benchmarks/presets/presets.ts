/** Part *presets*: each of the systems that the field runs, and the demo under goal equity. */
import type { GoalKind } from '../../src/domain/goal.ts';
import { PRESETS, type PresetName } from '../../src/domain/preset-names.ts';
import { runInChild } from '../harness/child.ts';
import { percent, type Table } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { patienceFor } from '../rotas/run-case.ts';
import { problemsOfAnswer } from '../rotas/sanity.ts';
import type { PresetOrder, PresetRun } from './preset-case.ts';

const SCRIPT = new URL('./preset-case.ts', import.meta.url);
const LIMITS = { timeLimitSeconds: 60, gap: 1e-3, seeds: [1] };
const SMOKE = { timeLimitSeconds: 5, gap: 0.05, seeds: [1], cases: ['diagonales'] };

interface Case {
  readonly name: string;
  readonly preset: PresetName;
  readonly goal: GoalKind | null;
}

const CASES: readonly Case[] = [
  ...PRESETS.map((preset) => ({ name: preset, preset, goal: null })),
  { name: 'rochefort-bus, equity', preset: 'rochefort-bus', goal: 'equity' },
];

interface Record {
  readonly name: string;
  readonly seed: number;
  readonly run: PresetRun | null;
  readonly failure: string | null;
}

export async function presets({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = options.smoke ? SMOKE : LIMITS;
  const { timeLimitSeconds, gap } = plan;
  const seeds = options.seeds ?? plan.seeds;
  const cases = options.smoke ? CASES.filter(({ name }) => SMOKE.cases.includes(name)) : CASES;
  const records: Record[] = [];
  const result = (): PartResult => ({
    title: 'Presets',
    parameters: { seeds, timeLimitSeconds, gapAsked: gap, clock: options.clock },
    data: { runs: records },
    tables: [tableOf(records)],
    notes: [
      'Seconds are CPU seconds of the thread that solves, and what the limit counts (`--clock wall`: those on the wall); each run has a process of its own.',
      'Of a goal with several stages the gap of each is told, the last one last.',
    ],
    problems: records.flatMap(({ name, seed, run, failure }) =>
      run === null ? [`${name}, seed ${seed}: ${failure}`] : problemsOfAnswer(`${name}, seed ${seed}`, run.measure),
    ),
  });
  for (const { name, preset, goal } of cases) {
    for (const seed of seeds) {
      const limits = { timeLimitSeconds, gap, iterationLimit: null, seed };
      const record = await runPreset({ name, seed }, { preset, goal, limits, clock: options.clock });
      records.push(record);
      say(`${name}, seed ${seed}: ${lineOf(record)}`);
      await keep(result());
    }
  }
  return result();
}

async function runPreset(about: { name: string; seed: number }, order: PresetOrder): Promise<Record> {
  try {
    const patience = { seconds: patienceFor(order.limits.timeLimitSeconds) };
    return { ...about, run: await runInChild<PresetOrder, PresetRun>(SCRIPT, order, patience), failure: null };
  } catch (error) {
    return { ...about, run: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function lineOf({ run, failure }: Record): string {
  if (run === null) return `FAILED, ${failure}`;
  return `gap ${gapsOf(run)} in ${run.measure.spent.cpuSeconds.toFixed(1)} s CPU`;
}

function gapsOf({ certificates }: PresetRun): string {
  return certificates.length === 0 ? 'no rota' : certificates.map(({ gap }) => percent(gap, 3)).join(' · ');
}

function tableOf(records: readonly Record[]): Table {
  return {
    caption: 'Each run',
    headings: ['preset', 'seed', 'stops', 'units', 'tours', 'gap', 'status', 'CPU s', 'wall s', 'peak MB'],
    rows: records.map(({ name, seed, run, failure }) => {
      if (run === null) return [name, seed, null, null, null, `failed: ${failure}`, null, null, null, null];
      const { spent, peakMegabytes, answer } = run.measure;
      return [
        name,
        seed,
        run.stops,
        run.units,
        answer?.statistics.tours ?? null,
        gapsOf(run),
        run.certificates.at(-1)?.status ?? 'no rota',
        rounded(spent.cpuSeconds),
        rounded(spent.wallSeconds),
        rounded(peakMegabytes),
      ];
    }),
  };
}

const rounded = (value: number): number => Number(value.toPrecision(3));
