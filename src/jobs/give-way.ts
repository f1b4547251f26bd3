/** Threads that reckon for minutes give way to the one that answers. */
import os from 'node:os';

/** Of the scheduler: from 0, like everybody, to 19. At 10 a thread gets a ninth of what one at 0 gets, where both want a core. */
const NICENESS = 10;

/** On Linux a thread has a niceness of its own, and those that it starts have the same; elsewhere all of the process would give way. */
export function giveWay(): void {
  if (process.platform === 'linux') os.setPriority(0, NICENESS);
}
