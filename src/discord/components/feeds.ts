import type { ComponentHandler } from '../command.js';
import { whoAndWhere } from '../feeders.js';
import { plainScreen } from '../screen.js';
import { showFeeds } from '../showing-feeds.js';

/** Another page of `/feeds list`. */
export const showFeedsPage: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    if (!services.feeders.mayFeed(whoAndWhere(interaction))) {
      await reply.show(plainScreen(texts.notFeeder));
      return;
    }
    const show = customId.id === 'broken' ? 'broken' : 'all';
    await reply.show(await showFeeds(services, { show, page: customId.a, language: interaction.locale }));
  },
};
