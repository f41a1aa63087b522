import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { localSource } from '../../src/sources/local-sources.js';
import type { SourceItem } from '../../src/sources/source-item.js';
import { collect } from '../collect.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'edicola-sources-'));
});

function put(name: string, content: string | Uint8Array): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function read(name: string): Promise<SourceItem[]> {
  return await collect(localSource(name, { cwd: root, root }));
}

async function outcomes(name: string): Promise<string[]> {
  return (await read(name)).map(
    (item) => `${item.source} ${'page' in item ? item.page.format : item.error.code}`,
  );
}

describe('localSource', () => {
  it('reads a folder in order of names, page files only, whatever is wrong with one of them', async () => {
    put('inbox/b.html', '<p>x</p>');
    put('inbox/a.txt', 'text');
    put('inbox/deep/c.md', '# x');
    put('inbox/empty.txt', ' \n');
    put('inbox/photo.jpg', 'x');
    put('inbox/README.md', 'about');
    put('inbox/.hidden.txt', 'x');
    put('inbox/lines.jsonl', '{"id":"one"}\nnot json\n\n{"id":"two"}');
    expect(await outcomes('inbox')).toEqual([
      'inbox/a.txt text',
      'inbox/b.html html',
      'inbox/deep/c.md markdown',
      'inbox/empty.txt file-empty',
      'inbox/lines.jsonl:1 json',
      'inbox/lines.jsonl:2 bad-json',
      'inbox/lines.jsonl:4 json',
    ]);
  });

  it.each([
    ['no-such.txt', 'no-such.txt file-missing'],
    ['no-such-*.txt', 'no-such-*.txt file-missing'],
    ['binary.txt', 'binary.txt file-binary'],
    ['large.txt', 'large.txt file-too-large'],
    ['bomb.txt.gz', 'bomb.txt.gz file-too-large'],
    ['broken.txt.gz', 'broken.txt.gz file-unreadable'],
    ['nothing.jsonl', 'nothing.jsonl file-empty'],
    ['broken.jsonl.gz', 'broken.jsonl.gz file-unreadable'],
    ['a[1].txt', 'a[1].txt text'],
    ['page.txt.gz', 'page.txt.gz text'],
    ['saved', 'saved html'],
  ])('%s gives %s', async (name, outcome) => {
    put('binary.txt', new Uint8Array([80, 75, 0, 4]));
    put('large.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(97));
    put('bomb.txt.gz', gzipSync(new Uint8Array(11 * 1024 * 1024)));
    put('broken.txt.gz', gzipSync('text').subarray(0, 12));
    put('nothing.jsonl', '');
    put('broken.jsonl.gz', 'not gzip');
    put('a[1].txt', 'text');
    put('page.txt.gz', gzipSync('text'));
    put('saved', '<!DOCTYPE html><html></html>');
    expect(await outcomes(name)).toEqual([outcome]);
  });

  it('enters a loop of links once and names a link that leads nowhere', async () => {
    put('inbox/a.txt', 'text');
    symlinkSync(path.join(root, 'inbox'), path.join(root, 'inbox', 'loop'));
    symlinkSync(path.join(root, 'gone.txt'), path.join(root, 'inbox', 'dead.txt'));
    expect(await outcomes('inbox')).toEqual(['inbox/a.txt text', 'inbox/dead.txt file-missing']);
  });

  it('knows a page of the library by its path from there, any other by its whole path, and what was named', async () => {
    put('inbox/a.txt', 'text');
    const library = path.join(root, 'library');
    const [outside] = await collect(localSource('inbox/a.txt', { cwd: root, root: library }));
    expect(outside?.source).toBe(path.join(root, 'inbox/a.txt'));
    const [inside] = await read('inbox/a.txt');
    const [swept] = await read('inbox');
    expect(inside).toMatchObject({ source: 'inbox/a.txt', page: { named: true } });
    expect(swept).toMatchObject({ source: 'inbox/a.txt', page: { named: false } });
  });

  it('takes the id of a JSON line, and drops a line over the size of a page without losing the next', async () => {
    put('long.jsonl', `{"id":"long","text":"${'x'.repeat(10 * 1024 * 1024)}"}\n{"id":"next"}\n`);
    const items = await read('long.jsonl');
    expect(items).toMatchObject([{ error: { code: 'file-too-large' } }, { page: { id: 'next' } }]);
  });
});
