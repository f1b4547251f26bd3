/** The answers of a desk, by kind of question: each a verb of planning. */

import { checkRota } from '../planning/check.ts';
import { checkDocument } from '../planning/check-document.ts';
import { compareRotas, withOwnNames } from '../planning/compare.ts';
import { calendarFilesOf, calendarOf } from '../planning/dated-rota.ts';
import { exportRota } from '../planning/export-rota.ts';
import { needDocument } from '../planning/need-by-commune.ts';
import { presetDocument } from '../planning/preset-document.ts';
import { rotaOfDocument } from '../planning/rota-of-document.ts';
import type { ServiceTravel } from '../planning/service-travel.ts';
import { travelDocument } from '../planning/travel-document.ts';
import type { AnswerOf, DeskKind, QuestionOf } from './desk-questions.ts';
import type { InputsOf } from './kept-inputs.ts';

type Answers = { readonly [Kind in DeskKind]: (question: QuestionOf<Kind>) => Promise<AnswerOf<Kind>> };

export function deskAnswers(inputsOf: InputsOf, service: ServiceTravel): Answers {
  return {
    'check-scenario': ({ input, matrix }) => checkDocument(input, { matrix, service }),
    need: async ({ given }) => needDocument(await inputsOf(given)),
    travel: async ({ given }) => travelDocument(await inputsOf(given)),
    judge: async ({ given, rota: document }) => {
      const inputs = await inputsOf(given);
      const rota = rotaOfDocument(document, inputs.scenario);
      return { rota, ...checkRota(inputs, rota) };
    },
    compare: async ({ given, rotas: documents }) => {
      const inputs = await inputsOf(given);
      const rotas = documents.map((document, at) => rotaOfDocument(document, inputs.scenario, [at]));
      return compareRotas(inputs, withOwnNames(rotas));
    },
    export: async ({ given, rota, format, language }) => {
      const inputs = await inputsOf(given);
      return exportRota(inputs, rotaOfDocument(rota, inputs.scenario), { format, language });
    },
    calendar: async ({ given, rota, span, language }) => {
      const inputs = await inputsOf(given);
      return calendarOf(inputs, rotaOfDocument(rota, inputs.scenario), { span, language });
    },
    ics: async ({ given, rota, span, language, stamp }) => {
      const inputs = await inputsOf(given);
      return calendarFilesOf(inputs, rotaOfDocument(rota, inputs.scenario), { span, language, stamp });
    },
    preset: ({ name }) => presetDocument(name),
  };
}
