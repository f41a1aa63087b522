import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The bare model in a process of its own, so that its memory and threads are not counted with Edicola's. */
export async function startBareModel(config) {
  const file = fileURLToPath(new URL('./bare-model-process.js', import.meta.url));
  const child = fork(file, [config.MODELS_DIR, config.EMBEDDING_MODEL]);
  await once(child, 'message');
  return {
    /** Seconds that the texts take, one after the other. */
    async seconds(texts) {
      child.send(texts);
      const [seconds] = await once(child, 'message');
      return seconds;
    },
    close: () => child.kill(),
  };
}
