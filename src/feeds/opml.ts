import { generateOpml, parseOpml } from 'feedsmith';
import { EdicolaError } from '../errors.js';
import type { Feed } from '../store/feed-store.js';

/** Feeds of one list: more are somebody else's archive. */
const most = 1000;

/** The feeds of an OPML list, folders and all, as addresses with titles. @throws EdicolaError `bad-opml` */
export function readOpml(text: string): { url: string; title: string | null }[] {
  const found = new Map<string, string | null>();
  const collect = (outlines: readonly Outline[], depth: number): void => {
    for (const { xmlUrl, title, text: label, outlines: inner } of outlines) {
      if (xmlUrl && URL.canParse(xmlUrl) && found.size < most)
        found.set(new URL(xmlUrl).href, title ?? label ?? null);
      if (inner && depth < 10) collect(inner, depth + 1);
    }
  };
  try {
    collect(parseOpml(text).body?.outlines ?? [], 0);
  } catch (cause) {
    throw new EdicolaError(
      'bad-opml',
      'the file is no OPML list of feeds; export one from your feed reader',
      cause,
    );
  }
  return [...found].map(([url, title]) => ({ url, title }));
}

/** The library's feeds as an OPML list that any feed reader takes. */
export function writeOpml(feeds: readonly Feed[]): string {
  const outlines = feeds.map(({ url, title }) => ({
    text: title ?? url,
    title: title ?? url,
    type: 'rss',
    xmlUrl: url,
  }));
  return generateOpml({ head: { title: 'Edicola' }, body: { outlines } });
}

interface Outline {
  xmlUrl?: string;
  title?: string;
  text?: string;
  outlines?: Outline[];
}
