/** Ce que dit chaque problème d'un scénario, d'un planning ou d'un fichier : quoi, et que faire. */
import { formatsOf } from '../formats.ts';
import type { ParameterValue, ProblemSentences, WarningSentences } from '../sentences.ts';
import { fr, NO_BREAK_SPACE } from '../typography.ts';
import { v } from './marks.ts';
import { frenchWords } from './words.ts';

const f = formatsOf('fr');
const count = (value: ParameterValue, singular: string, plural: string) => f.count(Number(value), singular, plural);

const TYPES: Record<string, string> = {
  text: 'un texte',
  number: 'un nombre',
  'whole-number': 'un nombre entier',
  boolean: 'true ou false',
  list: 'une liste [ ]',
  object: 'un objet { }',
  null: 'null',
};
const type = (name: ParameterValue) => TYPES[String(name)] ?? String(name);

const FORMATS: Record<string, string> = {
  identifier:
    'un identifiant (1 à 64 lettres, chiffres, « . », « _ », « : » ou « - », commençant par une lettre ou un chiffre)',
  'commune-code': 'un code INSEE de commune (5 caractères, entre guillemets, zéro initial compris)',
  time: 'une heure HH:MM (par exemple 09:30)',
  date: 'une date AAAA-MM-JJ (par exemple 2026-01-05)',
  folder: 'un dossier',
  url: 'une adresse web (https://…), sans nom d’utilisateur, mot de passe ni paramètres',
  'postgres-url': 'une adresse postgres:// ou postgresql:// (utilisateur, serveur et base)',
  'time-ranges': 'des plages horaires (par exemple 09:00-12:30 14:00-17:00)',
  host: "un nom d'hôte ou une adresse IP (par exemple 127.0.0.1)",
  port: 'un port entre 0 et 65535',
  'log-level': 'un de ces niveaux : fatal, error, warn, info, debug, silent',
  origins: 'des origines séparées par des virgules (par exemple https://plan.example.org)',
  count: 'un nombre entier positif',
  seconds: 'un nombre entier de secondes, au moins 1',
  megabytes: 'un nombre entier de mégaoctets, au moins 64',
  days: 'un nombre entier de jours, de 1 à 3660',
  secret: 'un texte d’au moins 32 caractères',
  'yes-or-no': '1 ou 0 (true ou false, yes ou no)',
  'date-ranges': 'des plages de dates (par exemple 2026-01-05..2026-03-31)',
};

interface Nearest {
  suggestion: ParameterValue;
  suggestionName?: ParameterValue;
}

/** « Le plus proche : « 17299 » (Rochefort). » ; vide quand rien ne ressemble. */
function nearest({ suggestion, suggestionName }: Nearest): string {
  if (suggestion === null || suggestion === undefined) return '';
  const name = suggestionName === null || suggestionName === undefined ? '' : ` (${suggestionName})`;
  return fr` Le plus proche : ${v(suggestion)}${name}.`;
}

function allowed({ least, most, strict }: { least: ParameterValue; most: ParameterValue; strict: ParameterValue }) {
  const from = strict === true ? `plus de ${least}` : `au moins ${least}`;
  if (most === null) return least === null ? 'une autre valeur' : from;
  if (least === null) return `au plus ${most}`;
  return strict === true ? `plus de ${least} et au plus ${most}` : `de ${least} à ${most}`;
}

const weekday = (value: ParameterValue) => frenchWords.weekdays[value as keyof typeof frenchWords.weekdays] ?? v(value);
const half = (value: ParameterValue) => frenchWords.halves[value as keyof typeof frenchWords.halves] ?? v(value);
const twice = (what: string) => (p: { value: ParameterValue; first: ParameterValue }) =>
  fr`${what} ${v(p.value)} existe déjà (${String(p.first)}). Donnez à chacun le sien.`;
const unknown = (what: string) => (p: { value: ParameterValue } & Nearest) =>
  fr`${what} ${v(p.value)} n'existe pas dans le scénario.${nearest(p)}`;
