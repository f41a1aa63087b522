import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createSqliteChatStore } from '../../../src/store/sqlite/chat-store.js';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../records.js';
import { temporaryFolder } from '../temporary-folder.js';

const sentence = 'Il segreto di Zanzotto era noto.';

it('leaves no sentence of a forgotten article in the files, nor in what was said of it', async () => {
  const folder = temporaryFolder();
  const store = openSqliteStore({ file: path.join(folder, 'edicola.db') });
  const chat = createSqliteChatStore(store.database);
  const sections = (text: string) => [{ heading: null, paragraphs: [text] }];
  await store.replaceArticle(articleRecord({ id: 'kept', sections: sections('Altro.') }));
  await store.replaceArticle(articleRecord({ id: 'a', sections: sections(`Prima. ${sentence}`) }));
  await store.replaceArticle(articleRecord({ id: 'a', sections: sections(`Dopo. ${sentence}`) }));
  await chat.addTurn('here', turnAbout('a', sentence), Date.now(), 10);
  await chat.addTurn('here', turnAbout('kept', 'Altro.'), Date.now(), 10);
  await store.forgetArticle('a');
  const turns = await chat.turns('here', 0);
  expect(turns.map((turn) => turn.articleIds)).toEqual([['kept']]);
  await store.close();
  for (const name of readdirSync(folder)) {
    expect(readFileSync(path.join(folder, name)).includes(sentence), name).toBe(false);
  }
});

function turnAbout(articleId: string, quote: string) {
  return { question: 'Che cosa?', understoodAs: 'Che cosa?', articleIds: [articleId], quotes: [quote] };
}
