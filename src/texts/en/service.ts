/** What the service says to those who start it. */
import type { ServiceTexts } from '../service-texts.ts';

export const englishService: ServiceTexts = {
  listening: (p) =>
    p.access === 'open'
      ? `Tournée listens on ${p.address}, without keys, for this machine only. Documentation: ${p.address}/docs. Stop: Ctrl-C.`
      : `Tournée listens on ${p.address}, keys are asked for. Documentation: ${p.address}/docs. Stop: Ctrl-C.`,
  openToNetwork: (p) =>
    `Without an access key Tournée listens on this machine only, not on ${p.host}. Make a key (npm run tournee -- keys create), or leave HOST at 127.0.0.1.`,
  cannotListen: (p) => `The address cannot be listened on (${p.code}: ${p.detail}). See HOST and PORT.`,
  keyCreated: (p) => [
    `Key made for ${p.organisation}, scope ${p.scope}. It is shown this once:`,
    '',
    p.secret,
    '',
    'Give it in the header "Authorization: Bearer <key>". A service that runs without keys asks for them once it is started again.',
  ],
  keyRevoked: (p) => `The key “${p.name}” is revoked.`,
  unknownKey: (p) => `There is no key ${p.id}: see the list (tournee keys).`,
  noKeys: 'No keys: the service answers whoever can connect, on this machine only.',
  keyColumns: ['key', 'organisation', 'name', 'scope', 'expires', 'revoked'],
};
