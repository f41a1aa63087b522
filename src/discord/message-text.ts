import { ComponentType, type Message, type TopLevelComponent } from 'discord.js';

/** What a message says: its text, its embeds, and the text of its layout components. */
export function messageText(message: Message): string {
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description]);
  const texts = [message.content, ...embeds, ...message.components.flatMap(componentTexts)];
  return texts.filter((text) => typeof text === 'string' && text !== '').join('\n');
}

function componentTexts(component: TopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Container) {
    return component.components.flatMap((inner) =>
      inner.type === ComponentType.TextDisplay ? [inner.content] : [],
    );
  }
  return [];
}
