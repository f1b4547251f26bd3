/** What most replies are made of. */
import { z } from 'zod';

export const Id = z.uuid().describe('Id (UUIDv7: ids sort by the time they were made)');
export const IdPath = z.object({ id: Id });
export const Moment = z.iso.datetime().describe('Instant, ISO 8601, UTC');

const MOST_ON_A_PAGE = 200;

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(50).describe('Items on a page, at most'),
  after: Id.optional().describe('`next` of the page before'),
});

/** Newest first. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: Id.nullable().describe('Ask for the next page with `after` of this; null: this was the last'),
  });
}

export const LanguageHeaders = z.object({
  'accept-language': z.string().optional().describe('Language of sentences in the reply: `fr` (default) or `en`'),
});

export function momentOf(at: number): string {
  return new Date(at).toISOString();
}

export function momentOrNull(at: number | null): string | null {
  return at === null ? null : momentOf(at);
}
