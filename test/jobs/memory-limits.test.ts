import { expect, test } from 'vitest';
import { limitWasmMemory } from '../../src/jobs/memory-limits.ts';

/** The types of Node leave it out. */
interface Wasm {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
}
const { Memory } = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
const PAGES_PER_MEGABYTE = 16;

test('WebAssembly memory grows up to its limit and no further', () => {
  const memory = new Memory({ initial: PAGES_PER_MEGABYTE });
  limitWasmMemory({ heapMegabytes: null, wasmMegabytes: 3 });
  expect(memory.grow(2 * PAGES_PER_MEGABYTE)).toBe(PAGES_PER_MEGABYTE);
  expect(() => memory.grow(1)).toThrow('out of memory');
  expect(memory.buffer.byteLength).toBe(3 * 1024 * 1024);
});
