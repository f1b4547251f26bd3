/** Scenarios as callers read them. */
import { z } from 'zod';
import { Scenario } from '../../domain/scenario.ts';
import type { ScenarioRecord } from '../../storage/records.ts';
import { checkedAtTheDesk } from '../validation.ts';
import { Id, Moment, momentOf, momentOrNull } from './common.ts';
import { ProblemView } from './problem.ts';

/** A scenario as a file states it. Documented here, checked at the desk. */
export const ScenarioBody = checkedAtTheDesk(Scenario);

export const ScenarioSummary = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string(),
    revision: z.int().min(1).describe('A number more for each change'),
    createdAt: Moment,
    updatedAt: Moment,
    deletedAt: Moment.nullable().describe('Null: it is not deleted'),
  })
  .describe('A scenario, without what is in it');
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

export const StoredScenario = ScenarioSummary.extend({
  warnings: z.array(ProblemView).describe('What is odd in it, yet does not forbid planning'),
}).describe('A scenario that was stored');

export const ScenarioView = ScenarioSummary.extend({
  scenario: z
    .record(z.string(), z.unknown())
    .describe('As it was given, defaults left out (data/schemas/scenario.schema.json)'),
  hasTravelMatrix: z.boolean().describe('Whether a travel matrix was uploaded for it'),
}).describe('A scenario with what is in it');

export const ValidationView = z
  .object({
    valid: z.boolean().describe('Whether it can be planned with'),
    problems: z.array(ProblemView).describe('All reasons why it cannot, in the order of the document'),
    warnings: z.array(ProblemView),
  })
  .describe('What is wrong, and what is odd, in a scenario');

export function scenarioSummary(record: ScenarioRecord): ScenarioSummary {
  const { id, name, description, revision } = record;
  return {
    id,
    name,
    description,
    revision,
    createdAt: momentOf(record.createdAt),
    updatedAt: momentOf(record.updatedAt),
    deletedAt: momentOrNull(record.deletedAt),
  };
}
