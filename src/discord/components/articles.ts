import type { ComponentCall, ComponentHandler, ComponentInteraction } from '../command.js';
import { articleScreen, type ReadingView, sectionScreen } from '../rendering/reading.js';
import { plainScreen } from '../screen.js';

/** An article chosen from the list. */
export const article: ComponentHandler = {
  async execute(call) {
    const view = await chosen(call, firstValue(call.interaction) ?? '');
    const reading = call.services.desk.config.READING === 'full';
    await call.reply.show(view ? articleScreen(view, reading) : plainScreen(call.texts.articleGone));
  },
};

/** A section chosen from an article's. */
export const section: ComponentHandler = {
  execute: (call) => showSection(call, Number(firstValue(call.interaction) ?? -1), 0),
};

/** Another part of a long section. */
export const part: ComponentHandler = {
  execute: (call) => showSection(call, call.customId.a, call.customId.b),
};

async function showSection(
  call: ComponentCall<ComponentInteraction>,
  position: number,
  number: number,
): Promise<void> {
  const { services, reply, texts, customId } = call;
  if (services.desk.config.READING !== 'full') {
    await reply.show(plainScreen(texts.readingOff));
    return;
  }
  const view = await chosen(call, customId.id);
  const shown = view && sectionScreen(view, position, number);
  await reply.show(shown ?? plainScreen(view ? texts.sectionGone : texts.articleGone));
}

async function chosen(
  { interaction, services }: ComponentCall<ComponentInteraction>,
  key: string,
): Promise<ReadingView | null> {
  const id = await services.articleKeys.idOf(key);
  const found = id === null ? null : await services.desk.store.article(id);
  return found && { article: found, key, language: interaction.locale };
}

function firstValue(interaction: ComponentInteraction): string | undefined {
  return interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
}
