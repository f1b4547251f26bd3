/** Every kind of failure, with its status and words: what the `type` of problem details leads to. */
import { z } from 'zod';
import { SERVICE_FAILURES, type ServiceFailure } from '../../domain/service-failure.ts';
import { type Endpoints, LanguageOnly, replies } from '../endpoint.ts';
import { languageOf } from '../language.ts';

export const failureEndpoints: Endpoints = (parts) => async (app) => {
  app.get('/failures', {
    config: { scope: 'nobody' },
    schema: {
      tags: ['access'],
      security: [],
      operationId: 'listFailures',
      summary: 'Every kind of failure that problem details name',
      headers: LanguageOnly,
      response: replies({
        200: z.object({ items: z.array(z.object({ code: z.string(), status: z.int(), title: z.string() })) }),
      }),
    },
    handler: async (request) => {
      const { failures } = parts.texts[languageOf(request)].http;
      const codes = Object.keys(SERVICE_FAILURES) as ServiceFailure[];
      return {
        items: codes.map((code) => ({ code, status: SERVICE_FAILURES[code].status, title: failures[code].title })),
      };
    },
  });
};
