/** The rota file. */
import { Rota } from '../domain/rota.ts';
import { jsonText } from './json-text.ts';

/** @returns the file, which reads back as the same rota. */
export function rotaJson(rota: Rota): string {
  return jsonText(Rota.parse(rota));
}
