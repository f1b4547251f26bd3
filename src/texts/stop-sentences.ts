/** What is said of stops that would offer more: the same in every report. */
import type { RotaExplanation, StopGain } from '../domain/explanation.ts';
import type { StopChange } from '../domain/stop-change.ts';
import { changeSentences, type ExplanationPage, isNothing, proofOf, rangeText, upTo } from './explanation-sentences.ts';
import type { Texts } from './texts.ts';

/** What all changes at stops come to, and what was left out; empty where there is nothing to say. */
export function stopsSummary({ texts, explanation, weeks }: ExplanationPage): string[] {
  const { stops: words } = texts.explain;
  const { asked, candidates, together, leftOut } = explanation.stops;
  if (candidates === 0) return asked === null || asked.length === 0 ? [] : [words.none];
  const gain = together === null ? null : gainOf(together);
  const perCycle = texts.reports.perCycle({ weeks });
  const count = { count: candidates };
  return [
    ...(gain === null
      ? []
      : [
          isNothing(gain)
            ? words.togetherNothing(count)
            : words.together({ ...count, gain: rangeText(texts, gain), perCycle }),
        ]),
    ...(leftOut === null ? [] : [leftOut.why === 'nothing-to-gain' ? words.notPriced : leftOutText(texts, leftOut)]),
  ];
}

function leftOutText(texts: Texts, { count, mostGain }: { count: number; mostGain: number | null }): string {
  const { stops: words, range } = texts.explain;
  const most = mostGain === null ? null : range.exactly({ most: upTo(texts, mostGain), hours: mostGain });
  return words.leftOut({ count, most });
}

/** Changes with a gain that is proven, or the only one; and the others, together. */
export function stopsOneByOne({ stops }: RotaExplanation): { told: readonly StopGain[]; little: readonly StopGain[] } {
  const little = stops.gains.filter((gain) => isNothing({ most: gainOf(gain).least }));
  if (little.length < 2) return { told: stops.gains, little: [] };
  return { told: stops.gains.filter((gain) => !little.includes(gain)), little };
}

/** @param little changes that gain little or nothing; at least one. */
export function littleSentence({ texts, weeks }: ExplanationPage, little: readonly StopGain[]): string {
  const { stops: words, range } = texts.explain;
  const most = Math.max(...little.map((gain) => gainOf(gain).most));
  const list = little.map((gain) => words.change({ place: stopPlace(texts, gain), lifts: liftsText(texts, gain) }));
  return words.little({
    list: list.join(words.between),
    gain: isNothing({ most }) ? null : range.atMost({ most: upTo(texts, most), hours: most }),
    perCycle: texts.reports.perCycle({ weeks }),
  });
}

/** @returns the name of the stop, with its commune where that does not tell it. */
export function stopPlace(texts: Texts, { stopName, communeName }: StopGain): string {
  if (stopName.includes(communeName.replace(/ \([^()]*\)$/, ''))) return stopName;
  return texts.explain.stops.place({ stop: stopName, commune: communeName });
}

export function stopSentences({ texts, explanation, weeks }: ExplanationPage, found: StopGain): string[] {
  const { explain, reports } = texts;
  const { stops: words, halfDay } = explain;
  const lifts = liftsText(texts, found);
  const gain = gainOf(found);
  if (isNothing(gain)) return [words.nothing({ lifts })];
  return [
    words.gains({ lifts, gain: rangeText(texts, gain), perCycle: reports.perCycle({ weeks }) }),
    ...changeSentences(texts, explanation.isBest ? found.changes : found.changesAgainstBest),
    halfDay.proof(proofOf(texts, found.loss)),
  ];
}

const gainOf = ({ loss }: Pick<StopGain, 'loss'>) => ({ least: -loss.most, most: -loss.least });

const liftsText = (texts: Texts, { lifted }: StopGain) =>
  texts.format.list(lifted.map((change) => liftText(texts, change)));

function liftText(texts: Texts, change: StopChange): string {
  const { format: f, words } = texts;
  const { lifts, hours, coverages } = texts.explain.stops;
  switch (change.kind) {
    case 'window': {
      const { weekday, halves, opens } = change;
      const [half] = halves;
      return lifts.window({
        weekday: words.weekdays[weekday],
        half: halves.length === 1 ? words.halves[half!] : null,
        hours: f.list(opens.map(({ from, to }) => hours({ from: f.time(from), to: f.time(to) }))),
      });
    }
    case 'socket':
      return lifts.socket({ from: change.from === 'none' ? null : ampere(change.from), to: ampere(change.to) });
    case 'mobile-coverage':
      return lifts[change.kind]({ from: coverages[change.from], to: coverages[change.to] });
    case 'room':
      return lifts.room({ from: change.from === 0 ? null : f.number(change.from), to: f.number(change.to) });
    case 'sanitation':
    case 'parking-slots':
    case 'parking-metres':
      return lifts[change.kind]({ from: change.from === null ? null : f.number(change.from), to: f.number(change.to) });
  }
}

/** "16A" as it is read: 16 A. */
const ampere = (socket: string) => socket.replace(/(\d)A$/, '$1\u00a0A');
