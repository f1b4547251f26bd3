/** A thread of a desk that plays a part: the name of the preset asked for says which. It speaks the true protocol. */
import { parentPort, threadId } from 'node:worker_threads';
import type { DeskOrder, DeskReply } from '../../../src/jobs/desk-messages.ts';

const say = (reply: DeskReply) => parentPort!.postMessage(reply);
/** Tells which thread has answered. */
const answer = () => say({ kind: 'answer', answer: { document: `thread ${threadId}`, matrix: null } });

const PARTS: Readonly<Record<string, () => void>> = {
  answers: answer,
  'answers late': () => setTimeout(answer, 150),
  'never answers': () => {},
  crashes: () => process.nextTick(() => process.exit(3)),
  'fills its memory': () => {
    const filled: string[][] = [];
    for (;;) filled.push(Array.from({ length: 100_000 }, (_, k) => `text ${k} ${filled.length}`));
  },
};

parentPort!.on('message', ({ question }: DeskOrder) => {
  if ('name' in question) PARTS[question.name]!();
});
