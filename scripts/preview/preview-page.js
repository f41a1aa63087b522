import { escapeHtml } from './markdown.js';
import { messageHtml } from './message-html.js';

/** One page with every scene; the script is Discord's look, so that nothing is fetched. */
export function previewPage(scenes, script) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Edicola on Discord</title>
<style>${style}</style>
</head>
<body>
<h1>Edicola on Discord</h1>
<p>Made by <code>npm run preview</code>: the real bot's messages over the samples. Towns, papers and people are invented.</p>
${scenes.map(sceneHtml).join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

function sceneHtml({ name, title, locale, shown }) {
  const names = new Map(
    shown.flatMap(({ message }) => message.mentions.users).map((user) => [user.id, user.name]),
  );
  const messages = shown.map((each) => messageHtml(each, { locale, names }));
  return `<h2>${escapeHtml(title)}</h2>
<div class="scene" id="${name}" lang="${locale}"><discord-messages>${messages.join('\n')}</discord-messages></div>`;
}

const style = `
body { background: #1e1f22; color: #dbdee1; font: 16px/1.5 sans-serif; max-width: 720px; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.scene { border-radius: 8px; overflow: hidden; }
discord-messages { display: flow-root; background-color: #313338; border: 0; padding-bottom: 4px; }
discord-message { padding-right: 16px; }
discord-reply, discord-command { clip-path: inset(-10px 0 -10px -60px); }
discord-string-select-menu { display: block; width: 100%; }
discord-header { display: block; margin-top: -12px; }
.layout { max-width: 600px; line-height: 1.375; }
.container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid #3f4147; border-radius: 8px; padding: 12px 16px; margin: 4px 0; }
.text + .text { margin-top: 8px; }
.text discord-quote { margin: 4px 0; }
`;
