/** A thread of the desk: answers one question after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { plainFailureOf } from '../planning/failure.ts';
import { deskAnswers } from './desk-answers.ts';
import type { DeskOrder, DeskReply, DeskThreadSettings } from './desk-messages.ts';
import type { AnswerOf, DeskKind } from './desk-questions.ts';
import { keptInputs } from './kept-inputs.ts';

const { travel, keeping } = workerData as DeskThreadSettings;
const answers = deskAnswers(keptInputs(travel, keeping), travel);
const port = parentPort!;
const say = (reply: DeskReply) => port.postMessage(reply);

port.on('message', async ({ kind, question }: DeskOrder) => {
  // Kind and question belong together: `DeskOrder` says so, and an index loses it.
  const answer = answers[kind] as (asked: typeof question) => Promise<AnswerOf<DeskKind>>;
  try {
    say({ kind: 'answer', answer: await answer(question) });
  } catch (error) {
    say({ kind: 'failure', failure: plainFailureOf(error) });
  }
});
