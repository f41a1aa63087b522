import fc from 'fast-check';

const sentences = [
  'The council of the town met on Monday to discuss the new bridge, and voted against it.',
  'Il ponte vecchio riapre lunedì, ha detto la sindaca Rossi.',
  '“We will not pay 2.5 million euros,” said Mr. J. R. Smith, who is 54.',
  'La météo annonce 35 °C à Lyon ; les écoles ferment à 12 h 30.',
  'Am 3. Oktober wurden z. B. 1.200 Menschen evakuiert.',
  '市議会は新しい橋に反対した。「反対だ」と市長は述べた。',
  'قال رئيس البلدية إن الجسر سيُفتح غداً.',
  'मेयर ने कहा कि पुल बंद है।',
  'Why? Because… nobody asked! (Or did they?)',
];

/** Characters that readers and renderers have to survive: controls, directions, joiners, halves, marks, markup. */
const odd = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066',
  '\u2069',
  '\u{e0041}',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  '\t',
  '\r',
  'e\u0301',
  'Z\u0351\u036b\u0343\u036a\u0302',
  'ﬁ',
  'İ',
  'ẞ',
  '½',
  '👩‍👩‍👧',
  '🇮🇹',
  '﷽',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<t:0:R>',
  '[x](javascript:alert(1))',
  '[x](https://evil.example)',
  '```',
  '||',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '](https://evil.example)',
  '[x](<https://evil.example>)',
  '<:emoji:123456789012345678>',
  '<id:customize>',
  'discord.gg/abcdef',
  'https://discord.com/invite/abcdef',
  'HTTPS://evil.example/a_b_c',
  '\u3164',
  '\u{e0062}\u{e0061}\u{e0064}',
  '\\',
  '\\@',
  '# ',
  '> ',
  '-# ',
  '1. ',
  '__proto__',
  'constructor',
  '$&',
  '%',
  '%E0%A4%A',
  '"',
  "'",
  '-->',
];

/** A few words as news has them, now and then with something odd in the middle. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.tuple(sentence(), oddity(), sentence()).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.array(oddity(), { maxLength: 8 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Several sentences in one line. */
export const paragraph: fc.Arbitrary<string> = fc
  .array(prose, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '));

/** What somebody may have typed to fill a field: short, long, endless, odd. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: oddity() },
  {
    weight: 1,
    arbitrary: fc.tuple(oddity(), fc.integer({ min: 2, max: 3000 })).map(([part, n]) => part.repeat(n)),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

function sentence(): fc.Arbitrary<string> {
  return fc.constantFrom(...sentences);
}

function oddity(): fc.Arbitrary<string> {
  return fc.constantFrom(...odd);
}
