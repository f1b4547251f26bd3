/** One command line, from its words to an exit code. */
import { CommanderError } from 'commander';
import { type Config, configOf } from '../config.ts';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { textsOf } from '../texts/texts-of.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { programOf } from './program.ts';
import { reportError, usageSentence } from './report-error.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** @param words of the command line, without the program's own name. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  { version, env }: { version: string; env: Readonly<Record<string, string | undefined>> },
): Promise<ExitCode> {
  const language = languageOf(words);
  const texts = await textsOf(language ?? DEFAULT_LANGUAGE);
  let code: ExitCode = EXIT.ok;
  const finish = (chosen: ExitCode) => {
    code = chosen;
  };
  let config: Config | null = null;
  const configOnce = () => {
    config ??= configOf(env);
    return config;
  };
  const program = programOf({ terminal, texts, finish, config: configOnce }, version);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      // No command: the help has been shown.
      if (error.code === 'commander.help') return EXIT.usage;
      return await complainOfUsage(terminal, language, words, (spoken) => usageSentence(spoken, error));
    }
    if (error instanceof UsageError) return await complainOfUsage(terminal, language, words, error.sentence);
    return reportError(terminal, texts, { error, as: words.includes('--json') ? 'json' : 'text' });
  }
}

/** In the language chosen; where none was, or none that exists, in all of them, French first. */
async function complainOfUsage(
  terminal: Terminal,
  language: Language | null,
  words: readonly string[],
  sentence: (texts: Texts) => string,
): Promise<ExitCode> {
  const command = [
    'tournee',
    ...words
      .filter((word) => /^(new|plan|check|need|travel|compare|explain|calendar|backup|restore)$/.test(word))
      .slice(0, 1),
  ];
  for (const spoken of language === null ? LANGUAGES : [language]) {
    const texts = await textsOf(spoken);
    terminal.complain([sentence(texts), texts.errors.usage.hint({ command: command.join(' ') })]);
  }
  return EXIT.usage;
}

/** Known before the command line is read, for what is wrong with it must be said in some language. */
function languageOf(words: readonly string[]): Language | null {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return null;
  const word = words[at]!;
  const chosen = word === '--lang' ? (words[at + 1] ?? '') : word.slice('--lang='.length);
  return isLanguage(chosen) ? chosen : null;
}
