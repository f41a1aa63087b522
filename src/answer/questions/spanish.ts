import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const spanish: KindPatterns = [
  ['why', /\bpor ?que\b|\bpor (?:cual|que) (?:motivo|razon)\b/],
  ['percent', /\bporcentaje\b|\bpor ciento\b/],
  [
    'money',
    /\bcuanto (?:\S+ ){0,3}?(?:cuest|costo|pag|val[ei]|gan|gast)|\bcuanto dinero\b|\bque precio\b|\ba cuanto ascend/,
  ],
  [
    'duration',
    /\bcuanto (?:tiempo|dur)|\bcuantos (?:segundos|minutos|dias|meses|anos)\b|\bcuantas (?:horas|semanas)\b|\bque edad\b/,
  ],
  [
    'measure',
    /\bcuanto (?:mide|pesa)|\bque (?:altura|longitud|profundidad|distancia|velocidad|temperatura)\b/,
  ],
  ['how-many', /\bcuant[oa]s?\b|\bque numero\b/],
  ['when', /\bcuando\b|\b(?:que|cual) (?:dia|fecha|ano|mes|hora|periodo|siglo)\b/],
  ['where', /\b(?:donde|adonde)\b|\b(?:que|cual) (?:lugar|ciudad|pais|region|estado|continente|provincia)\b/],
  ['said', /\bque (?:\S+ )?(?:dijo|dice|dicho|declaro|respondio|anuncio|opina|piensa)\b/],
  [
    'who',
    /\bquien(?:es)?\b|\bcomo se llam|\b(?:que|cual) (?:persona|presidente|ministro|actor|equipo|empresa|grupo|partido|nombre)\b|\bnombre\b/,
  ],
  ['list', /\bcuales\b/],
  ['definition', /\bque (?:es|son|era|eran|significa)\b/],
  ['how', /\b(?:como|de que (?:modo|manera))\b/],
  ['yes-no', /^(?:es|son|hay|ha|han|puede|pueden|era|fue)\b/],
];
