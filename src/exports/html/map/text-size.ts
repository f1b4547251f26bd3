/** How much room a name takes on a map. The fonts at hand differ: the sums are those of a wide one. */
const NARROW = /[\s.,;:!|'’`·()[\]{}ijlft/\\-]/u;
const WIDE = /[mwMWœŒæÆ@%…—&]/u;
const CAPITAL = /[\p{Lu}]/u;
/** Letters of the scripts whose letters are about as wide as Latin ones. */
const USUAL = /[\u0021-\u06ff]/u;
/** Shown as nothing, or on the character before. */
const WITHOUT_WIDTH = /[\p{Mark}\p{Default_Ignorable_Code_Point}\u2066-\u2069]/u;

/** @param size of the font, units of the map. @returns units of the map. */
export function textWidth(text: string, font: { readonly size: number; readonly bold?: boolean }): number {
  let ems = 0;
  for (const character of text) {
    if (WITHOUT_WIDTH.test(character)) continue;
    if (NARROW.test(character)) ems += 0.36;
    else if (WIDE.test(character)) ems += 0.95;
    else if (CAPITAL.test(character)) ems += 0.73;
    else ems += USUAL.test(character) ? 0.6 : 1.2;
  }
  return ems * font.size * (font.bold === true ? 1.06 : 1);
}
