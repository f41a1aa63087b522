import { fold } from '../search/analysis/fold.js';
import type { QuestionKind } from './questions/kinds.js';

/**
 * How well a sentence holds the kind of thing asked for, 0 to 1; half where the kind shows in no pattern.
 * What the question itself says does not count: a name in the question is not who did it.
 *
 * @param asked the folded words of the question.
 */
export function kindFit(kind: QuestionKind, sentence: string, asked: ReadonlySet<string>): number {
  switch (kind) {
    case 'who':
      return names(sentence, asked);
    case 'where':
      return places(sentence, asked);
    case 'when':
      return moments(sentence, asked);
    case 'how-many':
      return numbers(sentence, asked).length > 0 ? 1 : 0;
    case 'money':
      return withUnit(sentence, asked, money);
    case 'percent':
      return withUnit(sentence, asked, percent);
    case 'duration':
      return withUnit(sentence, asked, timeUnits);
    case 'measure':
      return withUnit(sentence, asked, measures);
    case 'why':
      return reasons.test(fold(sentence)) ? 1 : 0;
    case 'said':
      return speech(sentence);
    case 'list':
      return listing(sentence, asked);
    case 'definition':
      return definitions.test(fold(sentence)) ? 1 : 0;
    default:
      return 0.5;
  }
}

/**
 * Whether a text may say how much money or what share something is: that it names a unit of it at all ("euro",
 * "gratis", "%"). True for every other kind, and in languages whose units are not known.
 *
 * @param language ISO 639-1 of the text, or null
 */
export function mayHold(kind: QuestionKind, text: string, language: string | null): boolean {
  const unit = kind === 'money' ? money : kind === 'percent' ? percent : null;
  return unit === null || !unitsKnown.has(language ?? '') || unit.test(fold(text));
}

const unitsKnown: ReadonlySet<string> = new Set(['it', 'en', 'fr', 'de', 'es', 'pt']);

