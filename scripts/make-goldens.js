// Writes expected.json beside every page of test/fixtures/pages, from what the built reader gives now.
// usage: npm run build && node scripts/make-goldens.js [CASE...]; read the difference before committing it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArticle } from '../dist/article/read-article.js';

const folder = new URL('../test/fixtures/pages/', import.meta.url);
const formats = { 'page.html': 'html', 'page.txt': 'text', 'page.md': 'markdown', 'page.json': 'json' };
const wanted = process.argv.slice(2);

for (const name of readdirSync(folder).sort()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const file = Object.keys(formats).find((candidate) => existsSync(new URL(`${name}/${candidate}`, folder)));
  if (!file) continue;
  const content = readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
  const result = read({ source: file, format: formats[file], content, facts: {} });
  writeFileSync(new URL(`${name}/expected.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
  console.log(name, result.code ?? result.title);
}

function read(page) {
  try {
    return readArticle(page);
  } catch (error) {
    if (!error.code) throw error;
    return { code: error.code };
  }
}
