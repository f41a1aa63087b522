import { randomUUID } from 'node:crypto';
import type { Edicola } from '../app.js';
import { errorMessage } from '../errors.js';
import type { Asked } from '../pipeline.js';
import { renderArticle } from './articles.js';
import { renderAsked } from './render-asked.js';
import { renderSources } from './render-sources.js';
import type { Terminal } from './terminal.js';

const help = `Ask anything about the articles, in Italian or English; follow-up questions are understood.
  /sources   the passages behind the last answer, whole
  /articles  what has been read; /articles WORDS narrows it down
  /help      this
Ctrl-D or Ctrl-C leaves.`;

/** A conversation: one question a line, one answer each, until the input or the user ends it. */
export async function converse(edicola: Edicola, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const { interactive } = terminal;
  const lines = terminal.readLines();
  const leave = () => lines.close();
  signal.addEventListener('abort', leave, { once: true });
  // In raw mode Ctrl-C reaches the prompt, not the process.
  lines.on('SIGINT', leave);
  const session = new Session(edicola, terminal, signal);
  if (interactive) terminal.print(`${help}\n`);
  lines.setPrompt(terminal.style('cyan', '› '));
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (signal.aborted) break;
    await session.answer(line.trim());
    if (interactive) lines.prompt();
  }
  signal.removeEventListener('abort', leave);
  if (interactive) terminal.print('');
}

class Session {
  private last: Asked | null = null;
  private readonly conversation = `terminal:${randomUUID()}`;

  constructor(
    private readonly edicola: Edicola,
    private readonly terminal: Terminal,
    private readonly signal: AbortSignal,
  ) {}

  /** One line of the user's; what goes wrong with it is told, and the next one is awaited. */
  async answer(line: string): Promise<void> {
    if (line === '') return;
    const [word = '', ...rest] = line.split(/\s+/);
    try {
      if (word === '/help') this.terminal.print(help);
      else if (word === '/sources') this.terminal.print(renderSources(this.last, this.terminal));
      else if (word === '/articles') await this.articles(rest.join(' '));
      else if (/^\/\w*$/.test(word)) this.terminal.print(`${word} is no command here.\n${help}`);
      else await this.ask(line);
    } catch (error) {
      this.terminal.tell(`edicola: ${errorMessage(error)}`);
    }
  }

  private async ask(text: string): Promise<void> {
    this.last = await this.edicola.ask({ text, conversation: this.conversation, signal: this.signal });
    this.terminal.print(`${renderAsked(this.last, this.terminal)}\n`);
    if (this.last.warning) this.terminal.tell(`edicola: ${this.last.warning}`);
  }

  private async articles(words: string): Promise<void> {
    const articles = await this.edicola.store.articles(words === '' ? {} : { words });
    const list = articles.map((article) => renderArticle(article, this.terminal));
    this.terminal.print(list.join('\n') || 'No article has these words.');
  }
}
