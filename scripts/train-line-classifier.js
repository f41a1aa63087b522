#!/usr/bin/env node
/**
 * Learns the weights of the copied-text reader from a page set (`gold.jsonl`, `pages/ID.txt[.gz]`), after `npm run build`:
 *
 *   node scripts/train-line-classifier.js SETDIR              writes src/article/text/{text,heading}-weights.ts
 *   node scripts/train-line-classifier.js SETDIR --check [N]  writes nothing; prints rows learned from other newspapers' pages
 *
 * Two logistic regressions (full-batch Adam, L2): is a line running text, and is a candidate a heading. Lines of one
 * page weigh less the more there are. `--check` learns five times, each without a fifth of the newspapers (the id
 * before its first `_`), and prints each page read by the one that has not seen its newspaper. N (0, 1, …) divides the
 * newspapers in another way: between two divisions alone, headings differ by up to .02.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bodyRange } from '../dist/article/text/body-range.js';
import { headingCandidates } from '../dist/article/text/heading-candidates.js';
import { headingFeatureNames } from '../dist/article/text/heading-features.js';
import { featureNames, lineFeatures } from '../dist/article/text/line-features.js';
import { lineTraits } from '../dist/article/text/line-traits.js';
import { probability } from '../dist/article/text/logistic.js';
import { readTextPage } from '../dist/article/text/read-text-page.js';
import { textLines } from '../dist/article/text/text-lines.js';

const [folder, check, division = '0'] = process.argv.slice(2);
const textL2 = 3e-3;
const headingL2 = 1e-2;
/** Lines this far from the body are never in doubt and would only drown the others. */
const farFromBody = 50;
const folds = 5;

if (!folder) throw new Error('usage: train-line-classifier.js SETDIR [--check]');
const pages = loadPages(folder);
if (check) crossValidate(pages);
else writeWeights(learn(pages.flatMap(({ variants }) => variants)));

function loadPages(from) {
  const gold = readFileSync(path.join(from, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return gold.map((article) => {
    const content = gunzipSync(readFileSync(path.join(from, 'pages', `${article.id}.txt.gz`))).toString(
      'utf8',
    );
    const wanted = {
      paragraphs: new Set(article.sections.flatMap((section) => section.paragraphs.map(words))),
      headings: new Set(article.sections.map((section) => words(section.heading)).filter(Boolean)),
      title: words(article.title),
    };
    const variants = [content, thinned(content, wanted.paragraphs), withoutMarks(content)];
    return { id: article.id, content, variants: variants.map((variant) => labelled(variant, wanted)) };
  });
}

function labelled(content, { paragraphs, headings, title }) {
  const traits = lineTraits(textLines(content));
  const range = bodyRange(traits);
  const kinds = traits.map(({ line }) => {
    const text = words(line.text);
    if (!text || text === title) return 'other';
    return paragraphs.has(text) ? 'text' : headings.has(text) ? 'heading' : 'other';
  });
  return { traits, range, kinds, features: lineFeatures(traits, range) };
}

/** The page with only a third of its paragraphs: short articles, of which a set of long ones has too few. */
function thinned(content, paragraphs) {
  const kept = content
    .split('\n')
    .filter((line) => !paragraphs.has(words(line)) || hash(line.slice(0, 60)) % 3 === 0);
  return kept.join('\n');
}

/** The page as a browser copies it, whose lists have no marks. */
function withoutMarks(content) {
  return content.replace(/^\s*(?:[•+]|o(?= )|\d{1,2}\.)\s+/gm, '');
}

function words(text) {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

function learn(from) {
  const lines = from.flatMap(({ traits, range, kinds, features }) => {
    const near = traits.map(
      (_, index) =>
        kinds[index] !== 'other' || (index >= range.start - farFromBody && index < range.end + farFromBody),
    );
    const weight = 1 / Math.sqrt(Math.max(40, near.filter(Boolean).length));
    return features.flatMap((row, index) =>
      near[index] ? [{ row, wanted: kinds[index] === 'text', weight }] : [],
    );
  });
  const text = regression(lines, textL2);
  const candidates = from.flatMap(({ traits, range, kinds, features }) => {
    const found = headingCandidates(
      traits,
      range,
      features.map((row) => probability(text, row)),
    );
    const weight = 1 / Math.sqrt(Math.max(3, found.length));
    // A page that sets its headings as bold paragraphs has them among its gold paragraphs: no example of either.
    return found
      .filter(({ index }) => kinds[index] !== 'text' || traits[index].closed)
      .map(({ index, features: row }) => ({ row, wanted: kinds[index] === 'heading', weight }));
  });
  return { text, heading: regression(candidates, headingL2) };
}

/** Logistic regression by Adam; the first feature is the bias, which is not held back. */
function regression(rows, l2, steps = 300, rate = 0.05) {
  const length = rows[0].row.length;
  const [weights, mean, spread] = [0, 1, 2].map(() => new Float64Array(length));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const slope = new Float64Array(length);
    for (const { row, wanted, weight } of rows) {
      const off = ((probability(weights, row) - Number(wanted)) * weight) / total;
      for (let at = 0; at < length; at += 1) slope[at] += off * row[at];
    }
    const pace = rate * Math.min(1, 2 * (1 - step / steps) + 0.02);
    for (let at = 0; at < length; at += 1) {
      const pull = slope[at] + (at ? l2 * weights[at] : 0);
      mean[at] = 0.9 * mean[at] + 0.1 * pull;
      spread[at] = 0.999 * spread[at] + 0.001 * pull * pull;
      weights[at] -=
        (pace * (mean[at] / (1 - 0.9 ** step))) / (Math.sqrt(spread[at] / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  return [...weights];
}

function writeWeights({ text, heading }) {
  const module = (name, names, weights) =>
    `// Learned by scripts/train-line-classifier.js; do not edit.\nexport const ${name}: Record<string, number> = {\n${names
      .map((feature, at) => `  '${feature}': ${Number(weights[at].toFixed(4))},\n`)
      .join('')}};\n`;
  const folderOf = (file) => new URL(`../src/article/text/${file}`, import.meta.url);
  writeFileSync(folderOf('text-weights.ts'), module('textWeights', featureNames, text));
  writeFileSync(folderOf('heading-weights.ts'), module('headingWeights', headingFeatureNames, heading));
}

function crossValidate(all) {
  const newspapers = [...new Set(all.map(({ id }) => id.split('_')[0]))].sort(
    (one, other) => hash(one, Number(division)) - hash(other, Number(division)),
  );
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(newspapers.filter((_, at) => at % folds === fold));
    const weights = learn(
      all.filter(({ id }) => !held.has(id.split('_')[0])).flatMap(({ variants }) => variants),
    );
    for (const { id, content } of all.filter((page) => held.has(page.id.split('_')[0]))) {
      const source = `${id}.txt`;
      const article = readTextPage({ source, format: 'text', content, facts: {} }, {}, weights);
      console.log(JSON.stringify({ source, ...article }));
    }
  }
}

/** Shuffles the newspapers' names the same way each time. */
function hash(name, division = 0) {
  let sum = 7 + division;
  for (const letter of name) sum = (sum * (31 + 2 * division) + letter.charCodeAt(0)) % 1_000_003;
  return (sum * 7919) % 1_000_003;
}
