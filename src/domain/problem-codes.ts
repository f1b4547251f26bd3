/**
 * Every code that reading a scenario or a rota can give, with the names of its parameters. `texts/` has a sentence for each,
 * in every language. A problem in a row of a CSV file carries `CSV_PLACE` besides; a parameter may always be null.
 */
import type { Problem, ProblemParameters } from './problem.ts';

/** Where in a CSV file a problem lies: file name, line from 1, heading of the column (null: the whole row). */
export const CSV_PLACE = ['file', 'line', 'column'] as const;

/** Input with one of these cannot be used. */
export const PROBLEM_CODES = {
  // ── Form: the value itself ──────────────────────────────────────────────────────────────────────────────────────
  /** expected, found: text, number, whole-number, boolean, list, object (found also: null). */
  'wrong-type': ['value', 'expected', 'found'],
  missing: ['key'],
  'unknown-key': ['key', 'suggestion'],
  /** Allowed: least to most, either may be null; strict: `least` itself is refused. */
  'too-small': ['value', 'least', 'most', 'strict'],
  'too-large': ['value', 'least', 'most', 'strict'],
  /** Texts, in characters. */
  'too-short': ['value', 'least'],
  'too-long': ['value', 'length', 'most'],
  /** Lists. */
  'too-few': ['count', 'least'],
  'too-many': ['count', 'most'],
  'not-a-number': ['value'],
  'not-whole': ['value'],
  /** format: identifier, commune-code, time (HH:MM), date (YYYY-MM-DD), url, time-ranges and date-ranges (CSV). */
  'bad-format': ['value', 'format', 'suggestion', 'suggestionName'],
  /** allowed: the values, separated by ", ". */
  'not-one-of': ['value', 'allowed', 'suggestion'],
  'not-accepted': ['value'],
  'too-deep': ['most'],
  'too-many-values': ['most'],
  'format-version-missing': ['version'],
  'format-version-newer': ['value', 'version'],
  'format-version-unknown': ['value', 'version'],

  // ── Form: values that contradict each other ─────────────────────────────────────────────────────────────────────
  'range-ends-before-it-starts': ['from', 'to'],
  /** value is more than the value of its sibling `other`. */
  'more-than': ['value', 'other', 'otherValue'],
  'half-days-overlap': ['value', 'morningEnds'],
  'repeated-value': ['value'],
  'anchor-not-a-monday': ['value'],
  'no-half-day': [],
  'tier-widths': ['sum'],
  'tier-worth-rises': ['value'],
  'presence-not-rising': [],
  'speed-classes': [],
  'last-class-open': ['value'],
  'no-matrix-file': [],
  'time-zone-unknown': ['value', 'suggestion'],
  /** More in it than protocol, host, port and path. */
  'url-not-bare': ['value'],

  // ── The whole scenario: names ───────────────────────────────────────────────────────────────────────────────────
  /** first: where it stands already: a path (`/stops/3/id`) or a place in a CSV file (`stops.csv:5`). */
  'duplicate-commune': ['value', 'first'],
  'duplicate-stop': ['value', 'first'],
  'duplicate-unit': ['value', 'first'],
  'duplicate-agent': ['value', 'first'],
  'duplicate-work-profile': ['value', 'first'],
  'duplicate-service-point': ['value', 'first'],
  'duplicate-barrier': ['value', 'first'],
  'duplicate-public': ['value', 'first'],
  'duplicate-crossing': ['value', 'first'],
  'duplicate-sector': ['value', 'first'],
  /** value: code of the commune, null for the promise to every commune. */
  'duplicate-floor': ['value', 'first'],
  'unknown-commune': ['value', 'suggestion', 'suggestionName'],
  'unknown-stop': ['value', 'suggestion', 'suggestionName'],
  'unknown-unit': ['value', 'suggestion', 'suggestionName'],
  'unknown-agent': ['value', 'suggestion', 'suggestionName'],
  'unknown-barrier': ['value', 'suggestion', 'suggestionName'],
  'unknown-pattern': ['value', 'suggestion', 'suggestionName'],
  'unknown-sector': ['value', 'suggestion', 'suggestionName'],
  'unknown-public': ['value', 'suggestion', 'suggestionName'],
  /** Called like something that every scenario has. */
  'name-taken': ['value'],
  'unknown-work-profile': ['value', 'suggestion', 'suggestionName'],

  // ── The whole scenario: days, rhythms, crews, places ────────────────────────────────────────────────────────────
  'week-outside-cycle': ['value', 'weeks'],
  /** Sectors are given for `count` weeks. */
  'sector-weeks': ['count', 'weeks'],
  /** value: the weekday; it has no half-day in the cycle. */
  'weekday-off': ['value'],
  'half-day-off': ['value', 'weekday'],
  'pattern-too-many-visits': ['name', 'visits', 'days'],
  'pattern-same-weekday': ['name', 'visits', 'weeks'],
  'pattern-gaps': ['name', 'visits', 'least', 'most', 'cycleDays'],
  /** No half-day has room for the visit; longest: minutes of the longest visit that has room. */
  'dwell-too-long': ['value', 'longest'],
  /** None of the parts of the day that visits may take exists on any day of the cycle. */
  'no-part-of-day': ['parts'],
  /** found: agents who have the skill and licence, work in the cycle and are not fixed to another unit. */
  'no-crew': ['unit', 'skill', 'licence', 'count', 'found'],
  /** km: distance from the middle of the territory as written. */
  'swapped-coordinates': ['name', 'lat', 'lon', 'km'],
  'too-far': ['name', 'lat', 'lon', 'km', 'reachKm'],

  // ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────
  'file-missing': ['file'],
  'file-is-folder': ['file'],
  /** reason: the system's code, such as EACCES. */
  'file-unreadable': ['file', 'reason'],
  'file-empty': ['file'],
  'file-too-large': ['file', 'megabytes', 'most'],
  'file-not-utf8': ['file'],
  'not-json': ['file', 'line', 'column'],
  /** A file named in the scenario must lie in the scenario's folder. */
  'path-outside-folder': ['value'],

  // ── CSV files (each also carries CSV_PLACE) ─────────────────────────────────────────────────────────────────────
  'csv-no-rows': [],
  /** accepted: headings that would do, separated by ", "; suggestion: a heading of the file that resembles one. */
  'csv-missing-column': ['accepted', 'suggestion'],
  'csv-duplicate-column': [],
  'csv-row-length': ['count', 'expected'],
  'csv-quotes': [],
  /** A figure withheld for privacy (blank or `s`): not zero. */
  'csv-secret-value': ['value'],
  'csv-not-yes-or-no': ['value'],

  // ── Travel: barriers, matrix files ──────────────────────────────────────────────────────────────────────────────
  /** A bridge nowhere near the line it should cross; km: how far from it. */
  'crossing-off-barrier': ['name', 'barrier', 'km'],
  /** The matrix has no row for this place of the scenario. place: its key, such as `stop:square`. */
  'matrix-place-missing': ['place', 'name'],
  /** In the matrix the place stands elsewhere than in the scenario: made before it moved? */
  'matrix-place-moved': ['place', 'name', 'km'],
  /** A place of the matrix that says neither its key nor where it is. */
  'matrix-place-unknown': [],
  /** first: row of the place (from 0), or line of the pair, that says it already. */
  'matrix-place-twice': ['place', 'first'],
  'matrix-pair-twice': ['from', 'to', 'first'],
  /** The table has `count` rows, or the row `count` columns, and should have as many as there are places. */
  'matrix-not-square': ['count', 'expected'],
  'matrix-pair-missing': ['from', 'to'],
  /** Only one of time and distance is given: blank in one must be blank in both. */
  'matrix-pair-half': ['from', 'to'],

  // ── Travel: OSRM (server: its address) ──────────────────────────────────────────────────────────────────────────
  'osrm-no-url': [],
  /** reason: the system's code, such as ECONNREFUSED; attempts: how often it was asked. */
  'osrm-unreachable': ['server', 'reason', 'attempts'],
  'osrm-slow': ['server', 'seconds', 'attempts'],
  /** An HTTP status without a word of OSRM. */
  'osrm-status': ['server', 'status', 'attempts'],
  /** It asks to be left alone for longer than is waited. */
  'osrm-busy': ['server', 'status', 'seconds'],
  'osrm-redirect': ['server', 'target'],
  'osrm-html': ['server', 'status'],
  /** excerpt: of what came instead. */
  'osrm-not-json': ['server', 'excerpt'],
  'osrm-cut-short': ['server', 'bytes'],
  'osrm-too-long': ['server', 'megabytes'],
  /** A server of OSRM 4, which speaks another language. */
  'osrm-old': ['server'],
  /** at: JSON Pointer of what is missing from the reply, or wrong in it. */
  'osrm-bad-reply': ['server', 'at'],
  'osrm-wrong-size': ['server', 'at', 'count', 'expected'],
  'osrm-no-distances': ['server'],
  /** error and message: OSRM's own. */
  'osrm-refused': ['server', 'error', 'message'],
  /** A table of one pair, or a way between two places, is more than it answers. */
  'osrm-too-big': ['server'],
  /** Versions that replies to one run stated. */
  'osrm-map-changed': ['server', 'before', 'after'],
  /** Put on a road farther away than the limit; metres. */
  'osrm-far-from-road': ['place', 'name', 'lat', 'lon', 'metres', 'limit'],
  /** The server knows no road within the radius that it was started with. */
  'osrm-no-road-near': ['place', 'name', 'lat', 'lon'],

  // ── The service ─────────────────────────────────────────────────────────────────────────────────────────────────
  /** Travel comes from a file, which has to come along with the scenario: its name leads nowhere on the server. */
  'matrix-not-uploaded': ['file'],
  /** Communes, stops, service points and garages: travel is known between any two. */
  'too-many-places': ['count', 'most'],
  'osrm-not-configured': [],
  /** Only the server's own OSRM is asked. */
  'osrm-url-not-ours': ['value'],
  /** A rota that a job was to start from or stay with is gone. */
  'rota-version-missing': ['rota', 'version'],
  /** last: the last date that would do. */
  'dates-too-far': ['from', 'to', 'years', 'last'],

  // ── Surroundings ────────────────────────────────────────────────────────────────────────────────────────────────
  /** A variable of the environment; format: as for bad-format. */
  'bad-variable': ['variable', 'value', 'format'],

  /** Always the last: problems that were found and are not listed. */
  'more-problems': ['count'],
} as const satisfies Record<string, readonly string[]>;

