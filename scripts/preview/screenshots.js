import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { BrowserConnection } from './browser-connection.js';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const longestStart = 20_000;

/** One PNG a scene, beside the page; null where there is no browser. @returns the files */
export async function takeScreenshots(page, scenes, folder) {
  const browser = await installed();
  if (browser === null) return null;
  const profile = path.join(folder, 'profile');
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--hide-scrollbars',
  ];
  const child = spawn(
    browser,
    [
      ...flags,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=720,900',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  try {
    const connection = await BrowserConnection.open(await debuggingAddress(profile));
    const files = await photographed(connection, page, scenes);
    await connection.close();
    return files;
  } finally {
    child.kill();
    await ended;
  }
}

async function photographed(connection, page, scenes) {
  const tab = await connection.openTab(pathToFileURL(page).href);
  const files = [];
  for (const { name } of scenes) {
    const clip = await connection.evaluate(tab, rectangle(name));
    const options = { format: 'png', captureBeyondViewport: true, clip: { ...clip, scale: 1 } };
    const { data } = await connection.send('Page.captureScreenshot', options, tab);
    const file = path.join(path.dirname(page), `preview-${name}.png`);
    await writeFile(file, Buffer.from(data, 'base64'));
    files.push(file);
  }
  return files;
}

/** Where a scene stands on the page, once every element has drawn itself. */
function rectangle(name) {
  return `(async () => {
    await Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete));
    const { x, y, width, height } = document.getElementById(${JSON.stringify(name)}).getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  })()`;
}

async function debuggingAddress(profile) {
  const deadline = Date.now() + longestStart;
  for (;;) {
    const written = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, place] = written.split('\n');
    if (port && place) return `ws://127.0.0.1:${port}${place}`;
    if (Date.now() > deadline) throw new Error('Chromium did not start');
    await sleep(50);
  }
}

async function installed() {
  for (const browser of browsers) {
    const there = await access(browser).then(
      () => true,
      () => false,
    );
    if (there) return browser;
  }
  return null;
}
