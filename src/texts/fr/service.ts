/** Ce que le service dit à qui le lance. */
import type { ServiceTexts } from '../service-texts.ts';
import { fr } from '../typography.ts';

export const frenchService: ServiceTexts = {
  listening: (p) =>
    p.access === 'open'
      ? fr`Tournée écoute sur ${p.address}, sans clé, pour cette machine seulement. Documentation : ${p.address}/docs. Arrêt : Ctrl-C.`
      : fr`Tournée écoute sur ${p.address}, clés demandées. Documentation : ${p.address}/docs. Arrêt : Ctrl-C.`,
  openToNetwork: (p) =>
    fr`Sans clé d'accès, Tournée n'écoute que sur cette machine, pas sur ${p.host}. Créez une clé (npm run tournee -- keys create), ou laissez HOST à 127.0.0.1.`,
  cannotListen: (p) => fr`L'adresse ne peut pas être écoutée (${p.code} : ${p.detail}). Voyez HOST et PORT.`,
  keyCreated: (p) => [
    fr`Clé créée pour ${p.organisation}, portée ${p.scope}. Elle n'est montrée qu'une fois :`,
    '',
    p.secret,
    '',
    fr`À donner dans l'en-tête "Authorization: Bearer <clé>". Un service déjà lancé sans clé doit être relancé pour la demander.`,
  ],
  keyRevoked: (p) => fr`La clé « ${p.name} » est révoquée.`,
  unknownKey: (p) => fr`Aucune clé ${p.id} : voyez la liste (tournee keys).`,
  noKeys: fr`Aucune clé : le service répond à qui peut s'y connecter, sur cette machine seulement.`,
  keyColumns: ['clé', 'organisation', 'nom', 'portée', 'expire', 'révoquée'],
};
