/** Rotas as files, and on real dates. */
import { z } from 'zod';
import { CalendarDate } from '../../domain/primitives.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../jobs/desk-questions.ts';
import { knownCaller } from '../caller.ts';
import { type Endpoints, LanguageOnly, replies } from '../endpoint.ts';
import { languageOf } from '../language.ts';
import { revisionOfVersion, rotaOf, rotaVersionOf } from '../stored-rota.ts';
import { asFailure, found, givenOf } from '../stored-scenario.ts';
import { IdPath } from '../views/common.ts';
import { VersionQuery } from './rotas.ts';

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
};
export const FILE_NAMES: Readonly<Record<ExportFormat, string>> = {
  json: 'rota.json',
  geojson: 'rota.geojson',
  csv: 'timetable.csv',
  html: 'rota.html',
};
const ICS_TYPE = 'text/calendar; charset=utf-8';

/** The page brings its own styles and script inside it, and asks for nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-popups";

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
      response: replies({
        200: {
          description: 'The file',
          content: Object.fromEntries(
            Object.values(MEDIA_TYPES).map((type) => [type.split(';')[0]!, { schema: z.string() }]),
          ),
        },
      }),
    },
    handler: async (request, reply) => {
      const { id, format } = request.params;
      const { given, rota } = await opened(
        { organisationId: knownCaller(request).organisationId, id },
        request.query.version,
      );
      const language = languageOf(request);
      const text = await asFailure('invalid-rota', desk.ask('export', { given, rota, format, language }));
      if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
      else reply.header('content-disposition', `attachment; filename="${FILE_NAMES[format]}"`);
      return reply
        .header('content-type', MEDIA_TYPES[format])
        .header('content-language', language)
        .serializer((body: string) => body)
        .send(text as never);
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
      const { version, ...span } = request.query;
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const { given, rota } = await opened(owned, version);
      const stamp = new Date(now()).toISOString();
      const question = { given, rota, span, language: languageOf(request), stamp };
      const files = await asFailure('invalid-request', desk.ask('ics', question));
      const { file } = request.params;
      const wanted = found(files.find(({ name }) => name === file) ?? null, { kind: 'file', id: file });
      return reply
        .header('content-type', ICS_TYPE)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
        .serializer((body: string) => body)
        .send(wanted.content as never);
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
      const { version, ...span } = request.query;
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const { given, rota } = await opened(owned, version);
      const stamp = new Date(now()).toISOString();
      const question = { given, rota, span, language: languageOf(request), stamp };
      const files = await asFailure('invalid-request', desk.ask('ics', question));
      return { items: files.map(({ name }) => ({ file: name })) };
    },
  });
};
