import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { cutText, limits } from './limits.js';
import { cutMarkdown, plainLine, safeLink } from './safe-text.js';

/** What is shown in one message: layout components, so that nobody who hides embeds sees an empty answer. */
export interface Screen {
  components: APIMessageTopLevelComponent[];
  files?: { name: string; attachment: Buffer }[] | undefined;
}

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface SelectOption {
  label: string;
  value: string;
  description?: string | undefined;
}

/** A screen of paragraphs in a framed box with rows of controls under it. Paragraphs are markdown, already safe. */
export function screen(
  paragraphs: readonly string[],
  rows: readonly (Row | null)[] = [],
  color?: number,
): Screen {
  const shown = fitted(paragraphs.filter((paragraph) => paragraph !== ''));
  const box: APIMessageTopLevelComponent = {
    type: ComponentType.Container,
    components: shown,
    ...(color === undefined ? {} : { accent_color: color }),
  };
  return { components: [box, ...rows.filter((row) => row !== null)] };
}

/** A sentence or two, without a frame. */
export function plainScreen(text: string, rows: readonly (Row | null)[] = []): Screen {
  return { components: [...fitted([text]), ...rows.filter((row) => row !== null)] };
}

/** A screen with a file at its end. */
export function withFile({ components }: Screen, file: { name: string; attachment: Buffer }): Screen {
  const shown = { type: ComponentType.File as const, file: { url: `attachment://${file.name}` } };
  return { components: [...components, shown], files: [file] };
}

export function button(
  label: string,
  id: string,
  options: { emoji?: string; style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger } = {},
): APIButtonComponentWithCustomId {
  const { emoji, style = ButtonStyle.Secondary } = options;
  return {
    type: ComponentType.Button,
    style,
    custom_id: id,
    ...(label === '' ? {} : { label: cutText(label, limits.buttonLabel) }),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
  };
}

/** A button that opens an address; null where the address is no safe link. */
export function linkButton(label: string, address: string | null): APIButtonComponentWithURL | null {
  const url = safeLink(address, limits.buttonUrl);
  if (url === null) return null;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: cutText(label, limits.buttonLabel),
    url,
  };
}

/** A row of up to five buttons; null for none. */
export function buttonRow(
  ...buttons: (APIButtonComponentWithCustomId | APIButtonComponentWithURL | null)[]
): Row | null {
  const components = buttons.filter((each) => each !== null).slice(0, limits.buttonsInRow);
  return components.length === 0 ? null : { type: ComponentType.ActionRow, components };
}

/** A select in a row of its own; labels are cut, the first 25 options shown; null for none. */
export function selectRow(id: string, placeholder: string, options: readonly SelectOption[]): Row | null {
  if (options.length === 0) return null;
  const shown = options.slice(0, limits.selectOptions).map(({ label, value, description }) => ({
    label: plainLine(label, limits.optionText) || '—',
    value,
    ...(description ? { description: plainLine(description, limits.optionText) } : {}),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder: cutText(placeholder, limits.placeholder),
        options: shown,
      },
    ],
  };
}

/**
 * The one place that holds a message to Discord's limit of text: what is over is cut.
 * Renderers leave room by paging; this is for what no renderer foresaw.
 */
function fitted(paragraphs: readonly string[]): APITextDisplayComponent[] {
  const texts: string[] = [];
  let room: number = limits.messageText;
  for (const paragraph of paragraphs.slice(0, limits.components / 2)) {
    if (room < 2) break;
    const text = cutMarkdown(paragraph, room);
    texts.push(text);
    room -= text.length;
  }
  return (texts.length === 0 ? ['—'] : texts).map((content) => ({
    type: ComponentType.TextDisplay,
    content,
  }));
}
