import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const portuguese: KindPatterns = [
  ['why', /\bpor ?que\b|\bpor qual (?:motivo|razao)\b/],
  ['percent', /\bpercentagem\b|\bporcentagem\b|\bpor cento\b/],
  [
    'money',
    /\bquanto (?:\S+ ){0,3}?(?:cust|pag|val[ei]|ganh|gast)|\bquanto dinheiro\b|\bqual (?:e )?o (?:preco|valor)\b/,
  ],
  [
    'duration',
    /\bquanto (?:tempo|dur)|\bquant[oa]s (?:segundos|minutos|horas|dias|semanas|meses|anos)\b|\bque idade\b/,
  ],
  [
    'measure',
    /\bqual (?:e )?a (?:altura|profundidade|distancia|velocidade|temperatura)\b|\bquanto (?:mede|pesa)\b/,
  ],
  ['how-many', /\bquant[oa]s?\b|\bqual o numero\b/],
  ['when', /\bquando\b|\b(?:que|qual) (?:dia|data|ano|mes|hora|periodo|seculo)\b/],
  ['where', /\b(?:onde|aonde)\b|\b(?:que|qual) (?:lugar|cidade|pais|regiao|estado|continente)\b/],
  ['said', /\bo que (?:\S+ )?(?:disse|diz|declarou|respondeu|anunciou|pensa)\b/],
  [
    'who',
    /\bquem\b|\bcomo se chama|\bqual (?:e )?o nome\b|\bqual (?:pessoa|presidente|ministro|ator|equipe|empresa|partido)\b/,
  ],
  ['list', /\bquais\b/],
  ['definition', /\bo que (?:e|sao|era|significa)\b/],
  ['how', /\bcomo\b/],
  ['yes-no', /^(?:e|sao|ha|tem|pode|podem|foi|era)\b/],
];
