import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const english: KindPatterns = [
  [
    'why',
    /\bwhy\b|\bhow come\b|\b(?:for )?what (?:reason|purpose)\b|\bwhat (?:caused|led to|prompted)\b|\breasons? (?:for|why|behind)\b/,
  ],
  [
    'percent',
    /\b(?:what|which|how many) (?:percent|per cent|percentage|share|proportion)\b|\bpercent(?:age)?\b|\bper cent\b/,
  ],
  [
    'money',
    /\bhow much (?:\S+ ){0,4}?(?:cost|pay|paid|spen[dt]|worth|earn|money|charge|fine|raise|donat|sell|sold)|\bhow much money\b|\b(?:what|which) (?:is |was |are )?(?:the )?(?:price|cost|fee|fare|salary|sum|amount)\b|\bhow many (?:dollars|euros|pounds)\b/,
  ],
  [
    'duration',
    /\bhow (?:long|old|soon)\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades)\b|\bhow much (?:time|longer)\b|\bwhat age\b/,
  ],
  [
    'measure',
    /\bhow (?:tall|high|deep|far|wide|big|large|heavy|fast|hot|cold|strong)\b|\bhow many (?:metres|meters|miles|kilometres|kilometers|feet|acres|tons|degrees)\b|\bwhat (?:height|depth|distance|speed|temperature|magnitude|size)\b/,
  ],
  ['how-many', /\bhow (?:many|much|often|few)\b|\bwhat (?:number|is the number|was the number)\b/],
  [
    'when',
    /\bwhen\b|\b(?:what|which) (?:day|date|year|month|time|century|decade|period|season)\b|\bsince when\b/,
  ],
  [
    'where',
    /\bwhere\b|\b(?:what|which|whose) (?:\S+ )?(?:place|city|town|country|countries|state|region|continent|location|venue|hospital|airport|island|street|river|county|province|area|national park)\b/,
  ],
  [
    'said',
    /\bwhat (?:did|does|do|has|have|had) (?:\S+ ){1,5}?(?:say|said|think|claim|announce|tell|told|respond|answer|want|ask)\b/,
  ],
  [
    'who',
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\S+ ){0,3}?(?:person|president|minister|actor|actress|singer|player|team|company|group|organi[sz]ation|party|country's|leader|artist|rapper|director|author|athlete|star|celebrity|senator|politician|automaker|airline|brand|band|name)\b|\b(?:name|called)\b/,
  ],
  ['list', /^(?:which|list|name)\b|\bwhat are the\b|\bwhich (?:two|three|four|five)\b/],
  [
    'definition',
    /\bwhat(?:'s| is| are| was| were) (?:an? |the )?\S+(?: \S+)?\?*$|\bwhat (?:does|do) (?:\S+ ){1,4}?mean\b/,
  ],
  ['how', /\b(?:how|in what way)\b/],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any)\b/],
];
