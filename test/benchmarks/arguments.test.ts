import { expect, test } from 'vitest';
import { PARTS, parseArguments, UsageError } from '../../benchmarks/harness/arguments.ts';

const refusal = (words: string[]): string => {
  try {
    parseArguments(words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
};

test('without arguments every part runs as it chooses, and results go where results are', () => {
  expect(parseArguments([])).toEqual({
    smoke: false,
    parts: PARTS,
    sizes: null,
    seeds: null,
    closed: null,
    clock: 'cpu',
    out: 'benchmarks/results',
  });
});

test('a smoke run writes nothing unless told where', () => {
  expect(parseArguments(['--smoke'])).toMatchObject({ smoke: true, out: null });
  expect(parseArguments(['--smoke', '--out', 'out/bench'])).toMatchObject({ smoke: true, out: 'out/bench' });
});

test('lists are separated by commas, and repeats count once', () => {
  const words = [
    '--only',
    'rotas, kernels',
    '--sizes',
    '25x1,60×2',
    '--seeds',
    '3,1,3',
    '--closed=0,4',
    '--clock',
    'wall',
  ];
  expect(parseArguments(words)).toMatchObject({
    parts: ['rotas', 'kernels'],
    sizes: [
      { stops: 25, units: 1 },
      { stops: 60, units: 2 },
    ],
    seeds: [3, 1],
    closed: [0, 4],
    clock: 'wall',
  });
});

test('parts are left out on request, but not all of them', () => {
  expect(parseArguments(['--skip', 'osrm-blocks,rotas'])).toMatchObject({
    parts: ['whole-model', 'backends', 'demo', 'presets', 'scale', 'kernels', 'travel', 'load', 'kills'],
  });
  expect(parseArguments(['--only', 'demo,travel', '--skip', 'travel'])).toMatchObject({ parts: ['demo'] });
  expect(refusal(['--only', 'demo', '--skip', 'demo'])).toBe('--skip: nothing is left to run');
  expect(refusal(['--skip', 'osrm'])).toContain('--skip: "osrm" is not one of');
});

test('help wins over everything else that is well said', () => {
  expect(parseArguments(['--smoke', '--help'])).toBe('help');
});

test.each([
  [
    ['--only', 'rotas,rota'],
    '--only: "rota" is not one of rotas, whole-model, backends, demo, presets, scale, kernels, travel, osrm-blocks, load, kills',
  ],
  [['--only', ''], '--only: a list separated by commas, not ""'],
  [['--sizes', '60'], '--sizes: stops x units, as in 60x2, not "60"'],
  [['--sizes', '0x1'], '--sizes: a whole number from 1 to 2000, not "0"'],
  [['--sizes', '60x101'], '--sizes: a whole number from 1 to 100, not "101"'],
  [['--seeds', '1,,2'], '--seeds: a list separated by commas, not "1,,2"'],
  [['--seeds', '1.5'], '--seeds: a whole number from 0 to 2147483647, not "1.5"'],
  [['--closed', '5'], '--closed: a whole number from 0 to 4, not "5"'],
  [['--clock', 'sun'], '--clock: "sun" is not one of cpu, wall'],
])('%j is refused with what would do', (words, message) => {
  expect(refusal(words)).toBe(message);
});

test('options that do not exist, lack their value, or stand alone are refused', () => {
  expect(refusal(['--smok'])).toContain('--smok');
  expect(refusal(['--seeds'])).toContain('--seeds');
  expect(refusal(['rotas'])).toContain('rotas');
});
