/** How deep JSON may be nested: whatever walks over it by recursion is then safe. */
import { ServiceError } from '../domain/service-failure.ts';

const MOST_LEVELS = 100;

/** @throws ServiceError `too-deep`. */
export function refuseDepth(value: unknown, level = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (level >= MOST_LEVELS) throw new ServiceError('too-deep', { most: MOST_LEVELS });
  if (Array.isArray(value)) for (const item of value) refuseDepth(item, level + 1);
  else for (const key in value) refuseDepth((value as Record<string, unknown>)[key], level + 1);
}
