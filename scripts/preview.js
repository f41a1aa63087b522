import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledComponents } from './preview/bundled-components.js';
import { previewPage } from './preview/preview-page.js';
import { playScenes } from './preview/scenes.js';
import { takeScreenshots } from './preview/screenshots.js';

/**
 * What the bot shows, as Discord draws it: the real bot answers on a loopback Discord over the samples, and its
 * messages become docs/preview.html and, where Chromium is installed, docs/preview-*.png:
 *
 *   npm run preview
 */
const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'edicola-preview-'));
try {
  const scenes = await playScenes(folder);
  const file = path.join(docs, 'preview.html');
  await mkdir(docs, { recursive: true });
  await writeFile(file, previewPage(scenes, await bundledComponents()));
  console.log(path.relative(process.cwd(), file));
  const pictures = await takeScreenshots(file, scenes, folder);
  if (pictures === null) process.stderr.write('preview: Chromium is not installed, so no PNG was made\n');
  for (const picture of pictures ?? []) console.log(path.relative(process.cwd(), picture));
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
