/** What the work of a job is given. */
import type { PlanningInputs } from '../planning/inputs.ts';
import type { JobOrder, ThreadMessage } from './job-messages.ts';

export interface JobDesk {
  readonly inputs: PlanningInputs;
  readonly order: JobOrder;
  /** Aborted: what there is so far is wanted, at once. */
  readonly signal: AbortSignal;
  readonly say: (message: ThreadMessage) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}
