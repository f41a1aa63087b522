import { type APIEmbed, ComponentType } from 'discord.js';
import { type ComponentNode, placedComponents, textDisplays } from '../component-tree.js';
import type { Message } from '../world.js';

export interface Button {
  label: string;
  emoji: string | null;
  customId: string | null;
  url: string | null;
  disabled: boolean;
}

export interface Select {
  placeholder: string;
  customId: string;
  type: ComponentType;
  disabled: boolean;
  options: { label: string; value: string; description: string }[];
}

/** Everything a reader can read in a message: content, embeds, text displays. */
export function textOf(message: Message): string {
  const parts = [message.content, ...message.embeds.flatMap(embedTexts), ...textDisplays(message.components)];
  return parts.filter(Boolean).join('\n');
}

/** The same as Discord's client renders it: without the backslashes that keep markdown from being markdown. */
export function plainOf(message: Message): string {
  return textOf(message).replace(/\\([\p{P}\p{S}])/gu, '$1');
}

export function buttonsOf(message: Message): Button[] {
  return ofType(message, (type) => type === ComponentType.Button).map((button) => ({
    label: String(button.label ?? ''),
    emoji: (button.emoji as { name?: string } | undefined)?.name ?? null,
    customId: button.custom_id ?? null,
    url: button.url === undefined ? null : String(button.url),
    disabled: button.disabled === true,
  }));
}

export function selectsOf(message: Message): Select[] {
  return ofType(message, (type) => type === ComponentType.StringSelect || isEntitySelect(type)).map(
    (select) => ({
      placeholder: String(select.placeholder ?? ''),
      customId: select.custom_id ?? '',
      type: select.type,
      disabled: select.disabled === true,
      options: ((select.options ?? []) as { label: string; value: string; description?: string }[]).map(
        ({ label, value, description = '' }) => ({ label, value, description }),
      ),
    }),
  );
}

/** Whether a button is the one meant: by its label or its emoji. */
export function isNamed(wanted: string | RegExp, { label, emoji }: Button): boolean {
  return [label, emoji ?? ''].some((text) =>
    typeof wanted === 'string' ? text === wanted : wanted.test(text),
  );
}

function isEntitySelect(type: ComponentType): boolean {
  return type >= ComponentType.UserSelect && type <= ComponentType.ChannelSelect;
}

function ofType(message: Message, wanted: (type: ComponentType) => boolean): ComponentNode[] {
  return placedComponents(message.components)
    .map(({ component }) => component)
    .filter(({ type }) => wanted(type));
}

function embedTexts(embed: APIEmbed): string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text].map(
    (text) => text ?? '',
  );
}
