import { expect, test } from 'vitest';
import { embeddedPosts } from '../../../src/article/text/embedded-posts.js';
import { lineTraits } from '../../../src/article/text/line-traits.js';
import { textLines } from '../../../src/article/text/text-lines.js';

test('a post is its signature and the short lines above it, not the paragraph before', () => {
  const paragraph = 'La sindaca ha parlato a lungo della piena e dei lavori. '.repeat(5);
  const lines = [
    paragraph,
    'Il ponte riapre.',
    'The bridge reopens.',
    '— Ada Ferrabò (@adaferrabo) March 6, 2026',
    'Poi altro.',
  ];
  expect(embeddedPosts(lineTraits(textLines(lines.join('\n\n'))))).toEqual([[1, 2, 3]]);
});
