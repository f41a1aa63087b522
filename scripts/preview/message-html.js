import { ButtonStyle, ComponentType } from 'discord.js';
import { avatar } from './avatars.js';
import { escapeHtml, markdownHtml } from './markdown.js';

/** One message: who wrote it, what it answers, and its text or layout components. */
export function messageHtml({ message, ephemeral = false, replyTo, menu }, reader) {
  const { author, content, components } = message;
  return `<discord-message author="${escapeHtml(author.name)}" avatar="${avatar(author)}"${author.bot ? ' bot' : ''}${ephemeral ? ' ephemeral' : ''}>
${replyTo ? replyHtml(replyTo, reader) : ''}${menu ? menuHtml(menu) : ''}${markdownHtml(content, reader)}
<div slot="components" class="layout">${components.map((component) => componentHtml(component, reader)).join('\n')}</div>
</discord-message>`;
}

function replyHtml({ author, content }, reader) {
  return `<discord-reply slot="reply" author="${escapeHtml(author.name)}" avatar="${avatar(author)}">${markdownHtml(content, reader)}</discord-reply>`;
}

/** "Bob used …": a slash command, or a menu's command on a message. */
function menuHtml({ user, command, on }) {
  const who = `author="${escapeHtml(user.name)}" avatar="${avatar(user)}" command="${escapeHtml(command)}"`;
  if (on === undefined) return `<discord-command slot="reply" ${who}></discord-command>`;
  // The element sets no space between the author and the text.
  return `<discord-command slot="reply" type="message_command" ${who}
  context-user-name="${escapeHtml(on.author.name)}" context-user-image="${avatar(on.author)}"
  context-message-reply="&nbsp; ${escapeHtml(on.content)}"></discord-command>`;
}

/** The component set has elements for controls; a container and its texts are drawn with the page's own style. */
function componentHtml(component, reader) {
  const inner = () => component.components.map((each) => componentHtml(each, reader)).join('\n');
  switch (component.type) {
    case ComponentType.Container:
      return `<div class="container"${accent(component.accent_color)}>${inner()}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content, reader)}</div>`;
    case ComponentType.ActionRow:
      return `<discord-action-row>${inner()}</discord-action-row>`;
    case ComponentType.Button:
      return buttonHtml(component);
    case ComponentType.StringSelect:
      return selectHtml(component);
    default:
      // A picture that leaves something out would lie.
      throw new Error(`the preview cannot draw a component of type ${component.type}`);
  }
}

const buttonTypes = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
  [ButtonStyle.Link]: 'secondary',
};

function buttonHtml({ style, label = '', emoji, url, disabled }) {
  const text = [emoji?.name, label].filter(Boolean).map(escapeHtml).join(' ');
  const address = url ? ` url="${escapeHtml(url)}"` : '';
  return `<discord-button type="${buttonTypes[style]}"${address}${disabled ? ' disabled' : ''}>${text}</discord-button>`;
}

function selectHtml({ placeholder = '', options }) {
  const each = options.map(
    ({ label, description = '' }) =>
      `<discord-string-select-menu-option label="${escapeHtml(label)}" description="${escapeHtml(description)}"></discord-string-select-menu-option>`,
  );
  return `<discord-string-select-menu placeholder="${escapeHtml(placeholder)}">${each.join('')}</discord-string-select-menu>`;
}

function accent(color) {
  return color === undefined || color === null
    ? ''
    : ` style="border-left-color:#${color.toString(16).padStart(6, '0')}"`;
}
