/** What the service says over HTTP: why it refuses, and what to do. */
import type { SERVICE_FAILURES, ServiceFailure } from '../domain/service-failure.ts';

/** Values by name: those that the kind of failure declares. */
type ValuesOf<Failure extends ServiceFailure> = Readonly<
  Record<(typeof SERVICE_FAILURES)[Failure]['parameters'][number], string | number>
>;

export interface FailureWords<Failure extends ServiceFailure> {
  /** The same for every occurrence (RFC 9457). */
  readonly title: string;
  /** Of this occurrence: what was given, and what to do. */
  readonly detail: (p: ValuesOf<Failure>) => string;
}

export interface HttpTexts {
  readonly failures: { readonly [Failure in ServiceFailure]: FailureWords<Failure> };
  /** What an id stands for. */
  readonly kinds: Readonly<Record<string, string>>;
}
