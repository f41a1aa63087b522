import { furnitureWords } from '../furniture-words.js';
import type { LineTraits } from './line-traits.js';

const kinds = Object.keys(furnitureWords);
/** `3 hours ago`, `vor 2 Stunden`, `hace 5 minutos`, `1 ora fa`. */
const relativeTime =
  /^\D{0,12}\d{1,3} ?\p{L}{1,9} (?:ago|fa|geleden|siden|sedan|temu|önce)(?!\p{L})|^(?:vor|hace|il y a|há|před) \d/iu;

type Measure = [name: string, measure: (line: LineTraits, head: string) => number | boolean];

/** What the classifier knows of a line alone. Each is 0 to 1. */
const measures: Measure[] = [
  ['bias', () => 1],
  ['size', ({ size }) => Math.min(1, Math.log2(1 + size) / 10)],
  ['size squared', ({ size }) => Math.min(1, Math.log2(1 + size) / 10) ** 2],
  ['under 20', ({ size }) => size < 20],
  ['20 to 60', ({ size }) => size >= 20 && size < 60],
  ['60 to 130', ({ size }) => size >= 60 && size < 130],
  ['over 130', ({ size }) => size >= 130],
  ['over 250', ({ size }) => size >= 250],
  ['closed', ({ closed }) => closed],
  ['short and closed', ({ closed, size }) => closed && size < 80],
  ['long and open', ({ closed, size }) => !closed && size >= 80],
  ['question', (_, head) => isQuestion(head)],
  ['colon', (_, head) => /[:：]$/u.test(head)],
  ['ellipsis', (_, head) => /(?:…|\.\.\.)$/u.test(head)],
  ['mark', ({ line }) => line.mark !== ''],
  ['mark and closed', ({ line, closed }) => line.mark !== '' && closed],
  ['numbered', ({ line }) => /\d/.test(line.mark)],
  ['credit', ({ credit }) => credit],
  ['byline', ({ byline }) => byline],
  ['dated', ({ dated }) => dated],
  ['dated and short', ({ dated, size }) => dated && size < 60],
  ['capitals', ({ capitals }) => capitals],
  ['like a name', ({ capitals, size }) => capitals > 0.7 && size < 40],
  ['all capitals', (_, head) => /\p{Lu}{2}/u.test(head) && !/\p{Ll}{2}/u.test(head)],
  ['starts small', (_, head) => /^\p{Ll}/u.test(head)],
  ['digits', (_, head) => Math.min(1, ((head.match(/\d/g)?.length ?? 0) / head.length) * 3)],
  ['bars', (_, head) => Math.min(1, (head.match(/[|·•/>»]/g)?.length ?? 0) / 3)],
  ['commas', (_, head) => Math.min(1, (head.match(/[,、，]/g)?.length ?? 0) / 5)],
  ['address', (_, head) => /@|https?:|www\.|\.com(?!\p{L})/u.test(head)],
  ['copied', ({ copies }) => copies > 1],
  ['quoted', (_, head) => startsQuoted(head)],
  ['prose', ({ prose }) => prose],
  ['two sentences', (_, head) => /[.!?]["”»]? \p{Lu}|[。！？]./u.test(head)],
  ['consent', ({ consent }) => consent],
  ['relative time', (_, head) => relativeTime.test(head)],
  ['furniture', ({ furniture }) => furniture !== null],
  ['short furniture', ({ furniture, size }) => furniture !== null && size < 80],
  ...kinds.map((kind): Measure => [kind, ({ furniture }) => furniture === kind]),
];

export const ownFeatureNames: string[] = measures.map(([name]) => name);

export function ownFeatures(line: LineTraits): number[] {
  const head = line.line.text.slice(0, 400);
  return measures.map(([, measure]) => Number(measure(line, head)));
}

export function isQuestion(text: string): boolean {
  return /[?？]["”»’']?$/u.test(text);
}

export function startsQuoted(text: string): boolean {
  return /^["“„«»‘'「]/u.test(text);
}
