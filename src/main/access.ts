/** Whether callers need a key, and where the service may then listen. */
import { isIPv4 } from 'node:net';
import type { Storage } from '../storage/storage.ts';

export type Access = 'open' | 'keys';

/** Open to whoever can connect, until there is a key. */
export async function accessOf({ keys }: Pick<Storage, 'keys'>): Promise<Access> {
  return (await keys.any()) ? 'keys' : 'open';
}

/** Thrown where the service would be open to a network. */
export class OpenToNetworkError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`open access on ${host}`);
    this.name = 'OpenToNetworkError';
    this.host = host;
  }
}

/** @throws OpenToNetworkError. */
export function refuseOpenNetwork(access: Access, host: string): void {
  if (access === 'open' && !isLoopback(host)) throw new OpenToNetworkError(host);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
