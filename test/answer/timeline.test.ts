import { describe, expect, it } from 'vitest';
import { composeTimeline } from '../../src/answer/timeline.js';
import { understand } from '../../src/chat/follow-up.js';
import { found, type InventedArticle, library } from './library.js';

const bridge: InventedArticle[] = [
  {
    id: 'in-brief',
    title: 'Notizie in breve',
    publishedAt: '2026-03-16',
    sections: [
      { heading: 'Viabilità', paragraphs: ['Il Ponte Nuovo è sorvegliato dal 16 marzo 2026.'] },
      { heading: 'Calcio', paragraphs: ['La squadra di Borgo ha perso in casa domenica 15 marzo 2026.'] },
    ],
  },
  {
    id: 'reopened',
    title: 'Riapre il Ponte Nuovo',
    publishedAt: '2026-03-20',
    sections: [
      { heading: null, paragraphs: ['Il Ponte Nuovo ha riaperto ai pedoni questa mattina alle 9.'] },
      { heading: 'Le auto', paragraphs: ['Il Ponte Nuovo resterà chiuso alle auto fino al 5 ottobre 2026.'] },
    ],
  },
  {
    id: 'closed',
    title: 'Chiuso il Ponte Nuovo',
    publishedAt: '2026-03-12',
    sections: [{ heading: null, paragraphs: ['Il Ponte Nuovo è stato chiuso per la piena del fiume.'] }],
  },
  {
    id: 'undated',
    title: 'Storia del Ponte Nuovo',
    publishedAt: null,
    sections: [{ heading: null, paragraphs: ['Il Ponte Nuovo fu voluto dai mercanti di Borgo.'] }],
  },
];

async function timeline(topic: string, threshold = 0) {
  const store = await library(bridge);
  const result = await found(
    store,
    bridge.map(({ id }) => id),
  );
  return composeTimeline(understand(topic, []), result, store, { threshold });
}

describe('composeTimeline', () => {
  it('puts a month or a year that a sentence names where it belongs, as precisely as it says', async () => {
    const store = await library([
      {
        id: 'history',
        title: 'Il Ponte Nuovo',
        publishedAt: '2026-03-12',
        sections: [
          { heading: null, paragraphs: ['Il Ponte Nuovo è stato chiuso per la piena.'] },
          { heading: 'Prima', paragraphs: ['Il Ponte Nuovo crollò nel novembre 1994.'] },
          { heading: 'La storia', paragraphs: ['Nel 1612 il Ponte Nuovo fu voluto dai mercanti.'] },
        ],
      },
    ]);
    const topic = understand('Ponte Nuovo', []);
    const { entries } = await composeTimeline(topic, await found(store, ['history']), store, {
      threshold: 0,
    });
    expect(entries.map(({ day }) => day)).toEqual(['1612', '1994-11', '2026-03-12']);
  });

  it('puts what is said of a topic in the order of days: the day named, else the article’s, undated last', async () => {
    const { entries } = await timeline('Ponte Nuovo');
    expect(entries.map(({ day }) => day)).toEqual([
      '2026-03-12',
      '2026-03-16',
      '2026-03-20',
      '2026-10-05',
      null,
    ]);
    expect(entries.map(({ citation }) => citation.n)).toEqual([1, 2, 3, 4, 5]);
    expect(entries[0]?.citation.quote).toBe('Il Ponte Nuovo è stato chiuso per la piena del fiume.');
    expect(entries[3]?.citation).toMatchObject({ section: 'Le auto', articleId: 'reopened' });
  });

  it('leaves out what else the same articles say', async () => {
    const quotes = (await timeline('Ponte Nuovo')).entries.map(({ citation }) => citation.quote);
    expect(quotes.join(' ')).not.toContain('squadra');
  });

  it.each(['ospedale', 'Ponte Vecchio di Firenze', 'elezioni regionali'])(
    'is empty where no sentence speaks of %s, however sure the search is',
    async (topic) => {
      expect((await timeline(topic)).entries).toEqual([]);
    },
  );

  it('is there where every word of the topic is, however unsure the search is', async () => {
    expect((await timeline('Ponte Nuovo', 1)).entries).toHaveLength(5);
    expect((await timeline('il sindaco sul Ponte Nuovo', 1)).entries).toEqual([]);
  });
});
