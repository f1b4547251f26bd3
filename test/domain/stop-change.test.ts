import { describe, expect, test } from 'vitest';
import { changedStop } from '../../src/domain/stop-change.ts';
import { smallScenario } from '../support/small-scenario.ts';

const [stop] = smallScenario({ stops: [{ id: 'aube', parkingSlots: 3, sanitationMetres: 80, socket: '16A' }] }).stops;

describe('a stop that offers more', () => {
  test('offers what is asked of it', () => {
    expect(changedStop(stop!, { kind: 'parking-slots', from: 3, to: 4 }).parkingSlots).toBe(4);
    expect(changedStop(stop!, { kind: 'socket', from: '16A', to: '32A' }).socket).toBe('32A');
    expect(changedStop(stop!, { kind: 'sanitation', from: 80, to: 50 }).sanitationMetres).toBe(50);
    expect(changedStop(stop!, { kind: 'room', from: 0, to: 8 }).roomSeats).toBe(8);
  });

  test('offers nothing less, whatever another change asks for', () => {
    expect(changedStop(stop!, { kind: 'parking-slots', from: 1, to: 2 }).parkingSlots).toBe(3);
    expect(changedStop(stop!, { kind: 'socket', from: 'none', to: 'none' }).socket).toBe('16A');
    expect(changedStop(stop!, { kind: 'sanitation', from: null, to: 100 }).sanitationMetres).toBe(80);
    expect(changedStop(stop!, { kind: 'parking-metres', from: 9, to: 11 }).parkingMetres).toBeNull();
  });

  test('keeps its windows beside the new one', () => {
    const opens = [{ from: '09:00', to: '12:00' }];
    const changed = changedStop(stop!, { kind: 'window', weekday: 'monday', halves: ['morning'], opens });
    expect(changed.windows.monday).toEqual([...(stop!.windows.monday ?? []), ...opens]);
    expect(changed.windows.tuesday).toEqual(stop!.windows.tuesday);
  });
});
