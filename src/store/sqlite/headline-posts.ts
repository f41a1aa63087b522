import type { FeedStore, HeadlinePost } from '../feed-store.js';
import type { SqliteDatabase } from './database.js';

/** Which messages show whose headlines. */
export function headlinePosts(database: SqliteDatabase): Pick<FeedStore, 'savePost' | 'postsOfForgotten'> {
  return {
    savePost: (post) =>
      database.write(() => {
        const { messageId, articleIds } = post;
        const before = database
          .statement<[string], { at: number }>('SELECT at FROM headline_posts WHERE message_id = ?')
          .get(messageId);
        database.statement<[string]>('DELETE FROM headline_posts WHERE message_id = ?').run(messageId);
        if (articleIds.length === 0) return;
        database
          .statement<[string, string, number]>(
            'INSERT INTO headline_posts (message_id, post, at) VALUES (?, ?, ?)',
          )
          .run(messageId, JSON.stringify(post), before?.at ?? Date.now());
        const add = database.statement<[string, string]>(
          'INSERT OR IGNORE INTO headline_post_articles (message_id, article_id) VALUES (?, ?)',
        );
        for (const id of articleIds) add.run(messageId, id);
      }),
    postsOfForgotten: async () =>
      database.read(() =>
        database
          .statement<[], { post: string }>(
            `SELECT post FROM headline_posts WHERE message_id IN (
               SELECT message_id FROM headline_post_articles
               WHERE article_id IN (SELECT article_id FROM forgotten)) ORDER BY at DESC`,
          )
          .all()
          .map(({ post }) => JSON.parse(post) as HeadlinePost),
      ),
  };
}
