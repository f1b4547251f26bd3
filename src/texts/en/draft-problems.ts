/** What is found when a territory is drafted from public files. */
import { formatsOf } from '../formats.ts';
import type { DraftSentences } from '../official-problems.ts';
import type { ParameterValue } from '../sentences.ts';
import { englishDraft } from './draft.ts';
import { v } from './marks.ts';

const f = formatsOf('en');
const count = (value: ParameterValue, singular: string, plural: string) => f.count(Number(value), singular, plural);
const more = (unnamed: ParameterValue) => (Number(unnamed) > 0 ? ` · …` : '');
const named = (p: { names: ParameterValue; unnamed: ParameterValue }) => `${p.names}${more(p.unnamed)}`;
const place = (p: { commune: ParameterValue; name: ParameterValue }) => `${p.name} (${p.commune})`;
/** Of an element of a JSON list, or of a row whose place has been told. */
const row = (p: { item: ParameterValue; commune: ParameterValue; name: ParameterValue }) =>
  p.item === null ? place(p) : `Element ${p.item}, ${place(p)}`;

/** The names of figures, separated by commas. */
const figures = (keys: ParameterValue) => {
  const names: Readonly<Record<string, string>> = englishDraft.figures;
  return String(keys)
    .split(', ')
    .map((key) => names[key] ?? key)
    .join(', ');
};

const FROM: Record<string, string> = {
  territory: 'from the middle of the territory',
  commune: 'from its commune',
  'other-point': 'from the other point of the same commune',
};

export const englishDraftProblems: DraftSentences = {
  'intercommunality-unknown': (p) => `No intercommunalité is called ${v(p.value)}. The nearest: ${p.nearest}.`,
  'intercommunality-several': (p) =>
    `${p.count} intercommunalités answer to ${v(p.value)}: ${p.list}${more(p.unnamed)}. Give the SIREN number.`,
  'commune-unknown': (p) =>
    `No commune has the INSEE code ${v(p.value)}.${p.suggestion === null ? '' : ` The nearest: ${v(p.suggestion)} (${p.suggestionName}).`}`,
  'no-commune': () => 'The list of communes is empty: give one INSEE code at least.',
  'draft-exists': (p) =>
    `${v(p.file)} is there already, and nothing is written. Choose another folder, or add --force to replace the draft.`,
  'file-is-archive': (p) =>
    `${v(p.file)} is an archive or a workbook: unpack it, and give the .CSV file in it (not the one that starts with meta_).`,
  'line-too-long': (p) =>
    `Line ${p.line} of ${v(p.file)} has more than ${f.number(Number(p.most))} characters: this is no file of INSEE.`,
  'official-column-missing': (p) =>
    `Column ${v(p.wanted)} is missing. The first headings of the file: ${v(p.found)}. Is it the right file?`,
  'no-vintage': (p) =>
    `No vintage has all the columns wanted (${p.wanted}, where xx is the year, 22 for instance). The first headings of the file: ${v(p.found)}. Is it the right file?`,
  'points-wrong-shape': (p) =>
    `${v(p.file)} is no list of communes of API Géo: it takes [ { "code", "nom", "mairie", "centre" }, … ].`,

  'commune-merged': (p) =>
    `Code ${v(p.value)} (${p.former}) is no more: the commune is part of ${place(p)}, which is taken instead.`,
  'commune-without-population': (p) => `${place(p)} has no published population: it is left out.`,
  'former-communes-added': (p) =>
    `${p.file} is from before a merger: the figures of ${place(p)} are the sum of those of ${p.codes}.`,
  'not-in-file': (p) => `${p.file} has no row for ${count(p.count, 'commune', 'communes')}: ${named(p)}.`,
  'codes-without-zero': (p) =>
    `${p.file} has lost the leading zero of ${count(p.count, 'INSEE code', 'INSEE codes')} (a spreadsheet took them for numbers); it was put back, as in ${v(p.example)}.`,
  'row-twice': (p) => `${v(p.value)} is there twice (already: ${p.first}). The first row is kept, this one is refused.`,
  'figure-secret': (p) =>
    `${place(p)}: the value is withheld for privacy (${v(p.value)}); that is not zero, it is missing.`,
  'figure-wrong': (p) => `${place(p)}: ${v(p.value)} is no figure of people or households; it is missing.`,
  'figures-contradict': (p) =>
    `${place(p)}: ${f.number(Number(p.value))} is more than ${v(p.other)}, which is ${f.number(Number(p.otherValue))}. The row is refused.`,
  'point-unreadable': (p) => `${row(p)}: the coordinates ${v(p.value)} are not two numbers. They are refused.`,
  'point-swapped': (p) =>
    `${row(p)}: latitude and longitude are swapped (${v(p.value)}). They are refused; put them in order.`,
  'point-elsewhere': (p) =>
    `${row(p)}: the coordinates ${v(p.value)} are outside the country. They are refused; correct them.`,
  'point-far': (p) =>
    `${row(p)}: the coordinates ${v(p.value)} are ${f.number(Number(p.km), 0)} km ${FROM[String(p.from)] ?? v(p.from)}. They are refused; correct them.`,
  'centre-for-town-hall': (p) =>
    `The point of ${count(p.count, 'commune', 'communes')} of ${p.total} is the centre of the outline, for the file has no town hall: ${named(p)}.`,
  'without-road': (p) =>
    `Noted as out of reach by road, for they are islands: ${p.names}. Correct “reachableByRoad” where that is wrong.`,
  'figures-estimated': (p) =>
    `Figures estimated (${figures(p.figures)}) by the average ${p.basis === 'territory' ? 'of the other communes of the territory' : 'of the country, unverified'}, for ${count(p.count, 'commune', 'communes')} of ${p.total}: ${named(p)}.`,
};
