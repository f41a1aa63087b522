import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const french: KindPatterns = [
  ['why', /\bpourquoi\b|\bpour quelles? raisons?\b/],
  ['percent', /\bpourcentage\b|\bpour ?cent\b|\bquelle (?:part|proportion)\b/],
  [
    'money',
    /\bcombien (?:\S+ ){0,3}?(?:cout|pay|vaut|val|gagn|depens)|\bcombien d'(?:argent|euros)\b|\bquel (?:est le )?(?:prix|montant|cout)\b/,
  ],
  [
    'duration',
    /\b(?:combien de temps|depuis combien|combien (?:de |d')(?:secondes|minutes|heures|jours|semaines|mois|ans|annees)|quel age|dure)\b/,
  ],
  ['measure', /\bquelle (?:est la )?(?:hauteur|longueur|profondeur|distance|vitesse|temperature|taille)\b/],
  ['how-many', /\bcombien\b|\bquel (?:est le )?nombre\b/],
  ['when', /\bquand\b|\b(?:quel(?:le)?s?) (?:jour|date|annee|mois|heure|periode|siecle)\b/],
  ['where', /\bou\b|\b(?:quel(?:le)?s?) (?:lieu|ville|pays|region|etat|continent|endroit)\b/],
  ['said', /\bqu(?:e|')(?: |est-ce que )?(?:\S+ ){0,3}?(?:dit|declare|repondu|annonce|pense)\b/],
  [
    'who',
    /\bqui\b|\bquel(?:le)?s? (?:est |sont )?(?:le |la |les )?(?:nom|personne|president|ministre|acteur|equipe|entreprise|groupe|parti)\b|\bs'appel/,
  ],
  ['list', /\b(?:quels|quelles|lesquels)\b/],
  ['definition', /\bqu'est[- ]ce (?:que|qu')|\bc'est quoi\b/],
  ['how', /\bcomment\b/],
  ['yes-no', /^(?:est-ce|y a-t-il|a-t-|est-il|est-elle)/],
];
