/** Could it be better? The answer in a plain sentence, then in figures. */

import { goalSentences, priceSentence } from '../../../texts/goal-sentences.ts';
import { gapText, NO_GAP, proofNote, SMALL_GAP } from '../../../texts/proof-sentence.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { html } from '../markup.ts';
import type { RotaPage } from '../rota-page.ts';

/** A rota whose goal is next to nothing is not told in per cent of it. */
const LARGEST_GAP_TOLD = 10;

export function proofSection({ scenario, rota, price }: RotaPage, texts: Texts): Section {
  const { certificate } = rota;
  const { proof } = texts.pages;
  const title = texts.reports.proof.title;
  if (certificate === null) return { id: 'proof', title, body: html`<p>${proof.none}</p>` };
  const { gap } = certificate;
  const plain =
    gap <= NO_GAP ? proof.optimal : (gap <= SMALL_GAP ? proof.near : proof.far)({ gap: gapText(texts, gap) });
  const comparedWith =
    certificate.measure === 'euros' ? proof.cheapest : certificate.keeps === null ? null : proof.keeping;
  const sentences = goalSentences(texts, scenario, rota);
  const note = proofNote(texts, certificate);
  const priced = price === null ? null : html`<p class="exactly">${priceSentence(texts, scenario, price)}</p>`;
  const exactly =
    sentences.length === 1
      ? html`<p class="exactly">${sentences[0]!} ${note}</p>${priced}`
      : html`${sentences.map((sentence) => html`<p class="exactly">${sentence}</p>`)}${priced}<p class="exactly">${note}</p>`;
  const body = html`${gap > LARGEST_GAP_TOLD ? null : html`<p class="answer">${plain}${comparedWith === null ? null : ` ${comparedWith}`}</p>`}
${exactly}`;
  return { id: 'proof', title, body };
}
