/** The rules of a time zone, as an iCalendar file must carry them (RFC 5545, section 3.6.5). */
import { tzlib_get_ical_block } from 'timezones-ical-library';

/**
 * From timezones-ical-library (Apache-2.0, IANA data), which writes yearly rules: other programs understand these where they
 * stumble over a list of dates. A zone that is another's alias is given under the name asked for.
 *
 * @param name IANA name, such as Europe/Paris. @returns VTIMEZONE, each line ended.
 */
export function timeZoneBlock(name: string): string {
  const found = tzlib_get_ical_block(name);
  const block = Array.isArray(found) ? found[0] : undefined;
  if (block === undefined) throw new Error(`no rules for time zone ${name}`);
  return block
    .trim()
    .split(/\r?\n/)
    .map((line) => `${line.replace(/^(TZID|X-LIC-LOCATION):.*/, `$1:${name}`)}\r\n`)
    .join('');
}
