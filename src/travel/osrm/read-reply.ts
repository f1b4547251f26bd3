/** From the text of a reply to the JSON of an OSRM that says "Ok"; anything else is named. */
import { z } from 'zod';
import { shortened } from '../../domain/excerpt.ts';
import { problem } from '../../domain/problem-codes.ts';
import type { OsrmConnection } from './connection.ts';
import { type FailureKind, OsrmFailure } from './failure.ts';
import type { HttpReply } from './get.ts';

/** Every reply of OSRM 5 and later. */
const Envelope = z.object({ code: z.string().min(1), message: z.string().catch('').default('') });
/** OSRM 4 had a status and no code. */
const OldEnvelope = z.union([
  z.object({ status_message: z.string() }),
  z.object({ status: z.number(), hint_data: z.unknown() }),
  z.object({ distance_table: z.array(z.unknown()) }),
]);

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  TooBig: 'too-big',
  NoSegment: 'no-segment',
  NoRoute: 'no-route',
};
/** The address is longer than a proxy on the way accepts, or the reply than it hands on. */
const TOO_LONG: readonly number[] = [413, 414, 431];

/** @throws OsrmFailure. */
export function readReply(connection: OsrmConnection, reply: HttpReply): unknown {
  const { server, patience } = connection;
  const { status, headers } = reply;
  if (status === 429 || status >= 500) {
    const found = problem('osrm-status', [], { server, status, attempts: patience.mostAttempts });
    throw new OsrmFailure('passing', found, waitMsOf(headers.get('retry-after'), patience.now));
  }
  if (TOO_LONG.includes(status))
    throw new OsrmFailure('too-big', problem('osrm-status', [], { server, status, attempts: 1 }));
  if (status >= 300 && status < 400) {
    throw final(problem('osrm-redirect', [], { server, target: shortened(headers.get('location') ?? '') }));
  }
  const json = jsonOf(server, reply);
  const envelope = Envelope.safeParse(json);
  if (envelope.success) {
    const { code, message } = envelope.data;
    if (code === 'Ok' && status === 200) return json;
    const found = problem('osrm-refused', [], { server, error: shortened(code), message: shortened(message) });
    throw new OsrmFailure(KIND_OF_CODE[code] ?? 'final', found);
  }
  if (OldEnvelope.safeParse(json).success) throw final(problem('osrm-old', [], { server }));
  if (status !== 200) throw final(problem('osrm-status', [], { server, status, attempts: 1 }));
  throw final(problem('osrm-bad-reply', [], { server, at: '/code' }));
}

function jsonOf(server: string, { status, text }: HttpReply): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const start = text.trimStart();
    if (start.startsWith('<')) throw final(problem('osrm-html', [], { server, status }));
    if (status !== 200) throw final(problem('osrm-status', [], { server, status, attempts: 1 }));
    const complaint = String(error);
    if (/^[[{]/.test(start) && isAboutTheEnd(complaint, text)) {
      throw final(problem('osrm-cut-short', [], { server, bytes: Buffer.byteLength(text) }));
    }
    throw final(problem('osrm-not-json', [], { server, excerpt: shortened(excerptOfFault(complaint) ?? start) }));
  }
}

/** JSON that breaks off: the engine finds fault with its very end. */
function isAboutTheEnd(complaint: string, text: string): boolean {
  const at = /at position (\d+)/.exec(complaint);
  return /end of JSON input|Unterminated/.test(complaint) || (at !== null && Number(at[1]) >= text.trimEnd().length);
}

/** What the engine quotes: `Unexpected token 'N', ..."ions":[[NaN,1]]"... is not valid JSON`. */
function excerptOfFault(complaint: string): string | null {
  return /, (?:\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/.exec(complaint)?.[1] ?? null;
}

/** @param header Retry-After: seconds, or a date (RFC 9110, 10.2.3). @returns milliseconds; null where it says neither. */
function waitMsOf(header: string | null, now: () => number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now());
}

function final(found: ReturnType<typeof problem>): OsrmFailure {
  return new OsrmFailure('final', found);
}
