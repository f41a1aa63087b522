import { type Edicola, openEdicola } from '../app.js';
import type { Call } from './command.js';

/** Opens everything, with a bar while a model is downloaded and notices on standard error. */
export async function openWithProgress({ config, terminal }: Call): Promise<Edicola> {
  const bar = terminal.progress(`downloading ${config.EMBEDDING_MODEL}`);
  try {
    return await openEdicola(config, {
      onDownload: (_file, received, total) => bar.update(received, total ?? received),
      answerAtOnce: config.DISCORD_TOKEN !== undefined,
      onNotice: (sentence) => terminal.tell(`edicola: ${sentence}`),
    });
  } finally {
    bar.end();
  }
}
