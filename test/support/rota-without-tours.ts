/** A rota as plain data: for threads that should start in no time. */
import type { Certificate } from '../../src/domain/rota.ts';
import type { KeptRota } from '../../src/jobs/job-messages.ts';

/** @returns a rota without tours, and a certificate that says otherwise. */
export function keptRotaOf(name: string, status: Certificate['status']): KeptRota {
  const measure = 'weighted-hours';
  const certificate: Certificate = { objective: 12, bound: 15, gap: 0.25, status, measure, keeps: null };
  const lists = { stages: [], keptShares: [], tours: [] };
  const rota = { formatVersion: 1, name, scenario: 'small', note: '', travel: null, certificate, ...lists } as const;
  return { rota, certificate, verdict: '{}' };
}
