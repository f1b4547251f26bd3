/** The address of a server, as a scenario, an option or a variable gives it. */
import { z } from 'zod';
import { shortened } from './excerpt.ts';

export const ServerUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => isBare(text), { params: { code: 'url-not-bare' } })
  .describe('Address of a server, http or https: host, port and path, without user name, query or fragment');

/** What is no address at all has a problem of its own. A password has no place in a file that is passed on. */
function isBare(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password, search, hash } = new URL(text);
  return username === '' && password === '' && search === '' && hash === '';
}

/** @returns what was given for an address, fit for a message: a user name and password in it are not repeated. */
export function withoutUser(text: string): string {
  return shortened(text.replace(/\/\/[^/@]*@/, '//…@'));
}
