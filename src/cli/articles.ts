import { openLibrary } from '../library.js';
import type { ArticleSummary } from '../store/store.js';
import { showHistory } from './article-history.js';
import { type Call, type Command, textOption } from './command.js';
import type { Terminal } from './terminal.js';

export const command: Command = {
  usage: 'articles [--json] [--history ID] [WORDS]',
  summary: 'Lists what Edicola has read; with --history, what changed in one article, by sentence.',
  options: { json: { type: 'boolean' }, history: { type: 'string' } },
  run,
};

async function run(call: Call): Promise<number> {
  const { terminal, values } = call;
  const library = openLibrary(call.config);
  const { store } = library;
  try {
    const history = textOption(call, 'history');
    if (history !== undefined) {
      await showHistory(store, history, call);
      return 0;
    }
    const words = call.positionals.join(' ');
    const articles = await store.articles(words === '' ? {} : { words });
    if (values.json) terminal.json(articles.map(row));
    else
      terminal.print(
        articles.map((article) => renderArticle(article, terminal)).join('\n') || 'Nothing read yet.',
      );
    return 0;
  } finally {
    await library.close();
  }
}

function row(article: ArticleSummary) {
  const { id, title, outlet, authors, publishedAt, url, language, headings, passages, addedAt, sample } =
    article;
  return {
    articleId: id,
    title,
    outlet,
    authors,
    publishedAt,
    url,
    language,
    sections: headings,
    passages,
    addedAt,
    sample,
  };
}

/** One article as a list shows it. */
export function renderArticle(article: ArticleSummary, terminal: Terminal): string {
  const facts = [article.publishedAt?.slice(0, 10), article.outlet, article.id].filter(Boolean).join(' · ');
  return `${terminal.link(terminal.style('bold', article.title), article.url)}\n  ${terminal.style('dim', facts)}`;
}
