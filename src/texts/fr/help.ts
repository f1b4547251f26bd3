/** L'aide de la ligne de commande. */
import type { HelpTexts } from '../help-texts.ts';
import { fr } from '../typography.ts';

export const frenchHelp: HelpTexts = {
  titles: {
    'Usage:': fr`Usage :`,
    'Arguments:': fr`Arguments :`,
    'Options:': fr`Options :`,
    'Commands:': fr`Commandes :`,
  },
  program: fr`Tournée planifie où un service public itinérant s'arrête, quels jours et combien de temps, et prouve à quelle distance du meilleur planning possible on se trouve.`,
  examples: fr`Exemples :
  tournee new --epci "Rochefort Océan" --out brouillon
  tournee plan scenario.json --out resultat
  tournee plan scenario.json --same-means-as planning-actuel.json
  tournee check scenario.json resultat/rota.json

Code de sortie : 0 planning légal, 1 illégal ou impossible, 2 données ou commande à corriger, ou serveur de trajets en échec.`,
  commands: {
    new: fr`préparer un territoire et un scénario de départ, à partir de fichiers publics`,
    plan: fr`chercher le meilleur planning de tournées et prouver sa qualité`,
    check: fr`vérifier qu'un planning respecte toutes les règles`,
    need: fr`montrer le besoin estimé par commune`,
    travel: fr`montrer, ou écrire, les temps de trajet`,
    compare: fr`comparer plusieurs plannings : mêmes chiffres, qui gagne, qui perd`,
  },
  arguments: {
    scenario: fr`fichier du scénario (JSON)`,
    rota: fr`fichier du planning de tournées (JSON)`,
    rotas: fr`fichiers des plannings (JSON) ; le premier sert de référence`,
  },
  options: {
    help: fr`afficher l'aide`,
    version: fr`afficher la version`,
    lang: fr`langue des textes`,
    travel: fr`d'où viennent les temps de trajet (sinon : ce que dit le scénario)`,
    matrix: fr`fichier des temps de trajet, JSON ou CSV (implique --travel file)`,
    start: fr`planning de départ ; le résultat vaut au moins ce qui en est légal`,
    osrmUrl: fr`adresse du serveur OSRM (implique --travel osrm) ; sinon la variable OSRM_URL, puis le scénario`,
    osrmSnapLimit: fr`distance au plus d'un lieu à la route où OSRM le place, en mètres`,
    noTravelCache: fr`ni lire ni garder de temps de trajet dans le dossier TOURNEE_CACHE (sinon celui des caches du système)`,
    sameMeansAs: fr`pas plus de kilomètres ni d'heures du départ au retour que ce planning, et comparaison avec lui`,
    timeLimit: fr`temps de calcul au plus, en secondes`,
    gap: fr`écart à l'optimum prouvé auquel on peut s'arrêter (0.0001 = 0,01 %)`,
    iterationLimit: fr`nœuds explorés au plus, par modèle : rend le calcul répétable`,
    seed: fr`graine du hasard`,
    out: fr`dossier où écrire scenario.json, rota.json, rota.html, rota.geojson, timetable.csv`,
    outComparison: fr`dossier où écrire comparison.html : qui gagne, qui perd, sur une carte`,
    outMatrix: fr`fichier où écrire les temps de trajet (JSON)`,
    json: fr`résultat en un seul document JSON sur la sortie standard`,
    epci: fr`intercommunalité : son nom (sans accents si l'on veut) ou son numéro SIREN`,
    communes: fr`ou bien des communes : codes INSEE séparés par des virgules`,
    population: fr`base « Évolution et structure de la population » de l'INSEE (base-cc-evol-struct-pop, CSV) : colonnes POP, POP6074, POP7589, POP90P du dernier millésime`,
    households: fr`base « Logement » de l'INSEE (base-cc-logement, CSV) : colonnes RP et RP_VOIT1P du dernier millésime`,
    points: fr`communes de l'API Géo (JSON) avec leurs mairies et leurs centres`,
    servicePoints: fr`liste des France services de l'ANCT (CSV)`,
    outDraft: fr`dossier où écrire scenario.json, ses tableaux et README.txt`,
    force: fr`remplacer le brouillon qui s'y trouve`,
  },
  values: {
    file: 'FICHIER',
    rota: 'PLANNING',
    folder: 'DOSSIER',
    seconds: 'S',
    fraction: 'G',
    number: 'N',
    language: 'LANGUE',
    source: 'SOURCE',
    url: 'ADRESSE',
    metres: 'M',
    options: 'options',
    command: 'COMMANDE',
    nameOrSiren: 'NOM|SIREN',
    codes: 'CODES',
  },
  byDefault: (p) => fr`par défaut : ${p.value}`,
  choices: (p) => fr`au choix : ${p.values}`,
};
