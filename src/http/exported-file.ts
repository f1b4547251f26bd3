/** A rota as a file: how it is described, and how it is sent. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ExportFormat } from '../jobs/desk-questions.ts';
import type { Language } from '../texts/language.ts';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  html: 'text/html',
};
const FILE_NAMES: Readonly<Record<ExportFormat, string>> = {
  json: 'rota.json',
  geojson: 'rota.geojson',
  csv: 'timetable.csv',
  html: 'rota.html',
};

/** The page brings its own styles and script inside it, and asks for nothing else. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-popups";

export const ExportedFile = {
  description: 'The file',
  content: Object.fromEntries(Object.values(MEDIA_TYPES).map((type) => [type, { schema: z.string() }])),
};

/** A page is shown, the other formats are kept. */
export function sendExport(
  reply: FastifyReply,
  { format, language, text }: { format: ExportFormat; language: Language; text: string },
): FastifyReply {
  if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
  else reply.header('content-disposition', `attachment; filename="${FILE_NAMES[format]}"`);
  return sendText(reply.header('content-language', language), { type: MEDIA_TYPES[format], text });
}

/** Text of whatever type, as it is. */
export function sendText(reply: FastifyReply, { type, text }: { type: string; text: string }): FastifyReply {
  return reply
    .header('content-type', `${type}; charset=utf-8`)
    .serializer((body: string) => body)
    .send(text);
}
