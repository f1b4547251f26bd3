/** Comment les échecs se disent. */
import type { ErrorTexts } from '../error-texts.ts';
import { formatsOf } from '../formats.ts';
import { fr } from '../typography.ts';
import { v } from './marks.ts';

const f = formatsOf('fr');

export const frenchErrors: ErrorTexts = {
  inputTitle: (p) =>
    p.file === null
      ? fr`${f.count(p.count, 'problème', 'problèmes')} :`
      : fr`${f.count(p.count, 'problème', 'problèmes')} dans ${p.file} :`,
  warningsTitle: (p) => fr`${f.count(p.count, 'remarque', 'remarques')} :`,
  csvPlace: (p) =>
    [
      p.file,
      ...(p.line === null ? [] : [fr`ligne ${p.line}`]),
      ...(p.column === null ? [] : [fr`colonne ${v(p.column)}`]),
    ].join(', '),
  infeasibleTitle: fr`Aucun planning de tournées pour ce scénario :`,
  unknownCode: (p) => fr`Problème ${p.code}${p.parameters === '' ? '' : fr` (${p.parameters})`}.`,
  cancelledBeforeFirst: fr`Arrêté avant qu'un premier planning soit trouvé : rien n'est écrit.`,
  outOfMemory: fr`La mémoire n'a pas suffi. Réduisez le scénario (moins d'arrêts, de durées ou de parties de journée), ou donnez plus de mémoire à la machine.`,
  crashed: (p) =>
    fr`Le calcul s'est interrompu de lui-même (${p.detail}). Relancez ; si cela se répète, signalez-le avec le scénario.`,
  noRotaInTime: fr`Aucun planning trouvé dans le temps donné. Augmentez --time-limit.`,
  noAnswerInTime: fr`Pas de réponse dans le temps donné. Réessayez plus tard, ou réduisez le scénario.`,
  noRotaFound: fr`Aucun planning trouvé, sans preuve qu'il n'en existe pas. Partez d'un planning connu (--start), ou assouplissez un engagement, un rythme ou un plafond ("floors", "patterns", "caps").`,
  bug: (p) =>
    fr`Erreur interne de Tournée (${p.detail}) : c'est un défaut du logiciel, pas de vos données. Signalez-le avec le scénario ; TOURNEE_DEBUG=1 en donne le détail.`,
  oldNode: (p) => fr`Node ${p.version} est trop ancien : il faut Node ${p.needed} ou plus (npm run tournee l'apporte).`,
  stopping: fr`Arrêt demandé : le meilleur planning trouvé est gardé… (Ctrl-C encore une fois : quitter sans rien garder)`,
  usage: {
    unknownCommand: (p) => fr`La commande ${v(p.value)} n'existe pas.${didYouMean(p.suggestion)}`,
    unknownOption: (p) => fr`L'option ${v(p.value)} n'existe pas.${didYouMean(p.suggestion)}`,
    missingArgument: (p) => fr`Il manque l'argument ${p.value}.`,
    optionWithoutValue: (p) => fr`L'option ${v(p.value)} attend une valeur.`,
    tooManyArguments: fr`Il y a trop d'arguments.`,
    missingOption: (p) => fr`Il manque l'option ${p.option}.`,
    oneOfOptions: (p) => fr`Il faut une de ces options, et une seule : ${p.options}.`,
    invalidNumber: (p) => fr`L'option ${p.option} n'accepte pas ${v(p.value)} : il faut ${p.allowed}.`,
    unknownCommune: (p) => fr`La commune ${v(p.value)} n'est pas dans le scénario.${didYouMean(p.nearest)}`,
    unknownStop: (p) => fr`L'arrêt ${v(p.value)} n'est pas dans le scénario.${didYouMean(p.nearest)}`,
    invalidChoice: (p) => fr`L'option ${p.option} n'accepte pas ${v(p.value)}. Valeurs admises : ${p.allowed}.`,
    invalidDate: (p) =>
      fr`L'option ${p.option} n'accepte pas ${v(p.value)} : il faut une date AAAA-MM-JJ (par exemple 2026-01-05).`,
    datesReversed: (p) => fr`--to (${p.to}) est avant --from (${p.from}).`,
    datesTooFar: (p) =>
      fr`De --from ${p.from} à --to ${p.to}, il y a plus de ${p.years} ans : --to peut aller jusqu'au ${p.last}.`,
    invalidUrl: (p) =>
      fr`L'option ${p.option} n'accepte pas ${v(p.value)} : il faut une adresse http ou https, sans nom d'utilisateur, mot de passe ni paramètres.`,
    contradiction: (p) => fr`Les options ${p.one} et ${p.other} se contredisent : donnez l'une ou l'autre.`,
    other: (p) => fr`La ligne de commande n'est pas comprise : ${p.message}`,
    hint: (p) => fr`Aide : ${p.command} --help`,
    atLeast: (p) => fr`un nombre, au moins ${f.number(p.least)}`,
    moreThan: (p) => fr`un nombre au-dessus de ${f.number(p.least)}`,
    wholeAtLeast: (p) => fr`un nombre entier, au moins ${f.number(p.least)}`,
  },
};

function didYouMean(suggestion: string | null): string {
  return suggestion === null ? '' : fr` Vouliez-vous dire ${v(suggestion)} ?`;
}
