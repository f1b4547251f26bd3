/** The intercommunalité that a planner means by a name, written as people write, or by its SIREN number. */
import { distance } from 'fastest-levenshtein';
import type { Intercommunality } from './areas.ts';

export type IntercommunalitySearch =
  | { readonly found: Intercommunality }
  /** More than one answers to the name. */
  | { readonly several: readonly Intercommunality[] }
  /** None does; those whose names resemble it, the nearest first. */
  | { readonly nearest: readonly Intercommunality[] };

const MOST_NEAREST = 5;
const LONGEST_NAME = 200;

/** « CA Rochefort Océan » is called « Rochefort Océan »; the law's words for its kind are told in many ways. */
const KIND =
  /^(?:ca|cc|cu|ept|metropole|(?:communaute|com|c)(?: (?:d )?agglo(?:meration)?| de communes| urbaine)|agglo(?:meration)?)(?: (?:du|de la|de l|des|de|d|l))?(?= )/;

/** Without regard to case, accents, hyphens and apostrophes: the whole name, with or without its kind; else a part of it. */
export function findIntercommunality(all: readonly Intercommunality[], name: string): IntercommunalitySearch {
  const wanted = plainName(name.slice(0, LONGEST_NAME));
  const siren = wanted.replaceAll(' ', '');
  const known = all.map((one) => ({ one, plain: plainName(one.name) }));
  const stages = [
    known.filter(({ one }) => one.siren === siren),
    known.filter(({ plain }) => plain === wanted),
    known.filter(({ plain }) => withoutKind(plain) === withoutKind(wanted)),
    known.filter(({ plain }) => wanted !== '' && ` ${plain} `.includes(` ${wanted} `)),
  ];
  const matches = (stages.find((stage) => stage.length > 0) ?? []).map(({ one }) => one);
  if (matches.length === 1) return { found: matches[0]! };
  if (matches.length > 1) return { several: matches };
  const ranked = known
    .map(({ one, plain }) => ({ one, distance: distance(withoutKind(wanted), withoutKind(plain)) }))
    .sort((a, b) => a.distance - b.distance || (a.one.siren < b.one.siren ? -1 : 1));
  return { nearest: ranked.slice(0, MOST_NEAREST).map(({ one }) => one) };
}

function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function withoutKind(plain: string): string {
  return plain.replace(KIND, '').trim();
}
