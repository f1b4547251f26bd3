/** Variables of the environment: parsed once, each that cannot be used named with its value. */
import type { z } from 'zod';
import { InputError } from './domain/problem.ts';
import { problem } from './domain/problem-codes.ts';
import { withoutUser } from './domain/server-url.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A variable that is empty is one that is not set.
 *
 * @param formats by variable: how its value is to be written (texts: `bad-variable`).
 * @throws InputError that names each variable whose value cannot be used.
 */
export function readVariables<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  formats: Readonly<Record<keyof z.infer<Schema>, string>>,
): z.infer<Schema> {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map(({ path: [name] }) => String(name)));
  throw new InputError(
    [...names].map((variable) =>
      problem('bad-variable', [], {
        variable,
        value: shownValue(env[variable] ?? '', formats[variable as keyof typeof formats]),
        format: formats[variable as keyof typeof formats],
      }),
    ),
  );
}

/** What can be told of a value: nothing of a secret, of an address that holds a password how it begins. */
function shownValue(value: string, format: string): string {
  if (format === 'secret') return '…';
  if (format === 'postgres-url') return `${/^\w*:\/\//.exec(value)?.[0] ?? ''}…`;
  return withoutUser(value);
}
