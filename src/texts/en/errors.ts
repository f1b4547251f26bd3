/** How failures are told. */
import type { ErrorTexts } from '../error-texts.ts';
import { formatsOf } from '../formats.ts';
import { v } from './marks.ts';

const f = formatsOf('en');

export const englishErrors: ErrorTexts = {
  inputTitle: (p) =>
    p.file === null
      ? `${f.count(p.count, 'problem', 'problems')}:`
      : `${f.count(p.count, 'problem', 'problems')} in ${p.file}:`,
  warningsTitle: (p) => `${f.count(p.count, 'remark', 'remarks')}:`,
  csvPlace: (p) =>
    [
      p.file,
      ...(p.line === null ? [] : [`line ${p.line}`]),
      ...(p.column === null ? [] : [`column ${v(p.column)}`]),
    ].join(', '),
  infeasibleTitle: 'No rota for this scenario:',
  unknownCode: (p) => `Problem ${p.code}${p.parameters === '' ? '' : ` (${p.parameters})`}.`,
  cancelledBeforeFirst: 'Stopped before a first rota was found: nothing is written.',
  outOfMemory:
    'Memory ran out. Make the scenario smaller (fewer stops, lengths or parts of the day), or give the machine more memory.',
  crashed: (p) =>
    `The search broke off by itself (${p.detail}). Try again; if it happens again, report it with the scenario.`,
  noRotaInTime: 'No rota was found in the time given. Raise --time-limit.',
  noAnswerInTime: 'There was no answer in the time given. Try again later, or make the scenario smaller.',
  noRotaFound:
    'No rota was found, though nothing proves that there is none. Start from a rota you know (--start), or ease a promise, a rhythm or a cap ("floors", "patterns", "caps").',
  bug: (p) =>
    `Internal error of Tournée (${p.detail}): a fault of the software, not of your data. Report it with the scenario; TOURNEE_DEBUG=1 gives the details.`,
  oldNode: (p) => `Node ${p.version} is too old: Node ${p.needed} or later is needed (npm run tournee brings it).`,
  stopping: 'Stopping: the best rota found is kept… (Ctrl-C once more: quit and keep nothing)',
  usage: {
    unknownCommand: (p) => `There is no command ${v(p.value)}.${didYouMean(p.suggestion)}`,
    unknownOption: (p) => `There is no option ${v(p.value)}.${didYouMean(p.suggestion)}`,
    missingArgument: (p) => `Argument ${p.value} is missing.`,
    optionWithoutValue: (p) => `Option ${v(p.value)} needs a value.`,
    tooManyArguments: 'There are too many arguments.',
    missingOption: (p) => `Option ${p.option} is missing.`,
    oneOfOptions: (p) => `One of these options must be given, and only one: ${p.options}.`,
    invalidNumber: (p) => `Option ${p.option} does not accept ${v(p.value)}: it takes ${p.allowed}.`,
    unknownCommune: (p) => `Commune ${v(p.value)} is not in the scenario.${didYouMean(p.nearest)}`,
    unknownStop: (p) => `Stop ${v(p.value)} is not in the scenario.${didYouMean(p.nearest)}`,
    invalidChoice: (p) => `Option ${p.option} does not accept ${v(p.value)}. Accepted: ${p.allowed}.`,
    invalidDate: (p) =>
      `Option ${p.option} does not accept ${v(p.value)}: it must be a date YYYY-MM-DD (such as 2026-01-05).`,
    datesReversed: (p) => `--to (${p.to}) is before --from (${p.from}).`,
    datesTooFar: (p) =>
      `From --from ${p.from} to --to ${p.to} is more than ${p.years} years: --to can be ${p.last} at most.`,
    invalidUrl: (p) =>
      `Option ${p.option} does not accept ${v(p.value)}: it takes an http or https address, without user name, password or parameters.`,
    contradiction: (p) => `Options ${p.one} and ${p.other} contradict each other: give one or the other.`,
    other: (p) => `The command line is not understood: ${p.message}`,
    hint: (p) => `Help: ${p.command} --help`,
    atLeast: (p) => `a number, at least ${f.number(p.least)}`,
    moreThan: (p) => `a number above ${f.number(p.least)}`,
    wholeAtLeast: (p) => `a whole number, at least ${f.number(p.least)}`,
  },
};

function didYouMean(suggestion: string | null): string {
  return suggestion === null ? '' : ` Did you mean ${v(suggestion)}?`;
}
