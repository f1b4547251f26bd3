/** Ce que le service dit par HTTP. */
import { formatsOf } from '../formats.ts';
import type { HttpTexts } from '../http-texts.ts';
import { fr } from '../typography.ts';
import { v } from './marks.ts';

const f = formatsOf('fr');

const kinds: HttpTexts['kinds'] = {
  scenario: 'scénario',
  revision: 'version du scénario',
  rota: 'planning',
  version: 'version du planning',
  job: 'calcul',
  key: 'clé',
  share: 'lien de partage',
  preset: 'exemple',
  travel: 'matrice de trajets',
  publication: 'planning publié',
};

const MEGABYTE = 1024 * 1024;

export const frenchHttp: HttpTexts = {
  kinds,
  failures: {
    'invalid-request': {
      title: fr`La requête ne peut pas être comprise`,
      detail: (p) => fr`${f.count(Number(p.count), 'problème', 'problèmes')} dans la requête : voir "problems".`,
    },
    'malformed-json': {
      title: fr`Le corps n'est pas du JSON`,
      detail: (p) => fr`Le corps de la requête ne se lit pas comme du JSON (${p.detail}). Corrigez-le et renvoyez-le.`,
    },
    'too-deep': {
      title: fr`Le corps est trop imbriqué`,
      detail: (p) =>
        fr`Le corps de la requête est imbriqué sur plus de ${p.most} niveaux : aucun document de Tournée ne l'est.`,
    },
    'malformed-http': {
      title: fr`La requête n'est pas du HTTP`,
      detail: () =>
        fr`L'adresse ou les en-têtes ne se lisent pas comme du HTTP (un % sans ses deux chiffres, par exemple). Corrigez la requête.`,
    },
    unauthenticated: {
      title: fr`Une clé est nécessaire`,
      detail: () => fr`Donnez une clé d'accès : en-tête "Authorization: Bearer <clé>".`,
    },
    'key-not-accepted': {
      title: fr`La clé n'est pas acceptée`,
      detail: () =>
        fr`Cette clé est inconnue, révoquée ou expirée. Demandez-en une à l'administrateur de votre organisation.`,
    },
    forbidden: {
      title: fr`La clé ne permet pas cela`,
      detail: (p) => fr`Il faut une clé de portée ${v(p.needed)} ; celle-ci est de portée ${v(p.scope)}.`,
    },
    'not-found': {
      title: fr`Introuvable`,
      detail: (p) =>
        fr`Aucun ${kinds[String(p.kind)] ?? p.kind} ${v(p.id)} : vérifiez l'identifiant, ou listez ce qui existe.`,
    },
    'no-such-endpoint': {
      title: fr`Adresse inconnue`,
      detail: (p) => fr`${p.method} ${p.path} n'existe pas. La liste des adresses est sous /docs.`,
    },
    'share-not-valid': {
      title: fr`Lien de partage non valable`,
      detail: () =>
        fr`Ce lien est inconnu, expiré ou révoqué, ou le planning n'est plus publié. Demandez-en un nouveau.`,
    },
    'method-not-allowed': {
      title: fr`Méthode non admise`,
      detail: (p) => fr`${p.method} n'est pas admis à cette adresse. Méthodes admises : ${p.allowed}.`,
    },
    'not-acceptable': {
      title: fr`Format non disponible`,
      detail: (p) => fr`Cette adresse répond en ${p.offered} : adaptez l'en-tête "Accept".`,
    },
    'request-timeout': {
      title: fr`La requête a trop tardé`,
      detail: () => fr`La requête n'est pas arrivée entière à temps : renvoyez-la.`,
    },
    'gone-meanwhile': {
      title: fr`Disparu entre-temps`,
      detail: () =>
        fr`Ce à quoi la requête se rapporte a été supprimé ou remplacé entre-temps : relisez, puis recommencez.`,
    },
    'rota-locked': {
      title: fr`Le planning est verrouillé`,
      detail: () =>
        fr`Ce planning est verrouillé : déverrouillez-le (DELETE …/lock) avant de le modifier, ou travaillez sur une copie.`,
    },
    'job-not-ended': {
      title: fr`Le calcul n'est pas terminé`,
      detail: (p) =>
        fr`Le calcul est dans l'état ${v(p.state)} : attendez sa fin (…/events), ou arrêtez-le en gardant le meilleur planning (…/cancel).`,
    },
    'job-without-rota': {
      title: fr`Le calcul n'a pas de résultat`,
      detail: (p) => fr`Le calcul s'est terminé sans résultat (état ${v(p.state)}) : "failure" dit pourquoi.`,
    },
    'stale-precondition': {
      title: fr`Modifié entre-temps`,
      detail: (p) =>
        fr`Vous partez de ${v(p.given)}, la version actuelle est ${v(p.current)} : relisez-la, reportez vos changements, et recommencez.`,
    },
    'too-large': {
      title: fr`Corps trop grand`,
      detail: (p) => fr`Le corps de la requête dépasse ${f.number(Number(p.mostBytes) / MEGABYTE)} Mo.`,
    },
    'address-too-long': {
      title: fr`L'adresse est trop longue`,
      detail: () => fr`Un élément de l'adresse est plus long que tout ce qui existe ici : vérifiez-le.`,
    },
    'unsupported-media-type': {
      title: fr`Type de contenu non admis`,
      detail: (p) => fr`Le type ${v(p.given)} n'est pas admis ici. Types admis : ${p.accepted}.`,
    },
    'wrong-host': {
      title: fr`Nom d'hôte non admis`,
      detail: (p) =>
        fr`Sans clé, Tournée ne répond que sous un nom local (localhost, 127.0.0.1), pas sous ${v(p.host)}.`,
    },
    'wrong-origin': {
      title: fr`Page non admise`,
      detail: (p) =>
        fr`Sans clé, seules les pages de Tournée et celles de CORS_ORIGINS peuvent modifier, pas celles de ${v(p.origin)}.`,
    },
    'invalid-scenario': {
      title: fr`Le scénario ne peut pas être utilisé`,
      detail: (p) => fr`${f.count(Number(p.count), 'problème', 'problèmes')} dans le scénario : voir "problems".`,
    },
    'invalid-rota': {
      title: fr`Le planning ne peut pas être lu`,
      detail: (p) => fr`${f.count(Number(p.count), 'problème', 'problèmes')} dans le planning : voir "problems".`,
    },
    'invalid-document': {
      title: fr`Le document ne peut pas être utilisé`,
      detail: (p) => fr`${f.count(Number(p.count), 'problème', 'problèmes')} dans le document : voir "problems".`,
    },
    'patch-does-not-apply': {
      title: fr`La modification ne s'applique pas`,
      detail: (p) =>
        fr`Une opération de la modification ne s'applique pas au scénario (${p.detail}). Relisez-le et corrigez-la.`,
    },
    'idempotency-key-reused': {
      title: fr`Clé d'idempotence déjà utilisée`,
      detail: (p) =>
        fr`La clé ${v(p.key)} a servi à une autre requête : donnez une nouvelle clé à chaque nouvelle requête.`,
    },
    'precondition-required': {
      title: fr`Il faut dire de quelle version vous partez`,
      detail: () =>
        fr`Donnez l'en-tête "If-Match" avec l'"ETag" lu : une modification faite entre-temps ne sera pas écrasée.`,
    },
    'too-many-requests': {
      title: fr`Trop de requêtes`,
      detail: (p) => fr`Réessayez dans ${f.count(Number(p.seconds), 'seconde', 'secondes')}.`,
    },
    'queue-full': {
      title: fr`Trop de calculs en attente`,
      detail: (p) =>
        fr`Votre organisation a déjà ${f.count(Number(p.most), 'calcul', 'calculs')} en attente ou en cours : attendez qu'un calcul se termine, ou arrêtez-en un.`,
    },
    'headers-too-large': {
      title: fr`Les en-têtes sont trop longs`,
      detail: () => fr`Les en-têtes de la requête dépassent ce que le service lit : raccourcissez-les.`,
    },
    internal: {
      title: fr`Erreur interne`,
      detail: () => fr`C'est un défaut du service, pas de votre requête. Signalez-le avec l'identifiant de la requête.`,
    },
    busy: {
      title: fr`Le service est occupé`,
      detail: () => fr`Le service a trop à faire ou s'arrête : réessayez dans un moment.`,
    },
    'storage-unavailable': {
      title: fr`Le stockage ne répond pas`,
      detail: (p) =>
        fr`Rien n'a été enregistré (${p.code}) : réessayez dans un moment ; si cela dure, prévenez l'administrateur.`,
    },
    'travel-unavailable': {
      title: fr`Les temps de trajet ne sont pas disponibles`,
      detail: () =>
        fr`Le serveur de trajets ne répond pas : réessayez, ou planifiez avec des temps estimés ("travel.source": "great-circle").`,
    },
  },
};
