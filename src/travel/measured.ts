/** What every source of travel times answers. */
import type { TravelNote } from '../domain/rota.ts';

/** In the order of the places asked for, entry `from * size + to`: seconds, metres, `NO_ROAD`. */
export interface Measured {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
  readonly note: TravelNote;
}
