/** Could it be better? The answer in a plain sentence, then in figures. */

import { gapText, NO_GAP, proofSentence, SMALL_GAP } from '../../../texts/proof-sentence.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { html } from '../markup.ts';
import type { RotaPage } from '../rota-page.ts';

/** A rota whose goal is next to nothing is not told in per cent of it. */
const LARGEST_GAP_TOLD = 10;

export function proofSection({ scenario, rota }: RotaPage, texts: Texts): Section {
  const { certificate } = rota;
  const { proof } = texts.pages;
  const title = texts.reports.proof.title;
  if (certificate === null) return { id: 'proof', title, body: html`<p>${proof.none}</p>` };
  const { gap } = certificate;
  const plain =
    gap <= NO_GAP ? proof.optimal : (gap <= SMALL_GAP ? proof.near : proof.far)({ gap: gapText(texts, gap) });
  const body = html`${gap > LARGEST_GAP_TOLD ? null : html`<p class="answer">${plain}</p>`}
<p class="exactly">${proofSentence(texts, scenario, certificate)} ${texts.reports.proof.weightedHour}</p>`;
  return { id: 'proof', title, body };
}
