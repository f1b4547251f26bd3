/** A clash report as a person reads it, and as a program does. */

import type { ClashChange, ClashReport, ClashRule } from '../../domain/clash.ts';
import { jsonPointer } from '../../domain/json-pointer.ts';
import { clashChangeText, clashParagraphs, clashRuleText, obstacleText } from '../../texts/clash-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapped } from '../layout/wrap.ts';

/** @returns paragraphs, each with its items under it. */
export function clashLines(texts: Texts, report: ClashReport, width: number): string[] {
  return clashParagraphs(texts, report).flatMap(({ text, items }) => [
    ...wrapped(text, width),
    ...items.flatMap((item) => wrapped(`  – ${item}`, width, '    ')),
  ]);
}

/** @returns the report with a message beside each code. */
export function clashJson(texts: Texts, report: ClashReport) {
  const ruleJson = (rule: ClashRule) => ({
    ...rule,
    path: jsonPointer(rule.path),
    message: clashRuleText(texts, rule),
  });
  const changeJson = (change: ClashChange) => ({
    ...change,
    path: jsonPointer(change.path),
    message: clashChangeText(texts, change),
  });
  return {
    ...report,
    clashes: report.clashes.map(({ rules, irreducible, obstacles }) => ({
      rules: rules.map(ruleJson),
      irreducible,
      obstacles: obstacles.map((obstacle) => ({ ...obstacle, message: obstacleText(texts, obstacle) })),
    })),
    remedies: report.remedies.map(({ changes, least }) => ({ changes: changes.map(changeJson), least })),
  };
}
