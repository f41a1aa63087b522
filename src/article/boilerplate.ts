import { type Furniture, furnitureWords } from './furniture-words.js';

/** A line longer than this is prose, whatever it starts with. */
const longestFurniture = 160;
/** A word that starts many sentences too is furniture only in a line that is hardly more than it. */
const kinds: [Furniture, RegExp][] = (Object.keys(furnitureWords) as Furniture[]).map((kind) => [
  kind,
  new RegExp(`^(?:[^\\p{L}\\p{N}©ⓒ]*)(?:${furnitureWords[kind]})(?![\\p{L}\\p{N}])`, 'iu'),
]);

/** What kind of furniture a short line's words say it is (`Condividi`, `Read also: …`, `Tags: …`); null for the rest. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > longestFurniture) return null;
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** Agencies and sources of pictures, anywhere in a credit. */
const pictureSource =
  /(?<!\p{L})(?:getty|shutterstock|reuters|afp|epa|ansa|dpa|imago|picture[ -]alliance|alamy|istock|adobe ?stock|fotolia|unsplash|pexels|pixabay|ap photo|keystone|lapresse|xinhua|efe|belga|tass|zuma|sipa|rex|pa wire|pa media|ritzau|scanpix|ntb|tt nyhetsbyrån|čtk|pap|dreamstime|wikimedia|instagram|handout|screenshot|agf|imagoeconomica|fotogramma|ipa|nurphoto|europa press|bloomberg)(?!\p{L})/iu;
const creditLabel =
  /(?:^|[\s(.|[])(?:foto(?:grafia|graf|s)?|photo(?:graph|s)?(?: (?:by|credit))?|credits?|bild(?:quelle)?|image(?: (?:credit|source))?|picture|pic|crédit(?: photo)?|crédito|quelle|fonte|source|illustration|grafik|infographic|imagen|imagem|zdjęcie|zdroj|ljósmynd|写真|사진)(?:\s*[:：|©/=]| by\s| 출처 =)\s*(?<source>.*)/iu;
/** `Name | AGENCY/Photographer`, `Caption. © Name`, `Text / Ansa-alanews`: the credit stands last, after a sign. */
const creditTail = /(?:\s[|/–—-]\s?|\s?[©ⓒ]\s?|\()(?<credit>[^|©ⓒ]{2,60})\)?$/u;
/** `… Anna Rossi/Agenzia`, `….EFE`: a photographer or an agency stands last, without a period after it. */
const photographerTail =
  /(?:\p{Lu}[\p{L}'’.-]+ ){0,3}\p{Lu}[\p{L}'’.-]+ ?[/|] ?\p{Lu}[\p{L}\p{N} .&'’-]{1,40}(?<![.!?])$|[.)\]]\p{Lu}{2,5}$/u;
const longestCaption = 400;

/** Whether a line is a picture's caption with its credit, or a credit alone. */
export function isCredit(line: string): boolean {
  if (line.length > longestCaption) return false;
  if (/[©ⓒ]/u.test(line) && line.length < 300) return true;
  const source = line.length < 300 ? creditLabel.exec(line)?.groups?.source : undefined;
  if (source !== undefined && (isSource(source) || endsWithAgency(source))) return true;
  if (photographerTail.test(line.slice(-90))) return true;
  const credit = creditTail.exec(line)?.groups?.credit;
  if (credit && pictureSource.test(credit)) return true;
  if (credit && /^[^|]{2,200} \| [^|.]{2,50}$/u.test(line) && !/[.!?:;]$/.test(line)) return true;
  return (
    line.length <= 60 && pictureSource.test(line) && !/[.!?:]$/.test(line) && line.split(/\s+/).length <= 7
  );
}

/** The names in a `Tags: …` line; tags that lost their spaces (`MacronKeir Starmer`) are cut where a capital follows. */
export function tagsOf(line: string): string[] {
  const label = new RegExp(`^(?:${furnitureWords.tags})\\s*[:：]?`, 'iu').exec(line.trim());
  if (!label) return [];
  const listed = line.trim().slice(label[0].length);
  return listed
    .split(/[,;|•·#]/u)
    .flatMap((part) => part.split(/(?<=[\p{Ll}\d)])(?=\p{Lu})/u))
    .map((tag) => tag.trim())
    .filter((tag) => tag.length > 1 && tag.length <= 60);
}

/** Names of people and agencies, not a sentence that happens to start with `Picture:`. */
function isSource(text: string): boolean {
  const words = text.split(/[\s/]+/u).filter(Boolean);
  const named = words.filter((word) => !/^\p{Ll}/u.test(word)).length;
  return words.length <= 10 && named >= words.length * 0.6;
}

/** `(Image: abc News)`, `Foto: dpa`: agencies that write themselves small. */
function endsWithAgency(text: string): boolean {
  return text.length < 40 && (text.endsWith(')') || (pictureSource.test(text) && !/[.!?]$/.test(text)));
}
