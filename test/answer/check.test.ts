import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkText, sentencesChecked } from '../../src/answer/check.js';
import type { Search } from '../../src/search/search.js';
import { found, type InventedArticle, library } from './library.js';

const ferries: InventedArticle = {
  id: 'ferries',
  title: 'The ferry company of Borgo renews its fleet',
  language: 'en',
  sections: [
    {
      heading: 'The new ship',
      paragraphs: ['The new ship, the Aurora, can carry 240 passengers and 18 cars.'],
    },
    {
      heading: 'The old ship',
      paragraphs: ['The old ship, the Santa Rita, was sold to a Greek owner in May.'],
    },
  ],
};
const harbour: InventedArticle = {
  id: 'harbour',
  title: 'Harbour of Borgo opens',
  language: 'en',
  sections: [{ heading: null, paragraphs: ['The harbour of Borgo opens to visitors on Sunday morning.'] }],
};

/** Sure of everything, unless told otherwise: what is left is whether a sentence is about the claim. */
async function checked(text: string, options: CheckOptions = { threshold: 0 }) {
  const store = await library([ferries, harbour]);
  const queries: string[] = [];
  const search: Search = {
    search: async ({ text: query }) => {
      queries.push(query);
      return found(store, ['ferries']);
    },
  };
  return { sentences: await checkText(text, { search, store }, options), queries };
}

describe('checkText', () => {
  it.each([
    ['what the articles say', 'The Aurora carries 240 passengers.', '240 passengers'],
    ['what they say otherwise', 'The Aurora carries 900 passengers.', '240 passengers'],
    ['what they say of another ship', 'The Santa Rita was sold to a Greek owner.', 'Santa Rita, was sold'],
  ])('quotes %s', async (_, claim, quote) => {
    const { sentences } = await checked(claim);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.citations.map((each) => each.quote)).toEqual([expect.stringContaining(quote)]);
  });

  it.each([
    ['another ship’s capacity', 'The Santa Rita carries 180 passengers.'],
    ['the same ship’s other facts', 'The Aurora was painted red by students from Bergen.'],
    ['the same town’s other places', 'The hospital of Borgo has hired thirty nurses.'],
    ['something of the same words, but another name', 'The Calypso can carry 240 passengers.'],
    ['something else altogether', 'Photosynthesis turns light into chemical energy.'],
  ])('cites nothing for %s', async (_, claim) => {
    expect((await checked(claim)).sentences[0]?.citations).toEqual([]);
  });

  it('cites nothing that holds only half of a claim when the search is not sure', async () => {
    const claim = 'The Aurora carries passengers all summer.';
    expect((await checked(claim)).sentences[0]?.citations).toHaveLength(1);
    expect((await checked(claim, { threshold: 1 })).sentences[0]?.citations).toEqual([]);
  });

  it('numbers the citations through the text and passes over what says nothing', async () => {
    const { sentences, queries } = await checked(
      'Oh dear!\nThe Aurora carries 240 passengers. My cat sleeps all day long. The harbour opens on Sunday morning.',
    );
    expect(sentences.map(({ citations }) => citations.map(({ n }) => n))).toEqual([[1], [], [2]]);
    expect(queries).toHaveLength(3);
  });

  it('looks up a long text’s first sentences only', async () => {
    const { sentences } = await checked('My cat sleeps all day long. '.repeat(40));
    expect(sentences).toHaveLength(sentencesChecked);
  });
});
