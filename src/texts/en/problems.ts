/** What each problem of a scenario, a rota or a file says: what is wrong, and what to do. */
import { formatsOf } from '../formats.ts';
import type { ParameterValue, ProblemSentences, WarningSentences } from '../sentences.ts';
import { v } from './marks.ts';
import { englishWords } from './words.ts';

const f = formatsOf('en');
const count = (value: ParameterValue, singular: string, plural: string) => f.count(Number(value), singular, plural);

const TYPES: Record<string, string> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  boolean: 'true or false',
  list: 'a list [ ]',
  object: 'an object { }',
  null: 'null',
};
const type = (name: ParameterValue) => TYPES[String(name)] ?? String(name);

const FORMATS: Record<string, string> = {
  identifier: 'an identifier (1 to 64 letters, digits, “.”, “_”, “:” or “-”, starting with a letter or a digit)',
  'commune-code': 'the INSEE code of a commune (5 characters, in quotation marks, leading zero included)',
  time: 'a time HH:MM (for instance 09:30)',
  date: 'a date YYYY-MM-DD (for instance 2026-01-05)',
  folder: 'a folder',
  url: 'a web address (https://…), without user name, password or parameters',
  'postgres-url': 'an address postgres:// or postgresql:// (user, server and database)',
  'time-ranges': 'ranges of time (for instance 09:00-12:30 14:00-17:00)',
  host: 'a host name or an IP address (for example 127.0.0.1)',
  port: 'a port between 0 and 65535',
  'log-level': 'one of these levels: fatal, error, warn, info, debug, silent',
  origins: 'origins separated by commas (for example https://plan.example.org)',
  count: 'a positive whole number',
  seconds: 'a whole number of seconds, at least 1',
  megabytes: 'a whole number of megabytes, at least 64',
  days: 'a whole number of days, 1 to 3660',
  secret: 'a text of at least 32 characters',
  'yes-or-no': '1 or 0 (true or false, yes or no)',
  'date-ranges': 'ranges of dates (for instance 2026-01-05..2026-03-31)',
};

interface Nearest {
  suggestion: ParameterValue;
  suggestionName?: ParameterValue;
}

/** ' The nearest is “17299” (Rochefort).'; empty where nothing resembles it. */
function nearest({ suggestion, suggestionName }: Nearest): string {
  if (suggestion === null || suggestion === undefined) return '';
  const name = suggestionName === null || suggestionName === undefined ? '' : ` (${suggestionName})`;
  return ` The nearest is ${v(suggestion)}${name}.`;
}

function allowed({ least, most, strict }: { least: ParameterValue; most: ParameterValue; strict: ParameterValue }) {
  const from = strict === true ? `more than ${least}` : `at least ${least}`;
  if (most === null) return least === null ? 'another value' : from;
  if (least === null) return `at most ${most}`;
  return strict === true ? `more than ${least} and at most ${most}` : `from ${least} to ${most}`;
}

const weekday = (value: ParameterValue) =>
  englishWords.weekdays[value as keyof typeof englishWords.weekdays] ?? v(value);
const half = (value: ParameterValue) => englishWords.halves[value as keyof typeof englishWords.halves] ?? v(value);
const twice = (what: string) => (p: { value: ParameterValue; first: ParameterValue }) =>
  `${what} ${v(p.value)} exists already (${p.first}). Give each its own.`;
const unknown = (what: string) => (p: { value: ParameterValue } & Nearest) =>
  `${what} ${v(p.value)} is not in the scenario.${nearest(p)}`;
const point = (p: { lat: ParameterValue; lon: ParameterValue }) => `${p.lat}, ${p.lon}`;
const km = (value: ParameterValue) => f.kilometres(Number(value), 0);

const attempts = (value: ParameterValue) => count(value, 'attempt', 'attempts');
/** "850 m", "694.7 km". */
const away = (metres: ParameterValue) =>
  Number(metres) < 1000 ? `${f.number(Number(metres), 0)}\u00a0m` : f.kilometres(Number(metres) / 1000);
const NO_FALLBACK = 'Nothing has been estimated in its place.';

