/** How much memory a thread that solves may take. */
import type { ResourceLimits } from 'node:worker_threads';

export interface MemoryLimits {
  /** Of JavaScript, whole mebibytes; null: what Node gives. */
  readonly heapMegabytes: number | null;
  /** Of a WebAssembly library, which the limits of Node do not cover; null: what its author allows (HiGHS: 2 GiB). */
  readonly wasmMegabytes: number | null;
}

export const NO_MEMORY_LIMITS: MemoryLimits = { heapMegabytes: null, wasmMegabytes: null };

export function resourceLimitsOf({ heapMegabytes }: MemoryLimits): ResourceLimits {
  return heapMegabytes === null ? {} : { maxOldGenerationSizeMb: heapMegabytes };
}

const BYTES_PER_MEGABYTE = 1024 * 1024;
const BYTES_PER_PAGE = 64 * 1024;

/** The part of the WebAssembly interface that is needed: the types of Node leave it out. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * From here on no WebAssembly memory of this thread grows beyond the limit: the library is told that there is none left,
 * as on a machine that is full, and says so.
 */
export function limitWasmMemory({ wasmMegabytes }: MemoryLimits): void {
  if (wasmMegabytes === null) return;
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: WasmMemory } } }).WebAssembly;
  const { grow } = Memory.prototype;
  Memory.prototype.grow = function limited(this: WasmMemory, pages: number): number {
    if (this.buffer.byteLength + pages * BYTES_PER_PAGE > wasmMegabytes * BYTES_PER_MEGABYTE) {
      throw new RangeError('WebAssembly memory: out of memory');
    }
    return grow.call(this, pages);
  };
}
