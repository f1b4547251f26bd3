/** Les mots d'un brouillon de scénario. */
import type { DraftTexts } from '../draft-texts.ts';
import { formatsOf } from '../formats.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');

export const frenchDraft: DraftTexts = {
  territory: (p) =>
    p.others === 0 ? p.first : fr`${p.first} et ${f.count(p.others, 'autre commune', 'autres communes')}`,
  scenario: (p) => fr`${p.territory}, brouillon`,
  description: (p) =>
    fr`Brouillon préparé par « tournee new » pour ${p.territory} : un bus, un agent, un cycle de deux semaines, un arrêt par commune. Stationnement, prises et horaires des arrêts, garage, besoins du bus et agent sont inventés : à remplacer. Ce qui manque est dans README.txt.`,
  stop: {
    'town-hall': (p) => fr`${p.commune}, mairie`,
    centre: (p) => fr`${p.commune}, centre`,
    placeholder: (p) => fr`${p.commune}, lieu à préciser`,
  },
  garage: (p) => fr`Garage à préciser, ${p.commune}`,
  unit: 'Bus',
  agent: 'Agent 1',
  figures: {
    total: 'population',
    aged60Plus: '60 ans ou plus',
    aged75Plus: '75 ans ou plus',
    households: 'ménages',
    householdsWithoutCar: 'ménages sans voiture',
  },
  position: 'position',
  sources: {
    areas: {
      title: (p) =>
        fr`Code officiel géographique, composition des intercommunalités, populations de référence (@etalab/decoupage-administratif ${p.version})`,
      publisher: 'INSEE et DGCL, par Etalab',
    },
    population: {
      title: (p) => fr`Recensement ${String(p.year)}, base « Évolution et structure de la population » : ${p.columns}`,
      publisher: 'INSEE',
    },
    households: {
      title: (p) => fr`Recensement ${String(p.year)}, base « Logement » : ${p.columns}`,
      publisher: 'INSEE',
    },
    points: { title: () => 'API Géo, mairies et centres des communes', publisher: 'IGN et Etalab' },
    servicePoints: { title: () => 'Liste des France services', publisher: 'ANCT' },
    estimate: {
      title: (p) => fr`ESTIMATION NON VÉRIFIÉE : ${p.figure}, ${p.share} ${p.of} (moyenne ${p.basis})`,
      publisher: 'Tournée',
    },
    wholes: { total: 'de la population', households: 'des ménages' },
    basis: { territory: 'des autres communes', country: 'du pays' },
    placeholders: { title: () => 'POSITIONS INVENTÉES, faute de fichier de points', publisher: 'Tournée' },
    none: 'sans objet',
  },
  report: {
    title: (p) => fr`Brouillon : ${p.territory}`,
    communes: (p) =>
      fr`${f.count(p.count, 'commune', 'communes')}, ${f.count(p.people, 'habitant', 'habitants')}, un arrêt par commune.`,
    servicePoints: (p) =>
      fr`Points de service : ${f.count(p.fixed, 'fixe', 'fixes')} ; ${f.count(p.itinerant, 'itinérant', 'itinérants')}, sans effet sur le besoin.`,
    columns: (p) => fr`Lu dans ${p.file}, recensement ${String(p.year)} : ${p.columns}.`,
    garage: (p) => fr`Garage provisoire : ${p.commune}, la commune la plus peuplée.`,
    written: (p) => fr`Écrit dans ${p.folder} : ${p.names}.`,
    next: (p) => fr`Ensuite : ${p.command} ; README.txt dit ce qui reste à remplir.`,
  },
  readme: {
    title: (p) => fr`BROUILLON DE SCÉNARIO : ${p.territory}`,
    introduction: [
      fr`Préparé par « tournee new ». C'est un point de départ : il se calcule tel quel, mais rien n'est à décider`,
      fr`avant d'avoir remplacé ce qui est inventé ou estimé. Tout ce qui l'est est marqué dans les fichiers.`,
    ],
    filesTitle: 'LES FICHIERS',
    files: {
      scenario: fr`scenario.json         unité, agent, cycle, horaires ; il lit les tableaux qui suivent`,
      communes: fr`communes.csv          les communes : point, population, ménages`,
      stops: fr`stops.csv             les arrêts, un par commune : stationnement, prise, horaires`,
      servicePoints: fr`service-points.csv    les lieux d'accueil qui existent déjà (France services…)`,
    },
    spreadsheet: [
      fr`Les tableaux s'ouvrent dans un tableur (UTF-8, point-virgule, virgule décimale) et s'enregistrent en CSV.`,
      fr`Importez la colonne code_insee comme du TEXTE : sinon 01001 devient 1001. Gardez les en-têtes.`,
    ],
    toDoTitle: 'À FAIRE',
    toDo: {
      points: (p) =>
        fr`Positions INVENTÉES (${String(p.count)} communes sur ${String(p.total)}) : les temps de trajet n'y veulent rien dire. Enregistrez ${p.url} et relancez avec --points et --force, ou remplissez lat, lon et nature_point dans communes.csv, lat et lon dans stops.csv.`,
      centres: (p) =>
        fr`Centres de contour au lieu de la mairie (${String(p.count)} communes sur ${String(p.total)}) : le village peut en être à des kilomètres. Remplacez-les.`,
      population: (p) =>
        fr`Population par âge ESTIMÉE (${String(p.count)} communes sur ${String(p.total)}) : téléchargez la base « Évolution et structure de la population » (${p.url}) et relancez avec --population et --force ; ou corrigez communes.csv, et videz alors chiffres_estimes.`,
      households: (p) =>
        fr`Ménages ESTIMÉS (${String(p.count)} communes sur ${String(p.total)}) : téléchargez la base « Logement » (${p.url}) et relancez avec --households et --force ; ou corrigez communes.csv, et videz alors chiffres_estimes.`,
      servicePoints: (p) =>
        fr`Aucun point de service : téléchargez la liste des France services (${p.url}) et relancez avec --service-points et --force, ou remplissez service-points.csv. Sans eux, le besoin est surestimé.`,
      servicePointsAround: fr`Points de service : ajoutez les EPN, bibliothèques… à service-points.csv. Ceux des communes voisines n'y figurent pas.`,
      stops: fr`Arrêts (stops.csv) : stationnement, prise, sanitaires, réseau et horaires sont INVENTÉS. Demandez-les aux communes, déplacez ou ajoutez des arrêts, puis mettez « non » dans la colonne invente.`,
      unit: (p) =>
        fr`Bus, garage et agent (scenario.json) : INVENTÉS. Le garage est mis à ${p.commune}, la commune la plus peuplée. Donnez les vôtres, et les coûts.`,
      calendar: fr`Cycle (scenario.json) : deux semaines, du lundi au vendredi. Donnez le lundi où la semaine 1 commence (anchor), les demi-journées et les durées.`,
      roads: fr`Routes : à vol d'oiseau, un estuaire ou une crête ne se voit pas. Décrivez-les (barriers, crossings ; voir data/README.md), ou donnez des temps calculés (--travel).`,
      islands: (p) => fr`Îles notées sans accès par la route : ${p.names}. Vérifiez, et cherchez-en d'autres.`,
      plan: (p) => fr`Calculez : ${p.command}`,
    },
    missingTitle: 'CE QUI MANQUE, COMMUNE PAR COMMUNE',
    gap: (p) => fr`${p.code} ${p.name} : ${p.list}`,
    nothingMissing: fr`Rien : chaque commune a son point et ses chiffres.`,
    remarksTitle: 'REMARQUES',
    remark: (p) => fr`${p.place} : ${p.sentence}`,
    sourcesTitle: 'SOURCES',
  },
};
