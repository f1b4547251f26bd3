/** A clash report as a person reads it. */
import type { ClashReport } from '../../domain/clash.ts';
import { clashParagraphs } from '../../texts/clash-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapped } from '../layout/wrap.ts';

/** @returns paragraphs, each with its items under it. */
export function clashLines(texts: Texts, report: ClashReport, width: number): string[] {
  return clashParagraphs(texts, report).flatMap(({ text, items }) => [
    ...wrapped(text, width),
    ...items.flatMap((item) => wrapped(`  – ${item}`, width, '    ')),
  ]);
}