/** Input with these can be used, and is perhaps not what was meant. */
export const WARNING_CODES = {
  'stop-never-open': ['stop', 'name'],
  /** Its windows have room for no visit of a length that both the scenario and the stop accept. */
  'stop-no-dwell': ['stop', 'name'],
  /** A market is wanted or excluded where no market day is told. */
  'market-day-missing': ['stop', 'name'],
  /** Stops of a sector that no week of the cycle serves are never visited. */
  'sector-without-week': ['sector'],
  'stops-beside-service-points': ['count', 'names', 'unnamed'],
  'unit-fits-no-stop': ['unit', 'name'],
  'agent-never-available': ['agent', 'name'],
  /** minutes: of dayRules.lunch; profile: name of the rules of work, which recommend `least`. */
  'meal-short': ['agent', 'name', 'profile', 'minutes', 'least'],
  /** Leave on every day of the cycle that starts on the anchor, for which the rota is planned. */
  'leave-covers-cycle': ['agent', 'name', 'from', 'to'],
  /** Leave on every day of the dates that a calendar was asked for. */
  'leave-covers-range': ['agent', 'name', 'from', 'to'],
  /** Stops that are visited in school time only, where no school holidays are told. */
  'school-holidays-missing': ['count', 'names', 'unnamed'],
  /** The last school holidays told end on `last`, long before the last of the dates that a calendar was asked for. */
  'school-holidays-end': ['last', 'to'],
  /** suggestion: the time zone in use in the territory. */
  'time-zone-elsewhere': ['timeZone', 'suggestion'],
  'invented-stops': ['count', 'total'],
  /** Communes whose point was made up. names: the first of them; unnamed: how many more. */
  'placeholder-points': ['count', 'total', 'names', 'unnamed'],
  /** Communes some of whose figures are averages. */
  'estimated-figures': ['count', 'total', 'names', 'unnamed'],
  /** Communes that do not say how many people of a further public they have: taken for none. */
  'public-figures-missing': ['public', 'name', 'count', 'total', 'names', 'unnamed'],
  /** Every stop says whom it reaches, and none of them reaches this public. */
  'public-without-stop': ['public', 'name'],
  /** Read as Latin-1 (Windows-1252), for it is not UTF-8. */
  'csv-latin1': [],
  /** A column that is not read and resembles one that would be. */
  'csv-column-ignored': ['suggestion'],
  /** place: its key, such as `stop:square`. */
  'place-without-road': ['place', 'name'],
  /** cut: places that no road leads to from here and back, of `total` others. */
  'place-cut-off': ['place', 'name', 'cut', 'total'],
  /** There is a road back. from, to: names of the first such pair. */
  'no-road-one-way': ['count', 'from', 'to'],
  /** Travel times kept from earlier are not those of the map that the server has now. */
  'travel-cache-outdated': ['server'],
  'travel-cache-unwritable': ['folder', 'reason'],
  /** Of `total` tours on the map. */
  'tours-drawn-straight': ['count', 'total'],
  /** Sent along with a scenario whose travel comes from elsewhere. */
  'matrix-not-used': ['source'],
  'more-warnings': ['count'],
} as const satisfies Record<string, readonly string[]>;

type AllCodes = typeof PROBLEM_CODES & typeof WARNING_CODES;
export type ProblemCode = keyof AllCodes;
type ParametersOf<Code extends ProblemCode> = Readonly<Record<AllCodes[Code][number], ProblemParameters[string]>>;

/** @returns a problem whose parameters are those that its code promises. */
export function problem<Code extends ProblemCode>(
  code: Code,
  path: Problem['path'],
  parameters: ParametersOf<Code>,
): Problem {
  return { code, path, parameters };
}
