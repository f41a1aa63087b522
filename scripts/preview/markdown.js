/** Discord's markdown as its elements: the part of it that Edicola writes. */
export function markdownHtml(text, reader) {
  return text
    .split('\n')
    .map((line) => lineHtml(line, reader))
    .join('\n');
}

export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const blocks = [
  [
    /^(#{1,3}) (.*)$/,
    ([, signs, rest], inline) => `<discord-header level="${signs.length}">${inline(rest)}</discord-header>`,
  ],
  [/^-# (.*)$/, ([, rest], inline) => `<discord-subscript>${inline(rest)}</discord-subscript>`],
  [/^> (.*)$/, ([, rest], inline) => `<discord-quote>${inline(rest)}</discord-quote>`],
];

function lineHtml(line, reader) {
  const inline = (rest) => inlineHtml(rest, reader);
  for (const [pattern, html] of blocks) {
    const match = pattern.exec(line);
    if (match) return html(match, inline);
  }
  return `<div class="line">${inline(line)}</div>`;
}

const spans = [
  [/\\([\p{P}\p{S}])/uy, ([, sign]) => escapeHtml(sign)],
  [/\*\*((?:\\.|[^\\])+?)\*\*/y, ([, rest], { inline }) => `<discord-bold>${inline(rest)}</discord-bold>`],
  [/\*((?:\\.|[^\\*])+)\*/y, ([, rest], { inline }) => `<discord-italic>${inline(rest)}</discord-italic>`],
  [
    /\[((?:\\.|[^\\\]])+)\]\((https?:[^\s)]+)\)/y,
    ([, label, href], { inline }) =>
      `<discord-link href="${escapeHtml(href)}" target="_blank" rel="noreferrer">${inline(label)}</discord-link>`,
  ],
  [
    /<t:(\d+):D>/y,
    ([, seconds], { locale }) => `<discord-time>${day(Number(seconds), locale)}</discord-time>`,
  ],
  [
    /<@(\d+)>/y,
    ([, id], { names }) => `<discord-mention>${escapeHtml(names.get(id) ?? id)}</discord-mention>`,
  ],
];

/** @param reader whose client it is: `locale`, and `names` of users by id */
function inlineHtml(text, reader) {
  const inline = (rest) => inlineHtml(rest, reader);
  let html = '';
  for (let at = 0; at < text.length; ) {
    const [match, made] = spanAt(text, at);
    html += match ? made(match, { ...reader, inline }) : escapeHtml(text[at]);
    at += match ? match[0].length : 1;
  }
  return html;
}

function spanAt(text, at) {
  for (const [pattern, html] of spans) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [match, html];
  }
  return [null, null];
}

/** Discord's long date. */
function day(seconds, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(seconds * 1000);
}