export const englishProblems: ProblemSentences = {
  'wrong-type': (p) =>
    `This must be ${type(p.expected)}, not ${type(p.found)}${p.found === 'null' ? '' : `: ${v(p.value)}`}.`,
  missing: (p) => `${v(p.key)} is missing. Add it.`,
  'unknown-key': (p) => `${v(p.key)} is not known here. Correct it or remove it.${nearest(p)}`,
  'too-small': (p) => `${v(p.value)} is too small: it must be ${allowed(p)}.`,
  'too-large': (p) => `${v(p.value)} is too large: it must be ${allowed(p)}.`,
  'too-short': (p) =>
    Number(p.least) <= 1
      ? 'The text is empty: fill it in.'
      : `${v(p.value)} is too short: at least ${p.least} characters.`,
  'too-long': (p) => `The text is too long: ${p.length} characters, at most ${p.most} (${v(p.value)}).`,
  'too-few': (p) =>
    Number(p.count) === 0
      ? `The list is empty: it needs at least ${p.least}.`
      : `The list has only ${count(p.count, 'item', 'items')}: it needs at least ${p.least}.`,
  'too-many': (p) => `The list has ${p.count} items: at most ${p.most}.`,
  'not-a-number': (p) => `${v(p.value)} is not a finite number.`,
  'not-whole': (p) => `${v(p.value)} is not a whole number.`,
  'bad-format': (p) =>
    `${v(p.value)} does not have the right form: it must be ${FORMATS[String(p.format)] ?? v(p.format)}.${nearest(p)}`,
  'not-one-of': (p) => `${v(p.value)} is not accepted here. Accepted: ${p.allowed}.${nearest(p)}`,
  'not-accepted': (p) => `${v(p.value)} is not accepted here.`,
  'too-deep': (p) => `The file nests more than ${p.most} levels: this is not a file of Tournée.`,
  'too-many-values': (p) => `The file holds more than ${p.most} values: that is too many.`,
  'format-version-missing': (p) => `The version of the format is missing. Add "formatVersion": ${p.version}.`,
  'format-version-newer': (p) =>
    `Format ${v(p.value)} is newer than this version of Tournée, which reads up to format ${p.version}. Update Tournée.`,
  'format-version-unknown': (p) => `There is no format version ${v(p.value)}. Write ${p.version}.`,

  'range-ends-before-it-starts': (p) => `The range ends (${p.to}) before it starts (${p.from}).`,
  'more-than': (p) => `${v(p.value)} is more than ${v(p.other)}, which is ${v(p.otherValue)}.`,
  'half-days-overlap': (p) => `The afternoon starts (${p.value}) before the morning ends (${p.morningEnds}).`,
  'time-zone-unknown': (p) => `${v(p.value)} is not a time zone (such as Europe/Paris, Indian/Reunion).${nearest(p)}`,
  'anchor-not-a-monday': (p) => `The cycle must start on a Monday; ${v(p.value)} is not one.`,
  'no-half-day': () => 'The cycle has no half-day. Add at least one, for instance "tuesday": ["morning"].',
  'repeated-value': (p) => `${v(p.value)} is in the list twice. Keep it once.`,
  'tier-widths': (p) => `The widths of the tiers add up to ${p.sum}: they must add up to 1.`,
  'tier-worth-rises': (p) => `The worth of a tier (${v(p.value)}) cannot be more than that of the tier before it.`,
  'presence-not-rising': () => 'Levels of presence must rise: more visits, and a share captured that is no less.',
  'speed-classes': () => 'Speed classes must rise: each limit and each speed no less than the one before it.',
  'last-class-open': (p) => `The last class must hold for all the rest: write "upToKm": null instead of ${v(p.value)}.`,
  'url-not-bare': (p) =>
    `The address ${v(p.value)} says too much: protocol, host, port and path only, no user name, password or parameters.`,
  'no-matrix-file': () =>
    'Travel times must come from a file, and none is named. Give "travel": { "file": … } or the option --matrix FILE.',

  'duplicate-commune': twice('Commune'),
  'duplicate-stop': twice('Stop'),
  'duplicate-unit': twice('Unit'),
  'duplicate-agent': twice('Agent'),
  'duplicate-work-profile': twice('Work profile'),
  'duplicate-service-point': twice('Service point'),
  'duplicate-barrier': twice('Barrier'),
  'duplicate-public': twice('Public'),
  'duplicate-crossing': twice('Crossing'),
  'duplicate-sector': twice('Sector'),
  'duplicate-floor': (p) =>
    p.value === null
      ? `The promise to every commune exists already (${p.first}). Keep one.`
      : `The promise to commune ${v(p.value)} exists already (${p.first}). Keep one.`,
  'unknown-commune': unknown('Commune'),
  'unknown-stop': unknown('Stop'),
  'unknown-unit': unknown('Unit'),
  'unknown-agent': unknown('Agent'),
  'unknown-barrier': unknown('Barrier'),
  'unknown-pattern': unknown('Rhythm'),
  'unknown-sector': unknown('Sector'),
  'unknown-public': (p) =>
    `Public ${v(p.value)} is not in the scenario.${nearest(p)} Publics are declared in "publics": [ … ]; those who struggle by age are called "seniors" where a stop says whom it reaches.`,
  'name-taken': (p) => `${v(p.value)} is the name of something that every scenario has. Take another.`,
  'unknown-work-profile': unknown('Work profile'),

  'week-outside-cycle': (p) => `There is no week ${p.value}: the cycle has ${p.weeks}.`,
  'sector-weeks': (p) =>
    `Sectors are given for ${count(p.count, 'week', 'weeks')}, and the cycle has ${p.weeks}. Give one (or null) for each week.`,
  'weekday-off': (p) =>
    `Nothing takes place on ${weekday(p.value)} in this cycle. Take another day, or add it to "cycle": { "days": … }.`,
  'half-day-off': (p) =>
    `${weekday(p.weekday)} has no ${half(p.value)} in this cycle. Take another half-day, or add it to "cycle": { "days": … }.`,
  'pattern-too-many-visits': (p) =>
    `Pattern ${v(p.name)} asks for ${p.visits} visits, and the cycle has only ${count(p.days, 'day', 'days')}.`,
  'pattern-same-weekday': (p) =>
    `Pattern ${v(p.name)} asks for ${p.visits} visits on the same weekday, and the cycle has only ${count(p.weeks, 'week', 'weeks')}.`,
  'pattern-gaps': (p) =>
    `Pattern ${v(p.name)} is impossible: ${p.visits} visits ${p.least} to ${p.most === null ? '…' : p.most} days apart do not make a cycle of ${p.cycleDays} days.`,
  'dwell-too-long': (p) =>
    p.longest === null
      ? `A visit of ${p.value} min fits into no half-day of the cycle.`
      : `A visit of ${p.value} min fits into no half-day of the cycle: at most ${p.longest} min.`,
  'no-part-of-day': (p) => `No day of the cycle has the parts of the day that visits may take (${p.parts}).`,
  'no-crew': (p) =>
    `Unit ${v(p.unit)} has no crew: it needs ${count(p.count, 'agent', 'agents')}${having(p)}, and there ${Number(p.found) === 1 ? 'is' : 'are'} ${p.found}. Add agents or change the need.`,
  'swapped-coordinates': (p) =>
    `${p.name} (${point(p)}) lies ${km(p.km)} from the territory: latitude and longitude are probably swapped.`,
  'too-far': (p) =>
    `${p.name} (${point(p)}) lies ${km(p.km)} from the middle of the territory, beyond the ${km(p.reachKm)} accepted: check the coordinates (or raise "reachKm").`,

  'file-missing': (p) => `There is no file ${v(p.file)}. Check the path.`,
  'file-is-folder': (p) => `${v(p.file)} is a folder: a file is needed.`,
  'file-unreadable': (p) => `File ${v(p.file)} cannot be read (${p.reason}). Check your permissions.`,
  'file-empty': (p) => `File ${v(p.file)} is empty.`,
  'file-too-large': (p) => `File ${v(p.file)} is too large: ${p.megabytes} MB, at most ${p.most} MB.`,
  'file-not-utf8': (p) => `File ${v(p.file)} is not UTF-8. Save it as UTF-8.`,
  'not-json': (p) =>
    p.line === null
      ? `File ${v(p.file)} is not JSON.`
      : `File ${v(p.file)} is not JSON: error on line ${p.line}, column ${p.column}.`,
  'path-outside-folder': (p) =>
    `${v(p.value)} leads out of the folder of the scenario. Put the file beside the scenario.`,

  'csv-no-rows': () => 'The table has no rows.',
  'csv-missing-column': (p) => `A column is missing. Headings accepted: ${p.accepted}.${nearest(p)}`,
  'csv-duplicate-column': () => 'The column is there twice. Keep one.',
  'csv-row-length': (p) => `The row has ${count(p.count, 'cell', 'cells')} instead of ${p.expected}.`,
  'csv-quotes': () => 'A quotation mark is not closed.',
  'csv-secret-value': (p) =>
    `The value is withheld for privacy (${v(p.value)}): it is not zero. Put an estimate there, and say where it comes from.`,
  'csv-not-yes-or-no': (p) => `${v(p.value)} is neither yes (oui) nor no (non).`,

  'crossing-off-barrier': (p) =>
    `Crossing ${v(p.name)} lies ${f.kilometres(Number(p.km))} from barrier ${v(p.barrier)}, which it should cross: check the coordinates.`,
  'matrix-place-missing': (p) =>
    `The travel matrix has no place ${v(p.place)} (${p.name}). Add it, or make the matrix again.`,
  'matrix-place-moved': (p) =>
    `In the travel matrix, ${v(p.place)} (${p.name}) lies ${f.kilometres(Number(p.km))} from where it is in the scenario. Make the matrix again.`,
  'matrix-place-unknown': () =>
    'This place of the matrix has neither a key ("key") nor coordinates ("lat", "lon"). Give one or the other.',
  'matrix-place-twice': (p) => `Place ${v(p.place)} is in the matrix twice (already: ${p.first}). Keep one.`,
  'matrix-pair-twice': (p) =>
    `The trip from ${v(p.from)} to ${v(p.to)} is there twice (already: line ${p.first}). Keep one.`,
  'matrix-not-square': (p) => `There are ${p.count} values instead of ${p.expected}: one is needed for each place.`,
  'matrix-pair-missing': (p) =>
    `The trip from ${v(p.from)} to ${v(p.to)} is missing in the matrix. Add it (blank: no road).`,
  'matrix-pair-half': (p) =>
    `The trip from ${v(p.from)} to ${v(p.to)} has only its time or only its distance: give both, or none where there is no road.`,

  'osrm-no-url': () =>
    'Travel times must come from an OSRM server, and its address is missing. Give the option --osrm-url, the variable OSRM_URL, or "travel": { "osrm": { "url": … } }.',
  'osrm-unreachable': (p) =>
    `The OSRM server ${v(p.server)} does not answer (${p.reason}, ${attempts(p.attempts)}). Check the address, and that the server runs. ${NO_FALLBACK}`,
  'osrm-slow': (p) =>
    `The OSRM server ${v(p.server)} gave no reply within ${f.number(Number(p.seconds))} s (${attempts(p.attempts)}). Raise "timeoutSeconds", or ask for less at a time ("tableSize", "mostRequests"). ${NO_FALLBACK}`,
  'osrm-status': (p) =>
    `The server ${v(p.server)} replied with HTTP status ${p.status}, without a word of OSRM (${attempts(p.attempts)}). Check the address, and that the server is well. ${NO_FALLBACK}`,
  'osrm-busy': (p) =>
    `The OSRM server ${v(p.server)} asks us to wait ${f.number(Number(p.seconds), 0)} s (HTTP status ${p.status}): try again later, or use a server of your own. ${NO_FALLBACK}`,
  'osrm-redirect': (p) =>
    `The server ${v(p.server)} sends us to another address, ${v(p.target)}: give that of the OSRM server itself.`,
  'osrm-html': (p) =>
    `At ${v(p.server)} a web page answers (HTTP status ${p.status}), not an OSRM server. Check the address, its path and port.`,
  'osrm-not-json': (p) =>
    `The reply of the server ${v(p.server)} is not JSON (${v(p.excerpt)}). Check that it is an OSRM server.`,
  'osrm-cut-short': (p) =>
    `The reply of the OSRM server ${v(p.server)} breaks off after ${count(p.bytes, 'byte', 'bytes')}. Try again; if it happens again, see what cuts it on the way (a proxy?).`,
  'osrm-too-long': (p) =>
    `The reply of the server ${v(p.server)} is longer than ${p.megabytes} MB: it is not a table of OSRM, or "tableSize" is too large.`,
  'osrm-old': (p) =>
    `The server ${v(p.server)} is OSRM 4, whose language Tournée does not speak: OSRM 5 or later is needed.`,
  'osrm-bad-reply': (p) =>
    `The reply of the server ${v(p.server)} is not that of OSRM 5 or later: at ${v(p.at)} a value is missing or wrong. Check that it is an OSRM server.`,
  'osrm-wrong-size': (p) =>
    `The reply of the OSRM server ${v(p.server)} does not have the size asked for: ${count(p.count, 'value', 'values')} at ${v(p.at)} instead of ${p.expected}.`,
  'osrm-no-distances': (p) =>
    `The OSRM server ${v(p.server)} gives times, but no distances: it is too old for Tournée (OSRM 5.18 or later is needed).`,
  'osrm-refused': (p) =>
    `The OSRM server ${v(p.server)} refuses the request: ${p.error}${p.message === '' ? '' : ` (${v(p.message)})`}.`,
  'osrm-too-big': (p) =>
    `The OSRM server ${v(p.server)} refuses even the way from one place to one other: its limit (--max-table-size) is too low.`,
  'osrm-map-changed': (p) =>
    `The OSRM server ${v(p.server)} changed its map while it was asked (${v(p.before)}, then ${v(p.after)}). Try again.`,
  'osrm-far-from-road': (p) =>
    `${p.name} (${p.place}: ${point(p)}) lies ${away(p.metres)} from the nearest road that the OSRM server knows (limit: ${away(p.limit)}). Check the coordinates and the server's map; otherwise "reachableByRoad": false, or another limit ("snapLimitMetres", --osrm-snap-limit).`,
  'osrm-no-road-near': (p) =>
    `${p.name} (${p.place}: ${point(p)}) has no road within the radius in which the OSRM server looks for one. Check the coordinates and the server's map, or give "reachableByRoad": false.`,

  'matrix-not-uploaded': (p) =>
    `Travel times come from the file ${v(p.file)}, which was not sent along: send the matrix together with the scenario.`,
  'too-many-places': (p) =>
    `The scenario has ${count(p.count, 'place', 'places')} (communes, stops, service points, garages): this service takes ${p.most} at most. Plan part of the territory, or use the command line.`,
  'osrm-not-configured': () =>
    'Travel times must come from an OSRM server, and this service has none (its operator gives it with OSRM_URL). Send a matrix ("source": "file"), or estimate ("great-circle").',
  'osrm-url-not-ours': (p) =>
    `This service asks its own OSRM server only, not ${v(p.value)}: leave "url" out, or send a matrix ("source": "file").`,
  'rota-version-missing': (p) => `There is no version ${p.version} of the rota ${v(p.rota)} any more.`,
  'dates-too-far': (p) =>
    `From ${p.from} to ${p.to} is more than ${p.years} years: the last date can be ${p.last} at most.`,

  'bad-variable': (p) =>
    `The environment variable ${p.variable} is ${v(p.value)}: it must be ${FORMATS[String(p.format)] ?? v(p.format)}.`,

  'more-problems': (p) => `… and ${count(p.count, 'other problem', 'other problems')}.`,
};

