/** What the command line says to whoever called it. */
export const EXIT = {
  /** A legal rota, whatever its gap; or what was asked for. */
  ok: 0,
  /** An illegal rota, or none possible. */
  illegal: 1,
  /** Input or usage to be corrected. */
  usage: 2,
  /** A bug of ours, or a run that died (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Interrupted before there was anything to keep. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
