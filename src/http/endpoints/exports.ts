/** Rotas as files, and on real dates. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CalendarDate } from '../../domain/primitives.ts';
import { EXPORT_FORMATS, type NamedFile } from '../../jobs/desk-questions.ts';
import { knownCaller } from '../caller.ts';
import { type Endpoints, LanguageOnly, replies } from '../endpoint.ts';
import { ExportedFile, sendExport, sendText } from '../exported-file.ts';
import { languageOf } from '../language.ts';
import { revisionOfVersion, rotaOf, rotaVersionOf } from '../stored-rota.ts';
import { asFailure, found, givenOf } from '../stored-scenario.ts';
import { IdPath } from '../views/common.ts';
import { VersionQuery } from './rotas.ts';

const ICS_TYPE = 'text/calendar';

const SpanQuery = VersionQuery.extend({
  from: CalendarDate.describe('First date'),
  to: CalendarDate.describe('Last date'),
});

export const exportEndpoints: Endpoints = (parts) => async (app) => {
  const { desk, now } = parts;

  const opened = async (owned: { organisationId: string; id: string }, wanted: number | undefined) => {
    const rota = await rotaOf(parts, owned);
    const version = await rotaVersionOf(parts, owned, wanted ?? rota.version);
    const given = givenOf(await revisionOfVersion(parts, rota, version));
    return { given, rota: JSON.parse(version.document) as unknown };
  };

  const icsFiles = async (
    request: FastifyRequest,
    id: string,
    { version, ...span }: z.infer<typeof SpanQuery>,
  ): Promise<readonly NamedFile[]> => {
    const { given, rota } = await opened({ organisationId: knownCaller(request).organisationId, id }, version);
    const question = { given, rota, span, language: languageOf(request), stamp: new Date(now()).toISOString() };
    return asFailure('invalid-request', desk.ask('ics', question));
  };

  app.get('/rotas/:id/exports/:format', {
    config: { scope: 'read' },
    schema: {
      tags: ['exports'],
      operationId: 'exportRota',
      summary: 'A rota as a file',
      description:
        'json: to plan with; geojson: stops and tours for a map; csv: the timetable, for a spreadsheet (`;`, UTF-8 with BOM; cells that would be formulas are made text); html: a page for a council, in one file.',
      params: IdPath.extend({ format: z.enum(EXPORT_FORMATS) }),
      querystring: VersionQuery,
      headers: LanguageOnly,
      response: replies({ 200: ExportedFile }),
    },
    handler: async (request, reply) => {
      const { id, format } = request.params;
      const { given, rota } = await opened(
        { organisationId: knownCaller(request).organisationId, id },
        request.query.version,
      );
      const language = languageOf(request);
      const text = await asFailure('invalid-rota', desk.ask('export', { given, rota, format, language }));
      return sendExport(reply, { format, language, text });
    },
  });

  app.get('/rotas/:id/calendar', {
    config: { scope: 'read' },
    schema: {
      tags: ['calendars'],
      operationId: 'readCalendar',
      summary: 'A rota on real dates: visits, exceptions, and whom to tell',
      params: IdPath,
      querystring: SpanQuery,
      headers: LanguageOnly,
      response: replies({
        200: z.record(z.string(), z.unknown()).describe('As `tournee calendar --json`'),
      }),
    },
    handler: async (request) => {
      const { version, ...span } = request.query;
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const { given, rota } = await opened(owned, version);
      return asFailure('invalid-request', desk.ask('calendar', { given, rota, span, language: languageOf(request) }));
    },
  });

  app.get('/rotas/:id/calendars/:file', {
    config: { scope: 'read' },
    schema: {
      tags: ['calendars'],
      operationId: 'readIcs',
      summary: 'The dates of a unit, an agent or a stop, as an ICS file (RFC 5545)',
      description: 'Names of files are listed by `/rotas/{id}/calendars`.',
      params: IdPath.extend({ file: z.string().max(300) }),
      querystring: SpanQuery,
      headers: LanguageOnly,
      response: replies({ 200: { description: 'The calendar', content: { 'text/calendar': { schema: z.string() } } } }),
    },
    handler: async (request, reply) => {
      const files = await icsFiles(request, request.params.id, request.query);
      const { file } = request.params;
      const wanted = found(files.find(({ name }) => name === file) ?? null, { kind: 'file', id: file });
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`);
      return sendText(reply, { type: ICS_TYPE, text: wanted.content });
    },
  });

  app.get('/rotas/:id/calendars', {
    config: { scope: 'read' },
    schema: {
      tags: ['calendars'],
      operationId: 'listIcs',
      summary: 'The ICS files of a rota: one per unit, agent and stop',
      params: IdPath,
      querystring: SpanQuery,
      headers: LanguageOnly,
      response: replies({ 200: z.object({ items: z.array(z.object({ file: z.string() })) }) }),
    },
    handler: async (request) => {
      const files = await icsFiles(request, request.params.id, request.query);
      return { items: files.map(({ name }) => ({ file: name })) };
    },
  });
};
