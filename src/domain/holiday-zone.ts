/** Where which public holidays are kept: France by the département, or collectivity, of a commune. */

export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
] as const;
export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

/** By the first digits of a commune's INSEE code, the longest that fit; every other code is of `metropole`. */
const ZONE_OF_CODE: Readonly<Record<string, HolidayZone>> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'la-reunion',
  '976': 'mayotte',
  '977': 'saint-barthelemy',
  '978': 'saint-martin',
  // Their codes until 2007, still met with in files.
  '97123': 'saint-barthelemy',
  '97127': 'saint-martin',
};

/** @param code INSEE code of a commune, such as `67482`. */
export function holidayZoneOf(code: string): HolidayZone {
  for (const length of [5, 3, 2]) {
    const zone = code.length === 5 ? ZONE_OF_CODE[code.slice(0, length)] : undefined;
    if (zone !== undefined) return zone;
  }
  return 'metropole';
}

/** Time zones (IANA) in use there. */
export const TIME_ZONES_OF: Readonly<Record<HolidayZone, string>> = {
  metropole: 'Europe/Paris',
  'alsace-moselle': 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  'la-reunion': 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  'saint-barthelemy': 'America/St_Barthelemy',
  'saint-martin': 'America/Marigot',
};
