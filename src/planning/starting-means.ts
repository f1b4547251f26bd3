/**
 * What a draft plans with until the planner says otherwise: the bus, the stops and the cycle of Tournée's own example,
 * made up for want of a source.
 */
import type { Position } from '../domain/primitives.ts';
import type { ScenarioInput } from '../domain/scenario.ts';
import type { Texts } from '../texts/texts.ts';

/** Of every stop: two spaces, an ordinary socket, toilets near by. */
export const STOP_OFFERS = {
  parkingSlots: 2,
  socket: '16A',
  sanitationMetres: 100,
  mobileCoverage: 'good',
  invented: true,
} as const;

/** One bus, one agent who drives and advises, a fortnight of ten days, visits of half a day. */
export function startingMeans(
  garage: { readonly name: string; readonly point: Position },
  texts: Texts,
): Pick<ScenarioInput, 'units' | 'agents' | 'cycle' | 'visits'> {
  return {
    units: [
      {
        id: 'bus',
        name: texts.draft.unit,
        kind: 'bus',
        garage,
        needs: { parkingSlots: 2, socket: '16A', mobileCoverage: 'limited' },
        desks: 1,
        setUpMinutes: 10,
        packUpMinutes: 10,
        crew: [{ skill: 'adviser', licence: 'B', count: 1 }],
      },
    ],
    agents: [{ id: 'agent-1', name: texts.draft.agent, skills: ['adviser'], licences: ['B'], hoursPerWeek: 35 }],
    cycle: {
      weeks: 2,
      anchor: '2026-01-05',
      days: {
        monday: ['morning', 'afternoon'],
        tuesday: ['morning', 'afternoon'],
        wednesday: ['morning', 'afternoon'],
        thursday: ['morning', 'afternoon'],
        friday: ['morning', 'afternoon'],
      },
      halfDays: { morning: { from: '09:00', to: '12:30' }, afternoon: { from: '13:30', to: '17:30' } },
    },
    visits: { dwellMinutes: [150], parts: ['morning', 'afternoon'] },
  };
}
