import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, citation, Stand } from './fake-desk.js';

/** Nothing that an article or a reader writes pings anybody, becomes markup, or breaks a limit of Discord's. */
let stand: Stand;

beforeAll(async () => {
  stand = await Stand.open();
});
afterAll(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const hostile = [
  '@everyone @here come and see',
  '<@&1> <@1> <@!1> <#1> </ask:1>',
  '[click me](https://evil.example) <https://evil.example> https://evil.example',
  '[x](javascript:alert(1)) ![y](data:text/html,z)',
  '\u202Egnp.exe\u202C zero\u200Bwidth\u2060joined\uFEFF',
  '\u001b[31mred\u001b[0m \u0000nul \u0007bell \u009b31m',
  '```js\ncode```` `inline` ~~~ fence',
  '# head\n## head\n> quote\n>>> all\n- list\n1. one\n-# small',
  '||spoiler|| **bold** __under__ *it* _it_ ~~struck~~',
  `${'**'.repeat(2000)}${'[('.repeat(500)}`,
  'x'.repeat(6000),
  `${'word '.repeat(1200)}`,
  '😀'.repeat(1500),
  '<t:0:R> <:emoji:1> :smile: <a:b:2>',
  'e1:forget:AAAAAAAAAAAAAAAA',
  '\uD800 half a character \uDC00',
];

it.each(hostile)('%#: an article', async (text) => {
  stand.reply = () =>
    answer({ title: text, section: text, outlet: text, quote: text, link: text, url: text }, text);
  const outcome = await stand.anna.slash('ask', { question: `What about number ${hostile.indexOf(text)}?` });
  expect(outcome.visible).toBe(1);
  expect(rendered(outcome.text)).not.toMatch(forbidden);
  const sources = await stand.anna.click(outcome, 'Sources');
  expect(rendered(sources.text)).not.toMatch(forbidden);
  expect(stand.discord.pings).toEqual([]);
});

it.each(hostile)('%#: a question', async (text) => {
  const question = text.slice(0, 490).padEnd(5, '?');
  stand.reply = () => ({
    refused: true,
    language: 'en',
    reason: 'not-enough-evidence',
    confidence: 0,
    nearest: [citation({ title: text, outlet: text, url: text })],
  });
  const refused = await stand.anna.slash('ask', { question });
  await stand.anna.click(refused, /Tell me/);
  const watches = await stand.anna.slash('watches');
  expect(rendered(watches.text)).not.toMatch(forbidden);
  await stand.anna.slash('forget-me');
  stand.reply = () => answer();
  const answered = await stand.anna.mention(question.replace(/\?*$/, ' ?')).answer();
  await stand.anna.click(answered, 'Thread');
  expect(stand.discord.pings).toEqual([]);
});

/** Escaped signs are not markup: they are taken out before looking for what is. */
function rendered(text: string): string {
  return text.replace(/\\[^\w\s]/g, '').replaceAll(/<t:\d+:[DR]>/g, '');
}

const forbidden =
  /@everyone|@here|<[@#/:at]|\]\((?!https?:\/\/)|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u2069\uFEFF]|```|\|\|/;
