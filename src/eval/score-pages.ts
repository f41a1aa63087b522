import type { Article } from '../article/article.js';

/** What a page should give. */
export interface GoldPage {
  id: string;
  title?: string | null | undefined;
  authors?: string[] | null | undefined;
  publishedAt?: string | null | undefined;
  sections: { heading?: string | null | undefined; paragraphs: string[] }[];
}

/** What was read of a page; null where reading failed. */
export type ReadPage = Pick<Article, 'title' | 'authors' | 'publishedAt' | 'sections'> | null;

export interface PrecisionRecall {
  precision: number;
  recall: number;
  f1: number;
}

export interface PageScores {
  pages: number;
  /** Shares of the pages that have one. */
  titles: number;
  authors: number;
  dates: number;
  /** Counted over the whole set. */
  headings: PrecisionRecall;
  /** Four-word runs, by page, then averaged (as github.com/scrapinghub/article-extraction-benchmark counts). */
  paragraphs: PrecisionRecall;
  failed: number;
}

export function scorePages(pages: readonly { gold: GoldPage; read: ReadPage }[]): PageScores {
  const dated = pages.filter(({ gold }) => gold.publishedAt);
  const signed = pages.filter(({ gold }) => gold.authors && gold.authors.length > 0);
  const texts = pages.map(({ gold, read }) =>
    compared(wordRuns(read?.sections ?? []), wordRuns(gold.sections)),
  );
  const headings = pages.map(({ gold, read }) =>
    compared(headingsOf(read?.sections ?? []), headingsOf(gold.sections)),
  );
  const right = <Item>(items: readonly Item[], test: (item: Item) => boolean) =>
    items.filter(test).length / Math.max(1, items.length);
  return {
    pages: pages.length,
    titles: right(pages, ({ gold, read }) => folded(read?.title) === folded(gold.title)),
    authors: right(signed, ({ gold, read }) => sameSet(read?.authors ?? [], gold.authors ?? [])),
    dates: right(dated, ({ gold, read }) => day(read?.publishedAt) === day(gold.publishedAt)),
    headings: precisionRecall(total(headings)),
    paragraphs: average(texts.map(precisionRecall)),
    failed: pages.filter(({ read }) => !read || read.sections.length === 0).length,
  };
}

type Sections = GoldPage['sections'];
type Counts = { shared: number; got: number; wanted: number };

function folded(text: string | null | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

function wordRuns(sections: Sections): string[] {
  const words = folded(sections.flatMap(({ paragraphs }) => paragraphs).join(' '))
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return [];
  return Array.from({ length: Math.max(1, words.length - 3) }, (_, at) => words.slice(at, at + 4).join(' '));
}

function headingsOf(sections: Sections): string[] {
  return sections.flatMap(({ heading }) => (heading ? [folded(heading)] : []));
}

/** As bags: what occurs twice must be found twice. */
function compared(got: readonly string[], wanted: readonly string[]): Counts {
  const left = new Map<string, number>();
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of got) {
    const count = left.get(item) ?? 0;
    if (count > 0) shared += 1;
    left.set(item, count - 1);
  }
  return { shared, got: got.length, wanted: wanted.length };
}

/** Nothing found where nothing is wanted is right. */
function precisionRecall({ shared, got, wanted }: Counts): PrecisionRecall {
  const precision = got > 0 ? shared / got : wanted > 0 ? 0 : 1;
  const recall = wanted > 0 ? shared / wanted : got > 0 ? 0 : 1;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

function total(counts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => counts.reduce((all, each) => all + each[key], 0);
  return { shared: sum('shared'), got: sum('got'), wanted: sum('wanted') };
}

function average(scores: readonly PrecisionRecall[]): PrecisionRecall {
  const mean = (key: keyof PrecisionRecall) =>
    scores.reduce((all, each) => all + each[key], 0) / Math.max(1, scores.length);
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

function day(date: string | null | undefined): string {
  return (date ?? '').slice(0, 10);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a.map(folded)), new Set(b.map(folded))];
  return left.size === right.size && [...left].every((item) => right.has(item));
}