const point = (p: { lat: ParameterValue; lon: ParameterValue }) => `${p.lat}, ${p.lon}`;
const km = (value: ParameterValue) => `${Math.round(Number(value))}${NO_BREAK_SPACE}km`;

const attempts = (value: ParameterValue) => count(value, 'essai', 'essais');
/** « 850 m », « 694,7 km ». */
const away = (metres: ParameterValue) =>
  Number(metres) < 1000 ? `${f.number(Number(metres), 0)}${NO_BREAK_SPACE}m` : f.kilometres(Number(metres) / 1000);
const NO_FALLBACK = fr`Rien n'a été estimé à sa place.`;

export const frenchProblems: ProblemSentences = {
  'wrong-type': (p) =>
    fr`Il faut ${type(p.expected)}, et non ${type(p.found)}${p.found === 'null' ? '' : fr` : ${v(p.value)}`}.`,
  missing: (p) => fr`Il manque ${v(p.key)}. Ajoutez-le.`,
  'unknown-key': (p) => fr`${v(p.key)} n'est pas connu ici. Corrigez ou supprimez-le.${nearest(p)}`,
  'too-small': (p) => fr`${v(p.value)} est trop petit : il faut ${allowed(p)}.`,
  'too-large': (p) => fr`${v(p.value)} est trop grand : il faut ${allowed(p)}.`,
  'too-short': (p) =>
    Number(p.least) <= 1
      ? fr`Le texte est vide : il faut le remplir.`
      : fr`${v(p.value)} est trop court : au moins ${String(p.least)} caractères.`,
  'too-long': (p) =>
    fr`Le texte est trop long : ${String(p.length)} caractères, ${String(p.most)} au plus (${v(p.value)}).`,
  'too-few': (p) =>
    Number(p.count) === 0
      ? fr`La liste est vide : il en faut au moins ${String(p.least)}.`
      : fr`La liste n'a que ${count(p.count, 'élément', 'éléments')} : il en faut au moins ${String(p.least)}.`,
  'too-many': (p) => fr`La liste a ${String(p.count)} éléments : il en faut au plus ${String(p.most)}.`,
  'not-a-number': (p) => fr`${v(p.value)} n'est pas un nombre fini.`,
  'not-whole': (p) => fr`${v(p.value)} n'est pas un nombre entier.`,
  'bad-format': (p) =>
    fr`${v(p.value)} n'a pas la forme attendue : il faut ${FORMATS[String(p.format)] ?? v(p.format)}.${nearest(p)}`,
  'not-one-of': (p) => fr`${v(p.value)} n'est pas admis ici. Valeurs admises : ${String(p.allowed)}.${nearest(p)}`,
  'not-accepted': (p) => fr`${v(p.value)} n'est pas admis ici.`,
  'too-deep': (p) => fr`Le fichier emboîte plus de ${String(p.most)} niveaux : ce n'est pas un fichier de Tournée.`,
  'too-many-values': (p) => fr`Le fichier contient plus de ${String(p.most)} valeurs : c'est trop.`,
  'format-version-missing': (p) => fr`Il manque la version du format. Ajoutez "formatVersion": ${String(p.version)}.`,
  'format-version-newer': (p) =>
    fr`Le format ${v(p.value)} est plus récent que cette version de Tournée, qui lit jusqu'au format ${String(p.version)}. Mettez Tournée à jour.`,
  'format-version-unknown': (p) => fr`La version de format ${v(p.value)} n'existe pas. Écrivez ${String(p.version)}.`,

  'range-ends-before-it-starts': (p) => fr`La plage finit (${String(p.to)}) avant de commencer (${String(p.from)}).`,
  'more-than': (p) => fr`${v(p.value)} dépasse ${v(p.other)}, qui vaut ${v(p.otherValue)}.`,
  'half-days-overlap': (p) =>
    fr`L'après-midi commence (${String(p.value)}) avant la fin du matin (${String(p.morningEnds)}).`,
  'time-zone-unknown': (p) =>
    fr`${v(p.value)} n'est pas un fuseau horaire (par exemple Europe/Paris, Indian/Reunion).${nearest(p)}`,
  'anchor-not-a-monday': (p) => fr`Le cycle doit commencer un lundi ; ${v(p.value)} n'en est pas un.`,
  'no-half-day': () =>
    fr`Le cycle n'a aucune demi-journée. Ajoutez-en au moins une, par exemple "tuesday": ["morning"].`,
  'repeated-value': (p) => fr`${v(p.value)} figure deux fois dans la liste. Gardez-le une fois.`,
  'tier-widths': (p) => fr`Les largeurs des tranches font ${String(p.sum)} au total : il faut 1.`,
  'tier-worth-rises': (p) =>
    fr`La valeur d'une tranche (${v(p.value)}) ne peut dépasser celle de la tranche précédente.`,
  'presence-not-rising': () =>
    fr`Les niveaux de présence doivent monter : plus de passages, et une part captée au moins égale.`,
  'speed-classes': () =>
    fr`Les classes de vitesse doivent monter : chaque limite et chaque vitesse au moins égale à la précédente.`,
  'last-class-open': (p) =>
    fr`La dernière classe doit valoir pour tout le reste : écrivez "upToKm": null au lieu de ${v(p.value)}.`,
  'url-not-bare': (p) =>
    fr`L'adresse ${v(p.value)} en dit trop : protocole, machine, port et chemin seulement, ni nom d'utilisateur, ni mot de passe, ni paramètres.`,
  'no-matrix-file': () =>
    fr`Les temps de trajet doivent venir d'un fichier, et aucun n'est nommé. Donnez "travel": { "file": … } ou l'option --matrix FICHIER.`,

  'duplicate-commune': twice('La commune'),
  'duplicate-stop': twice('L’arrêt'),
  'duplicate-unit': twice('L’unité'),
  'duplicate-agent': twice('L’agent'),
  'duplicate-work-profile': twice('Le profil de travail'),
  'duplicate-service-point': twice('Le point de service'),
  'duplicate-barrier': twice('L’obstacle'),
  'duplicate-public': twice('Le public'),
  'duplicate-crossing': twice('Le franchissement'),
  'duplicate-sector': twice('Le secteur'),
  'duplicate-floor': (p) =>
    p.value === null
      ? fr`L'engagement envers toutes les communes existe déjà (${String(p.first)}). Gardez-en un.`
      : fr`L'engagement envers la commune ${v(p.value)} existe déjà (${String(p.first)}). Gardez-en un.`,
  'unknown-commune': unknown('La commune'),
  'unknown-stop': unknown('L’arrêt'),
  'unknown-unit': unknown('L’unité'),
  'unknown-agent': unknown('L’agent'),
  'unknown-barrier': unknown('L’obstacle'),
  'unknown-pattern': unknown('Le rythme'),
  'unknown-sector': unknown('Le secteur'),
  'unknown-public': (p) =>
    fr`Le public ${v(p.value)} n'est pas dans le scénario.${nearest(p)} Les publics se déclarent dans "publics": [ … ] ; les personnes en difficulté selon l'âge s'appellent "seniors" là où un arrêt dit qui il touche.`,
  'name-taken': (p) => fr`${v(p.value)} désigne déjà ce que tout scénario a. Prenez un autre nom.`,
  'unknown-work-profile': unknown('Le profil de travail'),

  'week-outside-cycle': (p) => fr`La semaine ${String(p.value)} n'existe pas : le cycle en compte ${String(p.weeks)}.`,
  'sector-weeks': (p) =>
    fr`Les secteurs sont donnés pour ${count(p.count, 'semaine', 'semaines')}, et le cycle en compte ${String(p.weeks)}. Donnez-en un (ou null) pour chaque semaine.`,
  'weekday-off': (p) =>
    fr`Rien n'a lieu le ${weekday(p.value)} dans ce cycle. Changez de jour, ou ajoutez-le à "cycle": { "days": … }.`,
  'half-day-off': (p) =>
    fr`Le ${weekday(p.weekday)} n'a pas de demi-journée « ${half(p.value)} » dans ce cycle. Changez-en, ou ajoutez-la à "cycle": { "days": … }.`,
  'pattern-too-many-visits': (p) =>
    fr`Le rythme ${v(p.name)} demande ${String(p.visits)} passages, et le cycle n'a que ${String(p.days)} jours.`,
  'pattern-same-weekday': (p) =>
    fr`Le rythme ${v(p.name)} demande ${String(p.visits)} passages le même jour de la semaine, et le cycle n'a que ${count(p.weeks, 'semaine', 'semaines')}.`,
  'pattern-gaps': (p) =>
    fr`Le rythme ${v(p.name)} est impossible : ${String(p.visits)} passages espacés de ${String(p.least)} à ${p.most === null ? '…' : String(p.most)} jours ne font pas un cycle de ${String(p.cycleDays)} jours.`,
  'dwell-too-long': (p) =>
    p.longest === null
      ? fr`Un passage de ${String(p.value)} min ne tient dans aucune demi-journée du cycle.`
      : fr`Un passage de ${String(p.value)} min ne tient dans aucune demi-journée du cycle : ${String(p.longest)} min au plus.`,
  'no-part-of-day': (p) =>
    fr`Aucun jour du cycle n'a les parties de journée permises aux passages (${String(p.parts)}).`,
  'no-crew': (p) =>
    fr`L'unité ${v(p.unit)} n'a pas d'équipage : il lui faut ${count(p.count, 'agent', 'agents')}${having(p)}, et il y en a ${String(p.found)}. Ajoutez des agents ou changez le besoin.`,
  'swapped-coordinates': (p) =>
    fr`${String(p.name)} (${point(p)}) est à ${km(p.km)} du territoire : latitude et longitude sont sans doute inversées.`,
  'too-far': (p) =>
    fr`${String(p.name)} (${point(p)}) est à ${km(p.km)} du milieu du territoire, au-delà des ${km(p.reachKm)} admis : coordonnées à vérifier (ou "reachKm" à augmenter).`,

  'file-missing': (p) => fr`Le fichier ${v(p.file)} n'existe pas. Vérifiez le chemin.`,
  'file-is-folder': (p) => fr`${v(p.file)} est un dossier : il faut un fichier.`,
  'file-unreadable': (p) => fr`Le fichier ${v(p.file)} ne peut être lu (${String(p.reason)}). Vérifiez vos droits.`,
  'file-empty': (p) => fr`Le fichier ${v(p.file)} est vide.`,
  'file-too-large': (p) =>
    fr`Le fichier ${v(p.file)} est trop gros : ${String(p.megabytes)} Mo, ${String(p.most)} Mo au plus.`,
  'file-not-utf8': (p) => fr`Le fichier ${v(p.file)} n'est pas en UTF-8. Enregistrez-le en UTF-8.`,
  'not-json': (p) =>
    p.line === null
      ? fr`Le fichier ${v(p.file)} n'est pas du JSON.`
      : fr`Le fichier ${v(p.file)} n'est pas du JSON : erreur à la ligne ${String(p.line)}, colonne ${String(p.column)}.`,
  'path-outside-folder': (p) => fr`${v(p.value)} sort du dossier du scénario. Placez le fichier à côté du scénario.`,

  'csv-no-rows': () => fr`Le tableau n'a aucune ligne.`,
  'csv-missing-column': (p) => fr`Il manque une colonne. En-têtes admis : ${String(p.accepted)}.${nearest(p)}`,
  'csv-duplicate-column': () => fr`La colonne figure deux fois. Gardez-en une.`,
  'csv-row-length': (p) => fr`La ligne a ${String(p.count)} cases au lieu de ${String(p.expected)}.`,
  'csv-quotes': () => fr`Un guillemet n'est pas refermé.`,
  'csv-secret-value': (p) =>
    fr`La valeur est couverte par le secret statistique (${v(p.value)}) : ce n'est pas zéro. Remplacez-la par une estimation, et dites-en la source.`,
  'csv-not-yes-or-no': (p) => fr`${v(p.value)} n'est ni oui ni non.`,

  'crossing-off-barrier': (p) =>
    fr`Le franchissement ${v(p.name)} est à ${f.kilometres(Number(p.km))} de l'obstacle ${v(p.barrier)} qu'il doit franchir : coordonnées à vérifier.`,
  'matrix-place-missing': (p) =>
    fr`La matrice des trajets n'a pas le lieu ${v(p.place)} (${String(p.name)}). Ajoutez-le, ou refaites la matrice.`,
  'matrix-place-moved': (p) =>
    fr`Dans la matrice des trajets, ${v(p.place)} (${String(p.name)}) est à ${f.kilometres(Number(p.km))} de sa place dans le scénario. Refaites la matrice.`,
  'matrix-place-unknown': () =>
    fr`Ce lieu de la matrice n'a ni clé ("key") ni coordonnées ("lat", "lon"). Donnez l'un ou l'autre.`,
  'matrix-place-twice': (p) =>
    fr`Le lieu ${v(p.place)} figure deux fois dans la matrice (déjà : ${String(p.first)}). Gardez-en un.`,
  'matrix-pair-twice': (p) =>
    fr`Le trajet de ${v(p.from)} à ${v(p.to)} figure deux fois (déjà : ligne ${String(p.first)}). Gardez-en un.`,
  'matrix-not-square': (p) =>
    fr`Il y a ${String(p.count)} valeurs au lieu de ${String(p.expected)} : il en faut une par lieu.`,
  'matrix-pair-missing': (p) =>
    fr`Le trajet de ${v(p.from)} à ${v(p.to)} manque dans la matrice. Ajoutez-le (vide : pas de route).`,
  'matrix-pair-half': (p) =>
    fr`Le trajet de ${v(p.from)} à ${v(p.to)} n'a que son temps ou que sa distance : donnez les deux, ou aucun s'il n'y a pas de route.`,

  'osrm-no-url': () =>
    fr`Les temps de trajet doivent venir d'un serveur OSRM, et son adresse manque. Donnez l'option --osrm-url, la variable OSRM_URL, ou "travel": { "osrm": { "url": … } }.`,
  'osrm-unreachable': (p) =>
    fr`Le serveur OSRM ${v(p.server)} ne répond pas (${String(p.reason)}, ${attempts(p.attempts)}). Vérifiez l'adresse, et que le serveur tourne. ${NO_FALLBACK}`,
  'osrm-slow': (p) =>
    fr`Le serveur OSRM ${v(p.server)} n'a pas répondu en ${f.number(Number(p.seconds))} s (${attempts(p.attempts)}). Augmentez "timeoutSeconds", ou demandez-lui moins à la fois ("tableSize", "mostRequests"). ${NO_FALLBACK}`,
  'osrm-status': (p) =>
    fr`Le serveur ${v(p.server)} a répondu par le code HTTP ${String(p.status)}, sans un mot d'OSRM (${attempts(p.attempts)}). Vérifiez l'adresse, et que le serveur va bien. ${NO_FALLBACK}`,
  'osrm-busy': (p) =>
    fr`Le serveur OSRM ${v(p.server)} demande d'attendre ${f.number(Number(p.seconds), 0)} s (code HTTP ${String(p.status)}) : réessayez plus tard, ou prenez un serveur à vous. ${NO_FALLBACK}`,
  'osrm-redirect': (p) =>
    fr`Le serveur ${v(p.server)} renvoie à une autre adresse, ${v(p.target)} : donnez celle du serveur OSRM lui-même.`,
  'osrm-html': (p) =>
    fr`À l'adresse ${v(p.server)} répond une page web (code HTTP ${String(p.status)}), pas un serveur OSRM. Vérifiez l'adresse, le chemin et le port.`,
  'osrm-not-json': (p) =>
    fr`La réponse du serveur ${v(p.server)} n'est pas du JSON (${v(p.excerpt)}). Vérifiez que c'est un serveur OSRM.`,
  'osrm-cut-short': (p) =>
    fr`La réponse du serveur OSRM ${v(p.server)} s'arrête au milieu, après ${f.count(Number(p.bytes), 'octet', 'octets')}. Relancez ; si cela se répète, voyez ce qui la coupe en chemin (un relais ?).`,
  'osrm-too-long': (p) =>
    fr`La réponse du serveur ${v(p.server)} dépasse ${String(p.megabytes)} Mo : ce n'est pas celle d'une table d'OSRM, ou "tableSize" est trop grand.`,
  'osrm-old': (p) =>
    fr`Le serveur ${v(p.server)} est un OSRM 4, dont Tournée ne parle pas la langue : il faut OSRM 5 ou plus récent.`,
  'osrm-bad-reply': (p) =>
    fr`La réponse du serveur ${v(p.server)} n'est pas celle d'OSRM 5 ou plus récent : à ${v(p.at)}, il manque une valeur ou elle est fausse. Vérifiez que c'est un serveur OSRM.`,
  'osrm-wrong-size': (p) =>
    fr`La réponse du serveur OSRM ${v(p.server)} n'a pas la taille demandée : ${f.count(Number(p.count), 'valeur', 'valeurs')} à ${v(p.at)} au lieu de ${String(p.expected)}.`,
  'osrm-no-distances': (p) =>
    fr`Le serveur OSRM ${v(p.server)} donne des temps, mais pas de distances : il est trop ancien pour Tournée (il faut OSRM 5.18 ou plus récent).`,
  'osrm-refused': (p) =>
    fr`Le serveur OSRM ${v(p.server)} refuse la demande : ${String(p.error)}${p.message === '' ? '' : fr` (${v(p.message)})`}.`,
  'osrm-too-big': (p) =>
    fr`Le serveur OSRM ${v(p.server)} refuse même le trajet d'un lieu à un seul autre : sa limite (--max-table-size) est trop basse.`,
  'osrm-map-changed': (p) =>
    fr`Le serveur OSRM ${v(p.server)} a changé de carte pendant la demande (${v(p.before)}, puis ${v(p.after)}). Relancez.`,
  'osrm-far-from-road': (p) =>
    fr`${String(p.name)} (${String(p.place)} : ${point(p)}) est à ${away(p.metres)} de la route la plus proche que le serveur OSRM connaisse (limite : ${away(p.limit)}). Vérifiez les coordonnées et la carte du serveur ; sinon, "reachableByRoad": false, ou une autre limite ("snapLimitMetres", --osrm-snap-limit).`,
  'osrm-no-road-near': (p) =>
    fr`${String(p.name)} (${String(p.place)} : ${point(p)}) n'a aucune route dans le rayon où le serveur OSRM en cherche. Vérifiez les coordonnées et la carte du serveur, ou donnez "reachableByRoad": false.`,

  'matrix-not-uploaded': (p) =>
    fr`Les temps de trajet viennent du fichier ${v(p.file)}, qui n'a pas été joint : envoyez la matrice avec le scénario.`,
  'too-many-places': (p) =>
    fr`Le scénario a ${count(p.count, 'lieu', 'lieux')} (communes, arrêts, points de service, garages) : ce service en accepte ${String(p.most)} au plus. Planifiez une partie du territoire, ou prenez la ligne de commande.`,
  'osrm-not-configured': () =>
    fr`Les temps de trajet doivent venir d'un serveur OSRM, et ce service n'en a pas (son exploitant le donne par OSRM_URL). Envoyez une matrice ("source": "file"), ou estimez ("great-circle").`,
  'osrm-url-not-ours': (p) =>
    fr`Ce service n'interroge que son propre serveur OSRM, pas ${v(p.value)} : retirez "url", ou envoyez une matrice ("source": "file").`,
  'rota-version-missing': (p) => fr`La version ${String(p.version)} du planning ${v(p.rota)} n'existe plus.`,
  'dates-too-far': (p) =>
    fr`Du ${String(p.from)} au ${String(p.to)}, il y a plus de ${String(p.years)} ans : la dernière date peut être le ${String(p.last)}.`,

  'bad-variable': (p) =>
    fr`La variable d'environnement ${String(p.variable)} vaut ${v(p.value)} : il faut ${FORMATS[String(p.format)] ?? v(p.format)}.`,

  'more-problems': (p) => fr`… et ${count(p.count, 'autre problème', 'autres problèmes')}.`,
};

