/** What violations cost while the search may pass through them: weights that follow how often it does. */

export interface Weights {
  /** Cost per unit of load, duration and time warp too much. */
  load: number;
  duration: number;
  warp: number;
}
