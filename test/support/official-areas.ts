/** The real register of communes, read once a test file. */
import { readAreas } from '../../src/imports/official/areas.ts';
import { registerOf } from '../../src/imports/official/commune-register.ts';
import { type WantedCommunes, wantedCommunes } from '../../src/imports/official/wanted-communes.ts';

export const areas = await readAreas();
export const register = registerOf(areas);

/** @param codes of communes of today. */
export function wantedOf(...codes: string[]): WantedCommunes {
  const communes = codes.map((code) => register.find(code)!.commune);
  return wantedCommunes(communes, register);
}
