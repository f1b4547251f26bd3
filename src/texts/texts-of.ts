/** The texts of a language. */
import type { Language } from './language.ts';
import type { Texts } from './texts.ts';

/** Loaded when first asked for: most runs speak one language only. */
export async function textsOf(language: Language): Promise<Texts> {
  switch (language) {
    case 'fr':
      return (await import('./fr.ts')).fr;
    case 'en':
      return (await import('./en.ts')).en;
  }
}
