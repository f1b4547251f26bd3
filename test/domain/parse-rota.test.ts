import { describe, expect, test } from 'vitest';
import { parseRota } from '../../src/domain/parse-rota.ts';
import { type LooseInput, named, problemsOf } from '../support/problems-of.ts';
import { smallScenario } from '../support/small-scenario.ts';

const scenario = smallScenario();

function rotaInput(change: (input: LooseInput) => void = () => {}): LooseInput {
  const visit = { stop: 'aube', opens: '09:00', closes: '11:30' };
  const tour = { unit: 'bus', day: { week: 1, weekday: 'monday' }, agents: ['ana'], visits: [visit] };
  const input: LooseInput = { formatVersion: 1, name: 'rota', scenario: 'small', tours: [tour] };
  change(input);
  return input;
}

const found = (change: (input: LooseInput) => void) =>
  problemsOf(() => parseRota(rotaInput(change), scenario)).map(named);

describe('a rota', () => {
  test('that is right is returned with every default filled', () => {
    expect(parseRota(rotaInput(), scenario).tours[0]).toMatchObject({ departs: null, lunch: null });
  });

  test('that names stops, units, agents and days which the scenario does not have is refused, all at once', () => {
    const problems = found(({ tours: [tour] }) => {
      tour.unit = 'buss';
      tour.day = { week: 3, weekday: 'sunday' };
      tour.agents = ['ana', 'anna'];
      tour.visits.push({ ...tour.visits[0], stop: 'Cure' });
    });
    expect(problems).toEqual([
      'unknown-unit /tours/0/unit',
      'week-outside-cycle /tours/0/day/week',
      'weekday-off /tours/0/day/weekday',
      'unknown-agent /tours/0/agents/1',
      'unknown-stop /tours/0/visits/1/stop',
    ]);
  });

  test('has the nearest valid name told', () => {
    const [problem] = problemsOf(() =>
      parseRota(
        rotaInput(({ tours: [tour] }) => (tour.visits[0].stop = 'Stop dent')),
        scenario,
      ),
    );
    expect(problem?.parameters).toMatchObject({ value: 'Stop dent', suggestion: 'dent', suggestionName: 'Stop dent' });
  });

  test('has its form and its names checked together', () => {
    const problems = found(({ tours: [tour] }) => {
      tour.visits[0].opens = '9h';
      tour.unit = 'bsu';
      tour.crew = [];
    });
    expect(problems).toEqual([
      'unknown-unit /tours/0/unit',
      'bad-format /tours/0/visits/0/opens',
      'unknown-key /tours/0/crew',
    ]);
  });

  test('without a scenario has only its form checked', () => {
    expect(parseRota(rotaInput(({ tours: [tour] }) => (tour.unit = 'any'))).tours).toHaveLength(1);
  });

  test('of a newer format is told nothing else', () => {
    expect(found((input) => Object.assign(input, { formatVersion: 9, tours: 0 }))).toEqual([
      'format-version-newer /formatVersion',
    ]);
  });
});
