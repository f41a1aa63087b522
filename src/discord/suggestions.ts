import { limits } from './limits.js';
import { plainLine } from './safe-text.js';
import type { Services } from './services.js';

/** Outlets that contain what was typed. A name longer than Discord takes cannot be chosen. */
export async function suggestOutlets(typed: string, { desk }: Services) {
  const wanted = typed.toLowerCase();
  const outlets = (await desk.store.outlets()).filter(
    (outlet) => outlet.length <= limits.choiceText && outlet.toLowerCase().includes(wanted),
  );
  return outlets.map((outlet) => ({ name: plainLine(outlet, limits.choiceText) || '—', value: outlet }));
}

/** Articles whose headline or outlet has the words typed; `key` is the article's short key. */
export async function suggestArticles(typed: string, { desk, articleKeys }: Services) {
  const articles = await desk.store.articles({ words: typed || undefined, limit: limits.choices });
  return articles.map(({ id, title, publishedAt }) => ({
    key: articleKeys.keyOf(id),
    title: plainLine(title, limits.choiceText) || '—',
    name: plainLine([publishedAt?.slice(0, 10), title].filter(Boolean).join(' · '), limits.choiceText) || '—',
  }));
}