/** Numbers a text states, digits or words, that the question did not. */
export function numbers(text: string, asked: ReadonlySet<string>): string[] {
  const found = fold(text).match(numberPattern) ?? [];
  return found.filter((number) => !asked.has(number.replace(/[.,'](?=\d{3}(?!\d))/g, '')));
}

const numberWords =
  `due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
  diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille
  doppio triplo meta nessuno nessuna zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen
  half none twice deux trois quatre cinq huit neuf dix onze douze vingt trente cinquante soixante mille zwei drei vier
  funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig hundert tausend dos cuatro seis siete ocho nueve diez
  once doce veinte treinta cuarenta cincuenta ciento dois quatro sete oito nove dez onze doze vinte trinta`
    .split(/\s+/)
    .join('|');
const numberPattern = new RegExp(`\\d+(?:[.,:']\\d+)*|\\b(?:${numberWords})\\b`, 'g');

const money =
  /[€$£¥]|\b(?:(?:euros?|pounds?|lir[ae]|yen|francs?|franchi|cents?|free|corone|rupie|yuan|reais|pesos)\b|dollar|sterlin|rubl|miliard|milion|million|billion|mln|mld|centesim|gratis|gratuit|millones|milhoes)/;
const percent =
  /%|\bper ?cent|\bpercent|\bprozent|\bpour ?cent|\bpor ?cien?to|\b(?:terz[oi]|quart[oi]|quint[oi]|decim[oi]|meta|thirds?|quarters?|fifths?|tenths?|half|halves|tiers|moitie|drittel|viertel|halfte|tercios?|mitad|metade)\b|\b(?:uno|una|one|un|une|einer|\d+) (?:su|in|out of|sur|von|de cada) \p{L}*\d*/u;
const timeUnits =
  /\b(?:second|minut|or[ae]\b|giorn|settiman|mes[ei]\b|ann[oi]\b|decenn|secol|hour|day|week|month|year|decade|old\b|enne\b|seconde|heure|jour|semaine|mois|ans\b|annee|sekunde|stunde|tag|woche|monat|jahr|hora|dia|semana|anos?\b)|\d+enne\b|\(\d{2}\)/;
const measures =
  /\b(?:metr|chilometr|kilomet|km|cm|mm|miglia|mile|feet|foot|ft\b|inch|ettar|hectare|acre|tonn|ton\b|tons\b|chil[io]|kg|pound|litr|grad[oi]|degree|magnitud|mph|kmh|nod[oi]|knot|kiloton|pied|meter|grados|graus|mq|square|quadrat)|°/;

/** A number of the right unit, best when both stand together. */
function withUnit(sentence: string, asked: ReadonlySet<string>, unit: RegExp): number {
  if (numbers(sentence, asked).length === 0) return 0;
  return unit.test(fold(sentence)) ? 1 : 0.3;
}

const months =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre january february march april may june july august september october november december janvier fevrier mars avril mai juin juillet aout septembre octobre decembre januar februar marz juni juli oktober dezember enero febrero abril mayo junio julio septiembre noviembre diciembre janeiro fevereiro marco setembro outubro dezembro'
    .split(' ')
    .join('|');
const dated = new RegExp(
  `\\b(?:${months})\\b|\\b(?:1[0-9]|20)\\d{2}\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} ?(?:am|pm|a\\.m|p\\.m)\\b|\\b\\d{1,2}[/-]\\d{1,2}`,
  'g',
);
const relativeDay =
  /\b(?:oggi|ieri|domani|stamattina|stanotte|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|mattina|pomeriggio|sera|notte|scors[oa]|prossim[oa]|mezzanotte|mezzogiorno|secolo|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|midnight|noon|last|next|century|aujourd'hui|hier|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|heute|gestern|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|hoy|ayer|manana|lunes|martes|miercoles|jueves|viernes|domingo|hoje|ontem|amanha|inizio|fine|dopo|prima|entro|season|summer|winter|spring|autumn|estate|inverno|primavera|autunno)\b/;

function moments(sentence: string, asked: ReadonlySet<string>): number {
  const folded = fold(sentence);
  const fresh = (folded.match(dated) ?? []).filter((found) => !asked.has(found));
  if (fresh.length > 0) return 1;
  return relativeDay.test(folded) ? 0.6 : 0;
}

const capitalised =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:d[aei]l?|della|von|van|de|di|of|the|al|bin)\s+)?\p{Lu}[\p{L}\p{N}'’.-]*)*/gu;

/** Proper names that the question does not say: one of several words weighs most, a sentence's first word least. */
function names(sentence: string, asked: ReadonlySet<string>): number {
  let best = 0;
  for (const match of sentence.matchAll(capitalised)) {
    const parts = fold(match[0])
      .split(/[\s'’.-]+/)
      .filter((part) => part.length > 1);
    const fresh = parts.filter((part) => !asked.has(part));
    if (fresh.length === 0) continue;
    if (fresh.length > 1) return 1;
    best = Math.max(best, match.index === 0 && parts.length === 1 ? 0.2 : 0.7);
  }
  return best;
}

const placeBefore =
  /(?<![\p{L}\p{N}])(?:a|ad|in|nel|nella|nell['’]|nei|nelle|negli|all['’]|al|alla|da|dal|dalla|di|del|della|presso|vicino|sul|sulla|at|from|near|to|of|outside|à|au|aux|en|chez|dans|im|aus|bei|nach|am|no|na|em|desde)\s*(?:il |lo |la |l['’]|the |le )?\p{Lu}[\p{L}'’-]+/gu;
const placeWords =
  /\b(?:via|piazza|corso|viale|largo|street|avenue|road|square|rue|strasse|calle|rua|quartiere|citta|paese|comune|provincia|regione|nord|sud|est|ovest|north|south|east|west|city|town|village|county|island|isola|lago|lake|fiume|river|monte|porto|stazione|station|ospedale|hospital|palazzo|stadio|stadium|aeroporto|airport|sala|casa|chiesa|scuola|museo|museum)\b/;

function places(sentence: string, asked: ReadonlySet<string>): number {
  for (const match of sentence.matchAll(placeBefore)) {
    const last =
      fold(match[0])
        .split(/[\s'’]+/)
        .at(-1) ?? '';
    if (last && !asked.has(last)) return 1;
  }
  if (placeWords.test(fold(sentence))) return 0.6;
  return names(sentence, asked) * 0.5;
}

const reasons =
  /\b(?:perche|poiche|siccome|dato che|visto che|in quanto|a causa|per via|motiv\w+|ragion[ei]|dovut[oaie]|grazie a|affinche|allo scopo|per (?:aver|non|evitare|\w+(?:are|ere|ire))\b|because|since|due to|owing|as a result|so that|in order to|reasons?|after|caused|cause|led to|prompted|amid|thanks to|car|parce|puisque|afin|grace a|weil|denn|da|wegen|damit|aufgrund|porque|debido|ya que|para|pois|devido|por causa)\b/;

const quoteMarks = /[“”«»"„]/;
const sayingVerbs =
  /\b(?:ha (?:dett|dichiarat|spiegat|aggiunt|affermat|rispost|raccontat|sottolineat|annunciat|ribadit|commentat|precisat)\w*|dice|spiega|afferma|sostiene|racconta|secondo|said|says|told|added|according|announced|explained|dit|declare|selon|sagte|sagt|erklarte|laut|dijo|segun|disse)\b/;

function speech(sentence: string): number {
  return (quoteMarks.test(sentence) ? 0.6 : 0) + (sayingVerbs.test(fold(sentence)) ? 0.4 : 0);
}

function listing(sentence: string, asked: ReadonlySet<string>): number {
  const commas = (sentence.match(/[,;]|\be\b|\band\b|\bet\b|\bund\b|\by\b/g) ?? []).length;
  return Math.min(1, commas / 3) * 0.7 + names(sentence, asked) * 0.3;
}

const definitions =
  /\b(?:e|sono|era|erano|consiste|indica|significa|ovvero|cioe|definit[oa]|chiamat[oa]|is|are|was|were|means|known as|called|defined|est|sont|ist|sind|es|son|sao)\b/;
