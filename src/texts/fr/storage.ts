/** La base de données. */
import { formatsOf } from '../formats.ts';
import type { StorageTexts } from '../storage-texts.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');

export const frenchStorage: StorageTexts = {
  failures: {
    'disk-full': (p) =>
      fr`Le disque est plein : rien n'a été écrit dans ${p.subject}. Libérez de la place, puis relancez.`,
    busy: (p) =>
      fr`La base ${p.subject} est occupée par un autre programme depuis trop longtemps. Relancez dans un instant.`,
    unavailable: (p) =>
      fr`La base ${p.subject} ne répond pas, ou ne peut pas être ouverte. Vérifiez qu'elle est en marche et que vous y avez droit.`,
    conflict: (p) =>
      fr`Ce qui devait être écrit dans ${p.subject} contredit ce qui s'y trouve. Relisez-le, puis recommencez.`,
    newer: (p) =>
      fr`La base ${p.subject} a été écrite par une version plus récente de Tournée : elle est laissée telle quelle. Mettez Tournée à jour.`,
    foreign: (p) => fr`${p.subject} n'est pas une base de Tournée : ce fichier est laissé tel quel.`,
    damaged: (p) =>
      fr`La base ${p.subject} est abîmée. Arrêtez le service, mettez de côté ce fichier et ceux qui portent son nom suivi de -wal et -shm, puis restaurez une sauvegarde (tournee restore).`,
    'folder-unusable': (p) =>
      fr`Le dossier ${p.subject} ne peut pas être créé, ou rien ne peut y être écrit. Choisissez-en un autre (variable DATA_DIR pour les données).`,
    missing: (p) =>
      fr`Il n'y a pas de base dans ${p.subject}. Vérifiez le chemin (variable DATA_DIR pour les données).`,
    'not-a-backup': (p) =>
      fr`${p.subject} existe et n'est pas une sauvegarde de Tournée : ce fichier est laissé tel quel. Choisissez un autre nom.`,
    'postgres-tools': (p) =>
      fr`${p.subject} désigne une base PostgreSQL : elle se sauvegarde et se restaure avec ses propres outils, pg_dump et pg_restore.`,
  },
  backedUp: (p) => fr`Sauvegarde écrite et vérifiée : ${p.file} (${f.number(p.megabytes)} Mo).`,
  restored: (p) => fr`${p.file} est restauré. Ce qui s'y trouvait avant est gardé dans ${p.before}.`,
};
