/** What the service says to those who start it. */
export interface ServiceTexts {
  readonly listening: (p: { address: string; access: 'open' | 'keys' }) => string;
  readonly openToNetwork: (p: { host: string }) => string;
  readonly cannotListen: (p: { code: string; detail: string }) => string;
  readonly keyCreated: (p: { organisation: string; scope: string; secret: string }) => readonly string[];
  readonly keyRevoked: (p: { name: string }) => string;
  readonly unknownKey: (p: { id: string }) => string;
  readonly noKeys: string;
  /** id, organisation, name, scope, expires, revoked. */
  readonly keyColumns: readonly string[];
}
