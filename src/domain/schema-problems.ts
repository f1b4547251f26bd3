/** From what zod found wrong to problems with stable codes: one place that knows zod's issues. */
import type { z } from 'zod';
import { excerptOf, shortened } from './excerpt.ts';
import { formatVersionProblem } from './format-version.ts';
import { nearestWord } from './nearest.ts';
import { TEXT_FORMATS } from './primitives.ts';
import type { Problem, ProblemParameters } from './problem.ts';
import { PROBLEM_CODES, problem } from './problem-codes.ts';
import { boundsOf, keysOf, schemaAt } from './schema-at.ts';
import { childOf, valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What the issues speak of. */
interface Parsed {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
}

const KIND_OF_EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'whole-number',
  array: 'list',
  record: 'object',
};

/** Issues, and unknown keys of one object, that are looked at; a last problem says how many are not. */
const MOST_ISSUES = 20_000;

/** @returns the problems behind a failed parse, each once; contradictions between values that are themselves wrong left out. */
export function schemaProblems(issues: readonly Issue[], parsed: Parsed): Problem[] {
  const flat = issues.slice(0, MOST_ISSUES).flatMap((issue) => flattened(issue, []));
  const own = new Set(flat.filter((issue) => issue.code !== 'custom').map((issue) => keyOf(pathOf(issue))));
  const problems = new Map<string, Problem>();
  for (const issue of flat) {
    if (issue.code === 'custom' && restsOnWrongValues(issue, own)) continue;
    for (const found of problemsOf(issue, parsed)) {
      const key = `${found.code} ${keyOf(found.code === 'more-problems' ? pathOf(issue) : found.path)}`;
      if (!problems.has(key)) problems.set(key, found);
    }
  }
  return [...problems.values(), ...leftOut(issues.length - MOST_ISSUES)];
}

function leftOut(count: number): Problem[] {
  return count > 0 ? [problem('more-problems', [], { count })] : [];
}

/** An issue of a union says nothing: those of the branch that was meant do. */
function flattened(issue: Issue, above: PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const takesAnotherType = (branch: Issue[]) =>
    branch.some((one) => one.code === 'invalid_type' && one.path.length === 0);
  const meant = issue.errors.find((branch) => !takesAnotherType(branch)) ?? issue.errors[0]!;
  return meant.flatMap((one) => flattened(one, path));
}

/** True for a contradiction at, around or beside a value that has a problem of its own. */
function restsOnWrongValues(issue: z.core.$ZodIssueCustom, own: ReadonlySet<string>): boolean {
  const path = pathOf(issue);
  const places = [path, [...path, 'from'], [...path, 'to']];
  if (typeof issue.params?.other === 'string') places.push([...path.slice(0, -1), issue.params.other]);
  return places.some((place) => own.has(keyOf(place)));
}

function problemsOf(issue: Issue, parsed: Parsed): Problem[] {
  const path = pathOf(issue);
  const value = valueAt(parsed.input, issue.path);
  if (path.length === 1 && path[0] === 'formatVersion') return [formatVersionProblem(value)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, parsed);
    case 'invalid_type':
      return [wrongType(path, value, issue.expected)];
    case 'invalid_value':
      return [notOneOf(path, value, issue.values)];
    case 'invalid_union':
      return [notOneOf(path, value, 'options' in issue ? (issue.options ?? []) : [])];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, value, parsed)];
    case 'invalid_format':
      return [badFormat(path, value, issue)];
    case 'custom':
      return [contradiction(issue, parsed)];
    default:
      return [problem('not-accepted', path, { value: excerptOf(value) })];
  }
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, parsed: Parsed): Problem[] {
  const nearest = nearestWord(keysOf(schemaAt(parsed.schema, issue.path, parsed.input)) ?? []);
  const problems = issue.keys.slice(0, MOST_ISSUES).map((whole) => {
    const key = shortened(whole);
    return problem('unknown-key', [...pathOf(issue), key], { key, suggestion: nearest(whole) });
  });
  return [...problems, ...leftOut(issue.keys.length - MOST_ISSUES)];
}

function wrongType(path: Path, value: unknown, expected: string): Problem {
  if (value === undefined) return missing(path);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return problem('not-a-number', path, { value: excerptOf(value) });
  }
  if (typeof value === 'number' && expected === 'int') return problem('not-whole', path, { value });
  return problem('wrong-type', path, {
    value: excerptOf(value),
    expected: KIND_OF_EXPECTED[expected] ?? expected,
    found: kindOf(value),
  });
}

function missing(path: Path): Problem {
  return problem('missing', path, { key: path.at(-1) ?? null });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value;
}

function notOneOf(path: Path, value: unknown, values: readonly unknown[]): Problem {
  if (value === undefined) return missing(path);
  const allowed = values.map(String);
  return problem('not-one-of', path, {
    value: excerptOf(value),
    allowed: allowed.join(', '),
    suggestion: allowed.length === 1 ? allowed[0]! : nearestWord(allowed)(value),
  });
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown, parsed: Parsed): Problem {
  const path = pathOf(issue);
  const isSmall = issue.code === 'too_small';
  const bound = Number(isSmall ? issue.minimum : issue.maximum);
  if (Array.isArray(value)) {
    const count = value.length;
    return isSmall
      ? problem('too-few', path, { count, least: bound })
      : problem('too-many', path, { count, most: bound });
  }
  if (typeof value === 'string') {
    return isSmall
      ? problem('too-short', path, { value: excerptOf(value), least: bound })
      : problem('too-long', path, { value: excerptOf(value), length: value.length, most: bound });
  }
  const bounds = boundsOf(schemaAt(parsed.schema, issue.path, parsed.input));
  return problem(isSmall ? 'too-small' : 'too-large', path, { value: excerptOf(value), ...bounds });
}

function badFormat(path: Path, value: unknown, issue: z.core.$ZodIssueInvalidStringFormat): Problem {
  const known = Object.entries(TEXT_FORMATS).find(([, pattern]) => String(pattern) === issue.pattern);
  const format = known?.[0] ?? issue.format;
  return problem('bad-format', path, { value: excerptOf(value), format, suggestion: null, suggestionName: null });
}

/** Codes of the schemas' own checks; their parameters, and where a check brings none, the values as written. */
function contradiction(issue: z.core.$ZodIssueCustom, parsed: Parsed): Problem {
  const path = pathOf(issue);
  const value = valueAt(parsed.input, issue.path);
  const { code, ...given } = (issue.params ?? {}) as Readonly<Record<string, ProblemParameters[string]>>;
  if (!isProblemCode(code)) return problem('not-accepted', path, { value: excerptOf(value) });
  const sibling = typeof given.other === 'string' ? [...issue.path.slice(0, -1), given.other] : null;
  const known: ProblemParameters = {
    value: excerptOf(value),
    from: excerptOf(childOf(value, 'from')),
    to: excerptOf(childOf(value, 'to')),
    otherValue: sibling === null ? null : excerptOf(valueAt(parsed.input, sibling)),
    ...given,
  };
  const parameters = PROBLEM_CODES[code].map((name) => [name, known[name] ?? null]);
  return { code, path, parameters: Object.fromEntries(parameters) };
}

function isProblemCode(code: unknown): code is keyof typeof PROBLEM_CODES {
  return typeof code === 'string' && Object.hasOwn(PROBLEM_CODES, code);
}

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'number' ? key : shortened(String(key))));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