function having(p: { skill: ParameterValue; licence: ParameterValue }): string {
  const wanted = [];
  if (p.skill !== null) wanted.push(`skill ${v(p.skill)}`);
  if (p.licence !== null) wanted.push(`licence ${v(p.licence)}`);
  return wanted.length === 0 ? '' : ` with ${wanted.join(' and ')}`;
}

/** The first names, "…" where there are more. */
const named = (p: { names: ParameterValue; unnamed: ParameterValue }) =>
  `${p.names}${Number(p.unnamed) > 0 ? ' · …' : ''}`;

export const englishWarnings: WarningSentences = {
  'stop-never-open': (p) => `Stop ${v(p.name)} (${p.stop}) is open on no half-day of the cycle: it will not be served.`,
  'stop-no-dwell': (p) =>
    `Stop ${v(p.name)} (${p.stop}) has room for no accepted length of visit: it will not be served.`,
  'market-day-missing': (p) =>
    `Stop ${v(p.name)} (${p.stop}) wants or excludes the market ("market"), and no market day is told: it has no effect. Give "marketDay".`,
  'sector-without-week': (p) =>
    `Sector ${v(p.sector)} has no week of the cycle ("sectorOfWeek"): its stops will not be served.`,
  'stops-beside-service-points': (p) =>
    `${count(p.count, 'stop', 'stops')} in a commune that already has a fixed service point, so not visited (setting "visits.beside"): ${named(p)}.`,
  'unit-fits-no-stop': (p) => `Unit ${v(p.name)} (${p.unit}) suits no stop: it will not go out.`,
  'leave-covers-cycle': (p) =>
    `Agent ${v(p.name)} (${p.agent}) is on leave, ${p.from} to ${p.to}, throughout the cycle that the rota is planned for.`,
  'leave-covers-range': (p) =>
    `Agent ${v(p.name)} (${p.agent}) is on leave, ${p.from} to ${p.to}, on all the dates asked for.`,
  'school-holidays-missing': (p) =>
    `${count(p.count, 'stop is', 'stops are')} visited in school time only ("schoolTimeOnly"), and no school holidays are told: it has no effect. Give "calendar.schoolHolidays": ${named(p)}.`,
  'school-holidays-end': (p) =>
    `The school holidays told ("calendar.schoolHolidays") end on ${p.last}, and the dates asked for on ${p.to}: later ones are probably missing, and visits then seem to take place.`,
  'time-zone-elsewhere': (p) =>
    `The time zone is ${v(p.timeZone)}, and every commune lies overseas: would ${v(p.suggestion)} be right ("timeZone")?`,
  'meal-short': (p) =>
    `${String(p.name)} follows "${String(p.profile)}", which recommends ${String(p.least)} min for the meal; the day (dayRules.lunch) has ${String(p.minutes)}.`,
  'agent-never-available': (p) => `Agent ${v(p.name)} (${p.agent}) is available on no half-day of the cycle.`,
  'invented-stops': (p) =>
    `Parking, power or hours made up for want of a published source: ${count(p.count, 'stop', 'stops')} of ${p.total}.`,
  'placeholder-points': (p) =>
    `Position made up for want of a source, for ${count(p.count, 'commune', 'communes')} of ${p.total}: distances and travel times mean nothing there. Put in the true coordinates: ${named(p)}.`,
  'estimated-figures': (p) =>
    `Figures of population or households estimated by an average for want of a source, for ${count(p.count, 'commune', 'communes')} of ${p.total}: ${named(p)}.`,
  'public-figures-missing': (p) =>
    `Public ${p.name}: ${count(p.count, 'commune does', 'communes do')} not say how many there are, of ${p.total}; nobody is counted in ${named(p)}. In "publics" of each commune, under ${v(p.public)}, write how many persons, 0 for nobody.`,
  'public-without-stop': (p) =>
    `Public ${p.name}: no stop reaches it, for every stop says whom it reaches and none of them names ${v(p.public)}.`,
  'csv-latin1': () => 'The file is not UTF-8; it was read as Latin-1 (Windows-1252).',
  'csv-column-ignored': (p) => `The column is not read. Did you mean ${v(p.suggestion)}?`,
  'place-without-road': (p) =>
    `No road leads to ${p.name} (${p.place}) or away from it, though the scenario says that it can be reached by road.`,
  'place-cut-off': (p) =>
    `${p.name} (${p.place}) is cut off: no road there and back for ${p.cut} of the ${count(p.total, 'other place', 'other places')}.`,
  'no-road-one-way': (p) =>
    `${count(p.count, 'trip has', 'trips have')} a road in the other direction only, such as that from ${p.from} to ${p.to}.`,
  'travel-cache-outdated': (p) =>
    `The map of the OSRM server ${v(p.server)} is no longer that of the times kept from last time: all were asked for anew.`,
  'travel-cache-unwritable': (p) =>
    `Travel times could not be kept in ${v(p.folder)} (${p.reason}): they will be asked for again next time. TOURNEE_CACHE names another folder.`,
  'tours-drawn-straight': (p) =>
    `On the map, ${count(p.count, 'tour is', 'tours are')} drawn as straight lines (of ${p.total}), for want of a line along the road.`,
  'matrix-not-used': (p) =>
    `The matrix that was sent along is not used: travel times come from ${v(p.source)}. Give "source": "file" to use it.`,
  'more-warnings': (p) => `… and ${count(p.count, 'other remark', 'other remarks')}.`,
};
