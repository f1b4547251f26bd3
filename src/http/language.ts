/** The language of a reply: what the caller accepts, French where that says nothing. */
import type { FastifyRequest } from 'fastify';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../texts/language.ts';

/** Ranges beyond that are not looked at: a header is 16 KB at most, yet nobody has twenty languages. */
const MOST_RANGES = 20;

/** @returns the best of our languages under `Accept-Language` (RFC 9110 §12.5.4). */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const ranges = (request.headers['accept-language'] ?? '').split(',', MOST_RANGES).map((text) => {
    const [range = '', ...parameters] = text.trim().toLowerCase().split(';');
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: range.split('-')[0]!, quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = ranges
    .filter((range) => isLanguage(range.language) && range.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return best !== undefined && isLanguage(best.language) ? best.language : DEFAULT_LANGUAGE;
}
