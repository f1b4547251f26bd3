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
  tournee plan scenario.json --out resultat
  tournee plan scenario.json --same-means-as planning-actuel.json
  tournee check scenario.json resultat/rota.json

Code de sortie : 0 planning légal, 1 illégal ou impossible, 2 données ou commande à corriger.`,
  commands: {
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
    sameMeansAs: fr`pas plus de kilomètres ni d'heures du départ au retour que ce planning, et comparaison avec lui`,
    timeLimit: fr`temps de calcul au plus, en secondes`,
    gap: fr`écart à l'optimum prouvé auquel on peut s'arrêter (0.0001 = 0,01 %)`,
    iterationLimit: fr`nœuds explorés au plus, par modèle : rend le calcul répétable`,
    seed: fr`graine du hasard`,
    out: fr`dossier où écrire scenario.json, rota.json, rota.geojson, timetable.csv`,
    outMatrix: fr`fichier où écrire les temps de trajet (JSON)`,
    json: fr`résultat en un seul document JSON sur la sortie standard`,
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
    options: 'options',
    command: 'COMMANDE',
  },
  byDefault: (p) => fr`par défaut : ${p.value}`,
  choices: (p) => fr`au choix : ${p.values}`,
};
