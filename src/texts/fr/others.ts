/** Problèmes qui ne viennent pas de la lecture d'un scénario ou d'un planning. */
import { formatsOf } from '../formats.ts';
import type { OtherSentences } from '../other-problems.ts';
import { fr } from '../typography.ts';
import { v } from './marks.ts';

const f = formatsOf('fr');

export const frenchOthers: OtherSentences = {
  'economy-without-promises': () =>
    fr`l'objectif économie a besoin de promesses à tenir au moindre coût, sans quoi le moins cher est de ne pas rouler ; donnez des planchers (passages ou part du besoin), des verrous sur des passages, ou --same-presences-as PLANNING`,
  'same-means-no-road': (p) =>
    fr`Le planning ${v(p.rota)} passe là où aucune route ne mène : ses kilomètres ne peuvent servir de plafond. Corrigez-le, ou les accès par la route.`,
  'no-legal-rota': () =>
    fr`Règles, engagements, plafonds et verrous ne peuvent être tenus ensemble. Assouplissez-en un ("floors", "caps", "locks", "patterns"), ou donnez plus de moyens.`,
  'too-many-tours': (p) =>
    fr`L'unité ${v(p.unit)} a plus de ${f.number(Number(p.limit))} tournées possibles : c'est trop pour les énumérer, ce que demande un rythme à la même heure ("hourToleranceMinutes"). Retirez cette tolérance, ou admettez moins de passages par tournée ("mostPerTour", ${String(p.mostPerTour)} aujourd'hui), de durées ou d'arrêts ; si un rythme demande la même heure, agrandissez "openingStepMinutes".`,
  'too-many-patterns': (p) =>
    fr`Le rythme ${v(p.rule)} admet trop de combinaisons de jours. Demandez le même jour de semaine, ou des écarts entre les passages.`,
  'cannot-write': (p) =>
    fr`Impossible d'écrire ${v(p.file)} (${String(p.reason)}). Vérifiez vos droits et la place sur le disque.`,
  'out-is-file': (p) => fr`${v(p.file)} est un fichier : --out attend un dossier.`,
};
