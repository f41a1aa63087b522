import type { ComponentHandler } from '../command.js';
import { whoAndWhere } from '../feeders.js';
import { plainScreen } from '../screen.js';

/** The confirmation of `/forget`: the article goes, with every answer that quotes it. */
export const confirmForget: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const { desk, articleKeys, feeders } = services;
    if (!feeders.mayFeed(whoAndWhere(interaction))) {
      await reply.show(plainScreen(texts.notFeeder));
      return;
    }
    const id = await articleKeys.idOf(customId.id);
    const gone = id !== null && (await desk.forget(id));
    if (gone) services.libraryChanged();
    await reply.show(plainScreen(gone ? texts.forgetDone : texts.articleGone));
  },
};

export const keepArticle: ComponentHandler = {
  async execute({ reply, texts }) {
    await reply.show(plainScreen(texts.forgetKept));
  },
};
