/** The valid name that a wrong one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

export interface Named {
  /** What the file must say. */
  readonly id: string;
  /** What people call it; null where it has no name. */
  readonly name: string | null;
}

/** @returns the candidate nearest to a text, by its id or its name; null where none is near. */
export type Nearest = (text: unknown) => Named | null;

interface Spelling {
  readonly text: string;
  readonly of: Named;
}

/** So that thousands of wrong names among thousands of candidates take a second, not an hour. */
const MOST_COMPARISONS = 1_000_000;
const LONGEST_TEXT = 200;
/** From this length on, a text that a name starts with stands for it. */
const LEAST_BEGINNING = 4;

/** @returns a search among the candidates; after `MOST_COMPARISONS` comparisons it finds nothing more. */
export function nearestAmong(candidates: readonly Named[]): Nearest {
  let spellings: readonly Spelling[] | null = null;
  let comparisons = 0;
  return (given) => {
    if (typeof given !== 'string' || given.length > LONGEST_TEXT || comparisons > MOST_COMPARISONS) return null;
    spellings ??= candidates.flatMap(spellingsOf);
    const text = plain(given);
    if (text === '') return null;
    comparisons += spellings.length;
    return nearestSpelling(text, spellings)?.of ?? null;
  };
}

/** @returns a search among bare words, such as keys. */
export function nearestWord(words: readonly string[]): (text: unknown) => string | null {
  const nearest = nearestAmong(words.map((id) => ({ id, name: null })));
  return (text) => nearest(text)?.id ?? null;
}

function nearestSpelling(text: string, spellings: readonly Spelling[]): Spelling | null {
  let best: Spelling | null = null;
  let bestDistance = mostDistance(text) + 1;
  for (const spelling of spellings) {
    // The difference in length is a lower bound on the distance.
    if (Math.abs(spelling.text.length - text.length) >= bestDistance) continue;
    const here = distance(text, spelling.text);
    if (here < bestDistance) {
      best = spelling;
      bestDistance = here;
    }
  }
  return best ?? shortestThatContinues(text, spellings);
}

function shortestThatContinues(text: string, spellings: readonly Spelling[]): Spelling | null {
  if (text.length < LEAST_BEGINNING) return null;
  let best: Spelling | null = null;
  for (const spelling of spellings) {
    if (!spelling.text.startsWith(text)) continue;
    if (best === null || spelling.text.length < best.text.length) best = spelling;
  }
  return best;
}

/** Edits at which two words are still near: one in a code, whose every digit counts, a third of a longer word. */
function mostDistance(text: string): number {
  if (text.length <= 2) return 0;
  if (text.length <= 4 || /^\d+$/.test(text)) return 1;
  return Math.min(5, Math.ceil(text.length / 3));
}

function spellingsOf(candidate: Named): Spelling[] {
  const texts = candidate.name === null ? [candidate.id] : [candidate.id, candidate.name];
  return texts.map((text) => ({ text: plain(text), of: candidate }));
}

/** Without case, accents and everything that is no letter or digit: `aged_60_plus` is `aged60Plus`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
