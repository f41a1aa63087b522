import { quoteStandings } from '../chat/quote-standing.js';
import type { GivenAnswer } from '../store/chat-store.js';
import { sourcesScreen } from './rendering/sources.js';
import type { Screen } from './screen.js';
import type { Services } from './services.js';

/** The passages behind an answer, as they are in the library now. */
export async function showSources(
  { desk }: Services,
  answer: GivenAnswer,
  page: number,
  viewer: { userId: string; locale: string },
): Promise<Screen> {
  const cited = answer.citations.flatMap(({ passageId }) => passageId ?? []);
  const found = answer.evidence.map(({ passageId }) => passageId);
  const passages = await desk.store.passagesById([...new Set([...cited, ...found])]);
  const held = answer.userId === viewer.userId ? await desk.chat.heldQuestion(answer.id) : null;
  return sourcesScreen({
    answer,
    standings: await quoteStandings(desk.store, answer.citations),
    held,
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    titles: await titles(desk, answer),
    page,
    language: viewer.locale,
    reading: desk.config.READING === 'full',
  });
}

async function titles({ store }: Services['desk'], { evidence, citations }: GivenAnswer) {
  const byId = new Map(citations.map(({ articleId, title }) => [articleId, title]));
  for (const { articleId } of evidence) {
    if (byId.has(articleId)) continue;
    const article = await store.article(articleId);
    if (article) byId.set(articleId, article.title);
  }
  return byId;
}
