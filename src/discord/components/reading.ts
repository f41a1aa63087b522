import type { ComponentCall, ComponentHandler, ComponentInteraction } from '../command.js';
import { restScreen } from '../rendering/answer.js';
import { placeOfQuote, sectionScreen } from '../rendering/reading.js';
import { isTimeline, timelineRest } from '../rendering/timeline.js';
import { plainScreen, type Screen } from '../screen.js';
import { showSources } from '../showing-sources.js';
import { visibleAnswer } from '../visible-answer.js';

/** Sources: the passages behind this very answer. */
export const showSourcesOf: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const answer = await visibleAnswer(interaction, services, customId.id);
    const viewer = { userId: interaction.user.id, locale: interaction.locale };
    await reply.show(
      answer === null
        ? plainScreen(texts.answerGone)
        : await showSources(services, answer, customId.a, viewer),
    );
  },
};

/** The rest of an answer or timeline that was too long for one message. */
export const showRest: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const answer = await visibleAnswer(interaction, services, customId.id);
    if (answer === null) await reply.show(plainScreen(texts.answerGone));
    else
      await reply.show(
        isTimeline(answer) ? timelineRest(answer, customId.a) : restScreen(answer, customId.a),
      );
  },
};

/** The section a citation stands in, whole. */
export const readCited: ComponentHandler = {
  async execute(call) {
    const { services, reply, texts } = call;
    if (services.desk.config.READING === 'full') await reply.show(await citedSection(call));
    else await reply.show(plainScreen(texts.readingOff));
  },
};

async function citedSection(call: ComponentCall<ComponentInteraction>): Promise<Screen> {
  const { interaction, services, texts, customId } = call;
  const { desk, articleKeys } = services;
  const answer = await visibleAnswer(interaction, services, customId.id);
  if (answer === null) return plainScreen(texts.answerGone);
  const number = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : Number.NaN;
  const citation = answer.citations.find(({ n }) => n === number);
  const article = citation && (await desk.store.article(citation.articleId));
  if (!citation || !article) return plainScreen(texts.sectionGone);
  const view = { article, key: articleKeys.keyOf(article.id), language: interaction.locale };
  // Not by its passage: an update gives an article new ones, though the quote may stand.
  const place = placeOfQuote(article, citation);
  return (place && sectionScreen(view, place.section, place.part)) ?? plainScreen(texts.sectionGone);
}
