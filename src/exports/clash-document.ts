/** A clash report as a program reads it. */
import type { ClashChange, ClashReport, ClashRule } from '../domain/clash.ts';
import { jsonPointer } from '../domain/json-pointer.ts';
import { clashChangeText, clashRuleText, obstacleText } from '../texts/clash-sentences.ts';
import type { Texts } from '../texts/texts.ts';

/** @returns the report with a message beside each code. */
export function clashDocument(texts: Texts, report: ClashReport) {
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
