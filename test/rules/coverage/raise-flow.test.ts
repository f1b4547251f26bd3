import { describe, expect, test } from 'vitest';
import { bestPathFinder } from '../../../src/rules/coverage/best-path.ts';
import { FlowNetwork } from '../../../src/rules/coverage/flow-network.ts';
import { raiser } from '../../../src/rules/coverage/raise-flow.ts';

const [A, B, X, Y, SINK] = [0, 1, 2, 3, 4];

/** A may go to X or Y, B only to X; X takes 2, Y takes 3. */
function twoStops(): FlowNetwork {
  const network = new FlowNetwork({ nodes: 5, most: 5 });
  network.add({ from: A!, to: X!, capacity: 4 });
  network.add({ from: A!, to: Y!, capacity: 4 });
  network.add({ from: B!, to: X!, capacity: 4 });
  network.add({ from: X!, to: SINK!, capacity: 2 });
  network.add({ from: Y!, to: SINK!, capacity: 3 });
  return network;
}

describe('raising flow', () => {
  test('gives an earlier node other hours, never fewer, so that a later one gets its own', () => {
    const raise = raiser(twoStops(), { sink: SINK!, smallest: 0 });
    // A takes both hours of X first.
    expect(raise({ from: A!, hours: 2 })).toBe(2);
    // B can only use X: A moves to Y.
    expect(raise({ from: B!, hours: 5 })).toBe(2);
    // One hour is left at Y.
    expect(raise({ from: A!, hours: 5 })).toBe(1);
    expect(raise({ from: A!, hours: 5 })).toBe(0);
    expect(raise({ from: B!, hours: 5 })).toBe(0);
  });

  test('can be endless where hours are', () => {
    const network = new FlowNetwork({ nodes: 2, most: 1 });
    const arc = network.add({ from: 0, to: 1, capacity: Number.POSITIVE_INFINITY });
    expect(raiser(network, { sink: 1, smallest: 0 })({ from: 0, hours: 7 })).toBe(7);
    expect(network.flowOn(arc)).toBe(7);
  });
});

describe('the best path', () => {
  test('gains most, and is short among equals', () => {
    const network = twoStops();
    const gains = new Float64Array(10);
    const pathFrom = (from: number) => bestPathFinder(network, gains, 0)({ from, to: SINK! });
    // Arcs 0 (A to X) and 6 (X to sink), last one first; equal to 2 and 8 and found first.
    expect(pathFrom(A!)).toEqual([6, 0]);
    gains[2] = 1;
    gains[3] = -1;
    expect(pathFrom(A!)).toEqual([8, 2]);
    expect(bestPathFinder(network, gains, 0)({ from: X!, to: B! })).toBeNull();
  });
});
