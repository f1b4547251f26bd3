/** The secret of an access key: shown once, kept as a hash. */
import { createHash } from 'node:crypto';

/** Begins every secret, so that one that leaks into a text is found by a search. */
const PREFIX = 'tournee_';

/** @param random 256 random bits, as text. */
export function secretOf(random: string): string {
  return PREFIX + random;
}

/** @returns SHA-256, hexadecimal: random bits need neither salt nor a slow hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
