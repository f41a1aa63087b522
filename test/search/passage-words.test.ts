import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/passages/cut-passages.js';
import { terms } from '../../src/search/analysis/lexical-terms.js';
import { passageWords, sentenceText, termsOfLines } from '../../src/search/passage-words.js';

const [passage] = cutPassages({
  url: null,
  outlet: null,
  title: 'Il ponte',
  standfirst: null,
  authors: [],
  publishedAt: null,
  updatedAt: null,
  language: 'it',
  tags: [],
  sections: [
    {
      heading: null,
      paragraphs: ['Il ponte riapre: il ponte è salvo. «…» L’acqua è scesa di 1.200 metri cubi.', '???'],
    },
  ],
});

describe('the words of a passage', () => {
  it('are the terms of each sentence, none twice, a line each', () => {
    if (!passage) throw new Error('no passage');
    const lines = termsOfLines(passageWords(passage, 'it').sentences);
    expect(lines).toHaveLength(passage.sentences.length);
    for (const [at, line] of lines.entries()) {
      expect(line).toEqual([...new Set(terms(sentenceText(passage, at), 'it'))]);
    }
    expect(lines.flat()).toEqual(expect.arrayContaining(['pont', 'acqua', '1200']));
    expect(lines.at(-1)).toEqual([]);
  });

  it('are none of a sentence without any', () => {
    expect(termsOfLines('')).toEqual([[]]);
    expect(termsOfLines('a b\n\nc')).toEqual([['a', 'b'], [], ['c']]);
  });
});
