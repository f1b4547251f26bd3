/** Ce qui se trouve en préparant un territoire à partir de fichiers publics. */
import { formatsOf } from '../formats.ts';
import type { DraftSentences } from '../official-problems.ts';
import type { ParameterValue } from '../sentences.ts';
import { fr } from '../typography.ts';
import { frenchDraft } from './draft.ts';
import { v } from './marks.ts';

const f = formatsOf('fr');
const count = (value: ParameterValue, singular: string, plural: string) => f.count(Number(value), singular, plural);
const more = (unnamed: ParameterValue) => (Number(unnamed) > 0 ? ` · …` : '');
const named = (p: { names: ParameterValue; unnamed: ParameterValue }) => `${String(p.names)}${more(p.unnamed)}`;
const place = (p: { commune: ParameterValue; name: ParameterValue }) => `${String(p.name)} (${String(p.commune)})`;
/** D'un élément d'une liste JSON, ou d'une ligne dont la place est déjà dite. */
const row = (p: { item: ParameterValue; commune: ParameterValue; name: ParameterValue }) =>
  p.item === null ? place(p) : fr`Élément ${String(p.item)}, ${place(p)}`;

/** Les noms des chiffres, séparés par des virgules. */
const figures = (keys: ParameterValue) => {
  const names: Readonly<Record<string, string>> = frenchDraft.figures;
  return String(keys)
    .split(', ')
    .map((key) => names[key] ?? key)
    .join(', ');
};

const FROM: Record<string, string> = {
  territory: 'du milieu du territoire',
  commune: 'de sa commune',
  'other-point': fr`de l'autre point de la même commune`,
};

export const frenchDraftProblems: DraftSentences = {
  'intercommunality-unknown': (p) =>
    fr`Aucune intercommunalité ne s'appelle ${v(p.value)}. Les plus proches : ${String(p.nearest)}.`,
  'intercommunality-several': (p) =>
    fr`${String(p.count)} intercommunalités répondent à ${v(p.value)} : ${String(p.list)}${more(p.unnamed)}. Donnez le numéro SIREN.`,
  'commune-unknown': (p) =>
    fr`Aucune commune n'a le code INSEE ${v(p.value)}.${p.suggestion === null ? '' : fr` Le plus proche : ${v(p.suggestion)} (${String(p.suggestionName)}).`}`,
  'no-commune': () => fr`La liste des communes est vide : donnez au moins un code INSEE.`,
  'draft-exists': (p) =>
    fr`${v(p.file)} existe déjà, et rien n'est écrit. Choisissez un autre dossier, ou ajoutez --force pour remplacer le brouillon.`,
  'file-is-archive': (p) =>
    fr`${v(p.file)} est une archive ou un classeur : décompressez-la, et donnez le fichier .CSV qu'elle contient (pas celui qui commence par meta_).`,
  'line-too-long': (p) =>
    fr`La ligne ${String(p.line)} de ${v(p.file)} dépasse ${f.number(Number(p.most))} caractères : ce n'est pas un fichier de l'INSEE.`,
  'official-column-missing': (p) =>
    fr`Il manque la colonne ${v(p.wanted)}. Les premiers en-têtes du fichier : ${v(p.found)}. Est-ce le bon fichier ?`,
  'no-vintage': (p) =>
    fr`Aucun millésime n'a toutes les colonnes voulues (${String(p.wanted)}, où xx est l'année, par exemple 22). Les premiers en-têtes du fichier : ${v(p.found)}. Est-ce le bon fichier ?`,
  'points-wrong-shape': (p) =>
    fr`${v(p.file)} n'est pas une liste de communes de l'API Géo : il faut [ { "code", "nom", "mairie", "centre" }, … ].`,

  'commune-merged': (p) =>
    fr`Le code ${v(p.value)} (${String(p.former)}) n'existe plus : la commune fait partie de ${place(p)}, qui est prise à sa place.`,
  'commune-without-population': (p) => fr`${place(p)} n'a pas de population publiée : elle est laissée de côté.`,
  'former-communes-added': (p) =>
    fr`${String(p.file)} est d'avant une fusion : les chiffres de ${place(p)} sont la somme de ceux de ${String(p.codes)}.`,
  'not-in-file': (p) =>
    fr`${String(p.file)} n'a pas de ligne pour ${count(p.count, 'commune', 'communes')} : ${named(p)}.`,
  'codes-without-zero': (p) =>
    fr`${String(p.file)} a perdu le zéro initial de ${count(p.count, 'code INSEE', 'codes INSEE')} (un tableur les a pris pour des nombres) ; il a été remis, par exemple ${v(p.example)}.`,
  'row-twice': (p) =>
    fr`${v(p.value)} figure deux fois (déjà : ${String(p.first)}). La première ligne est gardée, celle-ci est refusée.`,
  'figure-secret': (p) =>
    fr`${place(p)} : la valeur est couverte par le secret statistique (${v(p.value)}) ; ce n'est pas zéro, elle manque.`,
  'figure-wrong': (p) => fr`${place(p)} : ${v(p.value)} n'est pas un chiffre de population ou de ménages ; il manque.`,
  'figures-contradict': (p) =>
    fr`${place(p)} : ${f.number(Number(p.value))} dépasse ${v(p.other)}, qui vaut ${f.number(Number(p.otherValue))}. La ligne est refusée.`,
  'point-unreadable': (p) =>
    fr`${row(p)} : les coordonnées ${v(p.value)} ne sont pas deux nombres. Elles sont refusées.`,
  'point-swapped': (p) =>
    fr`${row(p)} : latitude et longitude sont inversées (${v(p.value)}). Elles sont refusées ; remettez-les dans l'ordre.`,
  'point-elsewhere': (p) =>
    fr`${row(p)} : les coordonnées ${v(p.value)} sont hors du pays. Elles sont refusées ; corrigez-les.`,
  'point-far': (p) =>
    fr`${row(p)} : les coordonnées ${v(p.value)} sont à ${f.number(Number(p.km), 0)} km ${FROM[String(p.from)] ?? v(p.from)}. Elles sont refusées ; corrigez-les.`,
  'centre-for-town-hall': (p) =>
    fr`Le point de ${count(p.count, 'commune', 'communes')} sur ${String(p.total)} est le centre du contour, faute de mairie dans le fichier : ${named(p)}.`,
  'without-road': (p) =>
    fr`Notées sans accès par la route, parce que ce sont des îles : ${String(p.names)}. Corrigez « accessible_route » si c'est faux.`,
  'figures-estimated': (p) =>
    fr`Chiffres estimés (${figures(p.figures)}) par la moyenne ${p.basis === 'territory' ? 'des autres communes du territoire' : 'du pays, non vérifiée'}, pour ${count(p.count, 'commune', 'communes')} sur ${String(p.total)} : ${named(p)}.`,
};
