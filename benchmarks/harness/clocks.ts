/** Time spent: by the thread that calls, by its whole process, and on the wall. */

export interface Moment {
  /** CPU seconds of the calling thread, where the solver runs. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

const MICROSECONDS = 1e6;
const MS = 1000;

const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / MICROSECONDS;

/** Since the thread started. */
export const threadCpuSeconds = (): number => secondsOf(process.threadCpuUsage());

/** Since the process started: its other threads compile and collect garbage. */
export const processCpuSeconds = (): number => secondsOf(process.cpuUsage());

/** @returns time spent since now, by the calling thread. */
export function startStopwatch(): () => Moment {
  const cpu = threadCpuSeconds();
  const wall = performance.now();
  return () => ({ cpuSeconds: threadCpuSeconds() - cpu, wallSeconds: (performance.now() - wall) / MS });
}

/** Most memory that the process has held so far, megabytes of 10⁶ bytes, that of WebAssembly included. */
export const peakMegabytes = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6;
