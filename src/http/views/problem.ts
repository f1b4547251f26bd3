/** Failures as callers read them. */
import { z } from 'zod';

const Parameters = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('The values involved, by name');

export const ProblemView = z
  .object({
    code: z.string().describe('Kind of problem, stable'),
    pointer: z.string().describe('Where: JSON Pointer (RFC 6901) from the root of the document; empty: all of it'),
    message: z.string().describe('What is wrong and what to do, in the language of the reply'),
    parameters: Parameters,
  })
  .describe('One thing that is wrong, or odd, in a document');
export type ProblemView = z.infer<typeof ProblemView>;

export const ProblemDetails = z
  .object({
    type: z.string().describe('Address that documents this kind of failure'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What was given, and what to do'),
    code: z.string().describe('Kind of failure, stable'),
    instance: z.string().describe('Id of the request, as it stands in the log'),
    parameters: Parameters,
    problems: z.array(ProblemView).optional().describe('What is wrong, place by place'),
  })
  .describe('Problem details (RFC 9457), media type application/problem+json');
export type ProblemDetails = z.infer<typeof ProblemDetails>;
