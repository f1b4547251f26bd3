/** What a clash report says, paragraph by paragraph. */
import type { ClashChange, ClashReport, ClashRule, Obstacle } from '../domain/clash.ts';
import type { ProblemParameters } from '../domain/problem.ts';
import type { ClashTexts } from './clash-texts.ts';
import { ruleSentence } from './problem-sentence.ts';
import type { Texts } from './texts.ts';

/** A sentence, and the items under it. */
export interface ClashParagraph {
  readonly text: string;
  readonly items: readonly string[];
}

type AnySentence = (parameters: ProblemParameters) => string;

export function clashRuleText(texts: Texts, { code, parameters }: ClashRule): string {
  return (texts.clashes.rules[code] as AnySentence)(parameters);
}

export function clashChangeText(texts: Texts, { code, parameters }: ClashChange): string {
  return (texts.clashes.changes[code] as AnySentence)(parameters);
}

/** What keeps a promise from being kept: a sentence of the rules, or one of its own. */
export function obstacleText(texts: Texts, { rule, parameters }: Obstacle): string {
  const { obstacles } = texts.clashes;
  if (!Object.hasOwn(obstacles, rule)) return ruleSentence(texts, { rule, parameters });
  return (obstacles[rule as keyof typeof obstacles] as AnySentence)(parameters);
}

export function clashParagraphs(texts: Texts, report: ClashReport): ClashParagraph[] {
  const { clashes: words } = texts;
  if (report.clashes.length === 0) return [{ text: words.nothingFound, items: [] }];
  const told = report.clashes.flatMap(({ rules, irreducible, obstacles }, at): ClashParagraph[] => {
    const count = { count: rules.length };
    const items = rules.map((rule) => clashRuleText(texts, rule));
    const because = obstacles.map((obstacle) => obstacleText(texts, obstacle)).join(' ');
    return [
      { text: at === 0 ? words.clash(count) : words.anotherClash(count), items },
      ...(because === '' ? [] : [{ text: words.because({ obstacles: because }), items: [] }]),
      ...(rules.length < 2 ? [] : [{ text: irreducible ? words.irreducible : words.reducible, items: [] }]),
    ];
  });
  return [
    ...told,
    ...remedyParagraphs(texts, report),
    ...(report.complete ? [] : [{ text: words.incomplete, items: [] }]),
  ];
}

function remedyParagraphs(texts: Texts, { remedies, fewest }: ClashReport): ClashParagraph[] {
  if (remedies.length === 0) return [];
  const { clashes: words } = texts;
  const items = remedies.map(({ changes, least }) => {
    const said = changeTexts(texts, changes);
    const text = said.length === 1 ? said[0]! : words.together({ changes: said.join(words.between) });
    return least ? text : `${text} ${words.notLeast}`;
  });
  const size = Math.min(...remedies.map(({ changes }) => changes.length));
  return [
    { text: remedies.length === 1 ? words.remedy : words.remedies, items },
    {
      text: [
        words.found({ count: remedies.length }),
        ...(fewest && size > 1 ? [words.fewest({ count: size })] : []),
      ].join(' '),
      items: [],
    },
  ];
}

/** One text for the same change in several communes. */
function changeTexts(texts: Texts, changes: readonly ClashChange[]): string[] {
  const alike = new Map<string, ClashChange[]>();
  for (const change of changes) {
    const { commune: _, name: __, ...values } = change.parameters;
    const key = isOfCommune(change.code) ? JSON.stringify([change.code, values]) : JSON.stringify(change);
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].map((group) => {
    const [{ code, parameters }] = group as [ClashChange];
    if (group.length === 1 || !isOfCommune(code)) return clashChangeText(texts, group[0]!);
    const communes = texts.format.list(group.map((change) => String(change.parameters.name)));
    const { from, to } = parameters;
    return texts.clashes.changesAlike[code]({ from: from!, to: to!, count: group.length, communes });
  });
}

function isOfCommune(code: ClashChange['code']): code is keyof ClashTexts['changesAlike'] {
  return code === 'floor-visits' || code === 'floor-share' || code === 'ceiling-visits';
}
