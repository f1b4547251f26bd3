/** Share links: a token that names a share and its end, signed, so that what was not given out costs no look-up. */
import { createHmac, timingSafeEqual } from 'node:crypto';

interface Signed {
  readonly shareId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const SEPARATOR = '.';
const RADIX = 36;

export function shareToken({ shareId, expiresAt }: Signed, secret: string): string {
  const text = [shareId, expiresAt.toString(RADIX)].join(SEPARATOR);
  return [text, signatureOf(text, secret)].join(SEPARATOR);
}

/** @returns what the token says, null where it is not one of ours. Whether its time is over is for the caller to see. */
export function readShareToken(token: string, secret: string): Signed | null {
  const [shareId, end, signature, ...more] = token.split(SEPARATOR);
  if (shareId === undefined || end === undefined || signature === undefined || more.length > 0) return null;
  const expected = Buffer.from(signatureOf([shareId, end].join(SEPARATOR), secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { shareId, expiresAt: Number.parseInt(end, RADIX) };
}

function signatureOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
