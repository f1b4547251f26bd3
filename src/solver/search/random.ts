/** Random numbers of the search: the same on every machine for the same seed. */

const TO_UNIT = 2 ** -32;
/** Mulberry32 (public domain) spreads the seed over the state. */
const SPREAD = 0x6d2b79f5;

/** xoshiro128++ of Blackman and Vigna (2019): period 2^128 − 1. */
export class Random {
  private readonly state = new Int32Array(4);

  constructor(seed: number) {
    let spread = seed >>> 0;
    for (let i = 0; i < 4; i++) {
      spread = (spread + SPREAD) | 0;
      let word = Math.imul(spread ^ (spread >>> 15), spread | 1);
      word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
      this.state[i] = word ^ (word >>> 14);
    }
  }

  /** @returns a number in [0, 1). */
  unit(): number {
    return this.bits() * TO_UNIT;
  }

  /** @returns a whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.bits() * TO_UNIT * count);
  }

  private bits(): number {
    const state = this.state;
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]! ^ a;
    const d = state[3]! ^ b;
    const sum = (a + state[3]!) | 0;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return (((sum << 7) | (sum >>> 25)) + a) >>> 0;
  }
}
