import { UsageError } from '../errors.js';
import { offerSamples } from '../inbox.js';
import { askedJson } from './asked-json.js';
import { type Call, type Command, wholeNumber } from './command.js';
import { openWithProgress } from './open-with-progress.js';
import { renderAsked } from './render-asked.js';
import { renderWhy } from './render-why.js';

export const command: Command = {
  usage: 'ask [--json] [--why] [--limit N] QUESTION',
  summary: 'Answers one question from the library, with citations, or says that the articles do not.',
  options: { json: { type: 'boolean' }, why: { type: 'boolean' }, limit: { type: 'string' } },
  run,
};

async function run(call: Call): Promise<number> {
  const { terminal } = call;
  const limit = wholeNumber(call, 'limit', 40, 1, 100);
  if (call.positionals.length === 0) throw new UsageError('no question given');
  const edicola = await openWithProgress(call);
  try {
    await offerSamples(edicola, terminal, call.signal);
    const asked = await edicola.ask({ text: call.positionals.join(' '), limit, signal: call.signal });
    if (call.values.json) terminal.json(askedJson(asked, call.values.why === true));
    else terminal.print(renderAsked(asked, terminal));
    if (call.values.why && !call.values.json) terminal.print(renderWhy(asked, terminal));
    return 0;
  } finally {
    await edicola.close();
  }
}
