/** The OpenAPI document, generated from the schemas of the endpoints, and a page that shows it. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Certificate } from '../domain/rota.ts';
import { API_PREFIX } from './prefix.ts';
import { tidyOpenapi } from './tidy-openapi.ts';
import { JobEvent, JobOrder, JobView } from './views/job.ts';
import { ProblemDetails, ProblemView } from './views/problem.ts';
import { JudgedRota, RotaBody, RotaSummary, RotaView } from './views/rota.ts';
import { ScenarioBody, ScenarioSummary, ScenarioView, StoredScenario, ValidationView } from './views/scenario.ts';
import { VerdictView } from './views/verdict.ts';

const NAMES: Readonly<Record<string, z.ZodType>> = {
  Scenario: ScenarioBody,
  Rota: RotaBody,
  ScenarioSummary,
  StoredScenario,
  ScenarioView,
  Validation: ValidationView,
  RotaSummary,
  RotaView,
  JudgedRota,
  Verdict: VerdictView,
  Certificate,
  JobOrder,
  Job: JobView,
  JobEvent,
  Problem: ProblemView,
  ProblemDetails,
};

const TAGS = [
  { name: 'scenarios', description: 'What a planner entered: territory, stops, units, agents, rules' },
  { name: 'presets', description: 'Nine systems to start from' },
  { name: 'need and travel', description: 'What a scenario comes to before anything is planned' },
  { name: 'jobs', description: 'Plan, explain, compare: in the background, followed by events' },
  { name: 'rotas', description: 'What was planned, imported or written by hand; the judge vouches for each' },
  { name: 'calendars', description: 'A rota on real dates' },
  { name: 'exports', description: 'A rota as a file' },
  { name: 'shares', description: 'A published rota for those who have no key' },
  { name: 'access', description: 'Keys, callers, the audit log' },
];

export const DOCUMENTATION_PATH = '/docs';

/** All from here; the page sets styles from its script. */
const PAGE_POLICY = [
  ["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
  ["font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
]
  .flat()
  .join('; ');

/** To be called before the endpoints are added. */
export async function addDocumentation(app: FastifyInstance, version: string): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMES)) schemaRegistry.add(schema, { id });
  const withComponents = createJsonSchemaTransformObject({ schemaRegistry });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tournée',
        description:
          'Plans where a travelling public service stops, on which days and for how long, with a proof of how far from the best the rota is.',
        version,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This server' }],
      tags: TAGS,
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An access key' } } },
      security: [{ key: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: (given) => tidyOpenapi(withComponents(given)),
  });
  // Those who read the documentation have no key yet.
  app.addHook('onRoute', (endpoint) => {
    if (endpoint.url.startsWith(DOCUMENTATION_PATH)) endpoint.config = { ...endpoint.config, scope: 'nobody' };
  });
  await app.register(swaggerUi, {
    routePrefix: DOCUMENTATION_PATH,
    staticCSP: true,
    transformStaticCSP: () => PAGE_POLICY,
    uiConfig: { deepLinking: true, tryItOutEnabled: false, validatorUrl: null },
  });
  app.get(`${API_PREFIX}/openapi.json`, { config: { scope: 'nobody' }, schema: { hide: true } }, async (_, reply) => {
    reply.header('cache-control', 'no-cache');
    return app.swagger();
  });
}
