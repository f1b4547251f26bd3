/** The scenarios that come with Tournée. */
import { z } from 'zod';
import { PRESETS } from '../../domain/preset-names.ts';
import { CreationHeaders, type Endpoints, LanguageOnly, replies } from '../endpoint.ts';
import { languageOf } from '../language.ts';
import { createScenario } from '../scenario-creation.ts';
import { StoredScenario } from '../views/scenario.ts';

const tags = ['presets'];
const PresetName = z.enum(PRESETS);

export const presetEndpoints: Endpoints = (parts) => async (app) => {
  const { desk, texts } = parts;

  app.get('/presets', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listPresets',
      summary: 'The systems that come with Tournée, each a scenario to start from',
      headers: LanguageOnly,
      response: replies({
        200: z.object({ items: z.array(z.object({ name: PresetName, system: z.string() })) }),
      }),
    },
    handler: async (request) => {
      const { systems } = texts[languageOf(request)].presets;
      return { items: PRESETS.map((name) => ({ name, system: systems[name] })) };
    },
  });

  app.post('/presets/:name/scenarios', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'createScenarioFromPreset',
      summary: 'Store a scenario that begins as a preset',
      params: z.object({ name: PresetName }),
      headers: CreationHeaders,
      response: replies({ 201: StoredScenario }),
    },
    handler: async (request, reply) => {
      const preset = await desk.ask('preset', { name: request.params.name });
      const source = { input: JSON.parse(preset.document), matrix: preset.matrix, action: 'scenario.create' };
      return createScenario(parts, { request, reply }, source);
    },
  });
};