function having(p: { skill: ParameterValue; licence: ParameterValue }): string {
  const wanted = [];
  if (p.skill !== null) wanted.push(fr`la compétence ${v(p.skill)}`);
  if (p.licence !== null) wanted.push(fr`le permis ${v(p.licence)}`);
  return wanted.length === 0 ? '' : ` avec ${wanted.join(' et ')}`;
}

/** Les premiers noms, « … » où il y en a d'autres. */
const named = (p: { names: ParameterValue; unnamed: ParameterValue }) =>
  `${String(p.names)}${Number(p.unnamed) > 0 ? ' · …' : ''}`;

export const frenchWarnings: WarningSentences = {
  'stop-never-open': (p) =>
    fr`L'arrêt ${v(p.name)} (${String(p.stop)}) n'est ouvert à aucune demi-journée du cycle : il ne sera pas desservi.`,
  'stop-no-dwell': (p) =>
    fr`L'arrêt ${v(p.name)} (${String(p.stop)}) n'a de place pour aucune durée de passage admise : il ne sera pas desservi.`,
  'market-day-missing': (p) =>
    fr`L'arrêt ${v(p.name)} (${String(p.stop)}) veut ou exclut le marché ("market"), et son jour de marché n'est pas dit : sans effet. Donnez "marketDay".`,
  'sector-without-week': (p) =>
    fr`Le secteur ${v(p.sector)} n'a aucune semaine du cycle ("sectorOfWeek") : ses arrêts ne seront pas desservis.`,
  'stops-beside-service-points': (p) =>
    fr`${count(p.count, 'arrêt', 'arrêts')} dans une commune qui a déjà un point de service fixe, donc sans passage (réglage « visits.beside ») : ${named(p)}.`,
  'unit-fits-no-stop': (p) =>
    fr`L'unité ${v(p.name)} (${String(p.unit)}) ne convient à aucun arrêt : elle ne sortira pas.`,
  'leave-covers-cycle': (p) =>
    fr`L'agent ${v(p.name)} (${String(p.agent)}) est en congé, du ${String(p.from)} au ${String(p.to)}, pendant tout le cycle pour lequel le planning est fait.`,
  'leave-covers-range': (p) =>
    fr`L'agent ${v(p.name)} (${String(p.agent)}) est en congé, du ${String(p.from)} au ${String(p.to)}, pendant toutes les dates demandées.`,
  'school-holidays-missing': (p) =>
    fr`${count(p.count, 'arrêt desservi', 'arrêts desservis')} en période scolaire seulement ("schoolTimeOnly"), et aucunes vacances ne sont données : sans effet. Donnez "calendar.schoolHolidays" : ${named(p)}.`,
  'school-holidays-end': (p) =>
    fr`Les vacances scolaires données ("calendar.schoolHolidays") s'arrêtent au ${String(p.last)}, et les dates demandées au ${String(p.to)} : celles d'après manquent sans doute, et leurs passages paraissent avoir lieu.`,
  'time-zone-elsewhere': (p) =>
    fr`Le fuseau horaire est ${v(p.timeZone)}, alors que toutes les communes sont outre-mer : ${v(p.suggestion)} conviendrait-il mieux ("timeZone") ?`,
  'meal-short': (p) =>
    fr`${String(p.name)} suit les règles « ${String(p.profile)} », qui recommandent ${String(p.least)} min pour le repas ; la journée (dayRules.lunch) en prévoit ${String(p.minutes)}.`,
  'agent-never-available': (p) =>
    fr`L'agent ${v(p.name)} (${String(p.agent)}) n'est disponible à aucune demi-journée du cycle.`,
  'invented-stops': (p) =>
    fr`Stationnement, prise ou horaires inventés, faute de source publiée : ${count(p.count, 'arrêt', 'arrêts')} sur ${String(p.total)}.`,
  'placeholder-points': (p) =>
    fr`Position inventée, faute de source, pour ${count(p.count, 'commune', 'communes')} sur ${String(p.total)} : les distances et les temps de trajet n'y veulent rien dire. Mettez les vraies coordonnées : ${named(p)}.`,
  'estimated-figures': (p) =>
    fr`Chiffres de population ou de ménages estimés par une moyenne, faute de source, pour ${count(p.count, 'commune', 'communes')} sur ${String(p.total)} : ${named(p)}.`,
  'public-figures-missing': (p) =>
    fr`Public ${String(p.name)} : ${count(p.count, 'commune ne dit pas', 'communes ne disent pas')} combien de personnes il compte, sur ${String(p.total)} ; personne n'y est compté : ${named(p)}. Écrivez dans "publics" de chaque commune, sous ${v(p.public)}, le nombre de personnes, 0 s'il n'y en a pas.`,
  'public-without-stop': (p) =>
    fr`Public ${String(p.name)} : aucun arrêt ne le touche, car chaque arrêt dit qui il touche et aucun ne nomme ${v(p.public)}.`,
  'csv-latin1': () => fr`Le fichier n'est pas en UTF-8 ; il a été lu comme du Latin-1 (Windows-1252).`,
  'csv-column-ignored': (p) => fr`La colonne n'est pas lue. Vouliez-vous dire ${v(p.suggestion)} ?`,
  'place-without-road': (p) =>
    fr`Aucune route ne mène à ${String(p.name)} (${String(p.place)}), ni n'en part, alors que le scénario le dit accessible par la route.`,
  'place-cut-off': (p) =>
    fr`${String(p.name)} (${String(p.place)}) est à l'écart : pas de route, aller et retour, avec ${String(p.cut)} des ${count(p.total, 'autre lieu', 'autres lieux')}.`,
  'no-road-one-way': (p) =>
    fr`${count(p.count, 'trajet n’a', 'trajets n’ont')} de route que dans l'autre sens, dont celui de ${String(p.from)} à ${String(p.to)}.`,
  'travel-cache-outdated': (p) =>
    fr`La carte du serveur OSRM ${v(p.server)} n'est plus celle des temps gardés de la dernière fois : tous ont été redemandés.`,
  'travel-cache-unwritable': (p) =>
    fr`Les temps de trajet n'ont pu être gardés dans ${v(p.folder)} (${String(p.reason)}) : ils seront redemandés la prochaine fois. TOURNEE_CACHE nomme un autre dossier.`,
  'tours-drawn-straight': (p) =>
    fr`Sur la carte, ${count(p.count, 'tournée est tracée', 'tournées sont tracées')} en ligne droite (sur ${String(p.total)}), faute d'un tracé par la route.`,
  'matrix-not-used': (p) =>
    fr`La matrice jointe ne sert pas : les temps de trajet viennent de ${v(p.source)}. Donnez "source": "file" pour qu'elle serve.`,
  'more-warnings': (p) => fr`… et ${count(p.count, 'autre remarque', 'autres remarques')}.`,
};
