import { describe, expect, it } from 'vitest';
import { composeReply } from '../../src/answer/compose-reply.js';
import type { Answer, Refusal } from '../../src/answer/reply.js';
import { sectionText } from '../../src/article/article.js';
import { understand } from '../../src/chat/follow-up.js';
import { found, type InventedArticle, library } from './library.js';

const flood: InventedArticle = {
  id: 'flood',
  title: 'Piena del fiume, chiuso il Ponte Nuovo',
  authors: ['Elena Sarto'],
  sections: [
    {
      heading: null,
      paragraphs: ['Borgo, 12 marzo 2026 – Il fiume è uscito dagli argini. Le persone evacuate sono 420.'],
    },
    {
      heading: 'Il sindaco',
      paragraphs: [
        'Il sindaco Livio Grandi ha visitato le scuole. Lo ha detto lui stesso: “Restate a casa. Non uscite.”',
      ],
    },
    { heading: 'Il ponte', paragraphs: ['Il Ponte Nuovo è stato chiuso perché una pila ha ceduto.'] },
  ],
};
const otherFlood: InventedArticle = {
  id: 'other-flood',
  title: 'Alluvione a Borgo, i numeri della regione',
  outlet: 'La Voce',
  sections: [{ heading: null, paragraphs: ['Sono 510 le persone evacuate a Borgo, secondo la regione.'] }],
};

async function reply(question: string, articles: InventedArticle[], threshold = 0) {
  const store = await library(articles);
  const result = await found(
    store,
    articles.map(({ id }) => id),
  );
  const composed = await composeReply(understand(question, []), result, store, {
    threshold,
    today: '2026-03-12',
  });
  return { ...composed, store };
}

describe('composeReply', () => {
  it.each([
    ['Quante persone sono state evacuate?', '420', null],
    ['Perché è stato chiuso il Ponte Nuovo?', 'una pila ha ceduto', 'Il ponte'],
    ['Chi ha visitato le scuole?', 'Livio Grandi', 'Il sindaco'],
  ])('answers %s from the right section', async (question, said, section) => {
    const { reply: answer } = await reply(question, [flood]);
    expect((answer as Answer).citations[0]).toMatchObject({ section });
    expect((answer as Answer).citations[0]?.quote).toContain(said);
  });

  it('quotes nothing that is not in the stored article', async () => {
    const { reply: answer, store } = await reply('Che cosa ha detto il sindaco?', [flood, otherFlood]);
    for (const { articleId, section, quote } of (answer as Answer).citations) {
      const sections = (await store.article(articleId))?.article.sections ?? [];
      const texts = sections.filter(({ heading }) => heading === section).map(sectionText);
      expect(texts.some((text) => text.includes(quote))).toBe(true);
    }
  });

  it('takes along whom a sentence speaks of, and a quotation to its end', async () => {
    const { reply: answer } = await reply('Che cosa ha detto il sindaco?', [flood]);
    const quotes = (answer as Answer).citations.map(({ quote }) => quote);
    expect(quotes).toContainEqual(
      expect.stringMatching(/^Il sindaco Livio Grandi.*Lo ha detto.*Non uscite\.”$/),
    );
  });

  it('does not let a standfirst without a full stop run on into the article', async () => {
    const paragraphs = [
      'Il fiume esce dagli argini, 420 persone evacuate nella notte',
      'Le persone evacuate nella notte sono 420, e il fiume cala. Le scuole restano chiuse.',
    ];
    const { reply: answer } = await reply('Quante persone sono state evacuate nella notte dal fiume?', [
      { ...flood, sections: [{ heading: null, paragraphs }] },
    ]);
    const quotes = (answer as Answer).citations.map(({ quote }) => quote);
    expect(quotes).toContain(paragraphs[0]);
    expect(quotes.filter((quote) => quote.includes('\n'))).toEqual([]);
  });

  it('shows both figures where two outlets differ', async () => {
    const { reply: answer } = await reply('Quante persone sono state evacuate a Borgo?', [flood, otherFlood]);
    expect((answer as Answer).notes).toEqual(['sources-differ']);
    const quotes = (answer as Answer).citations.map(({ quote }) => quote).join(' ');
    expect(quotes).toContain('420');
    expect(quotes).toContain('510');
  });

  it('takes no figure from elsewhere for another account', async () => {
    const elsewhere = {
      ...otherFlood,
      title: 'Alluvione a Lagosto, i numeri della regione',
      sections: [{ heading: null, paragraphs: ['Sono 900 le persone evacuate a Lagosto per la piena.'] }],
    };
    const { reply: answer } = await reply('Quante persone sono state evacuate a Borgo?', [flood, elsewhere]);
    expect((answer as Answer).notes).toEqual([]);
  });

  it('knows the victims of one account for the dead of another, also where the best sentence counts none', async () => {
    const toll = (id: string, said: string): InventedArticle => ({
      id,
      title: 'Alluvione a Borgo, il bilancio',
      sections: [{ heading: null, paragraphs: [said] }],
    });
    const { reply: answer } = await reply('Quante vittime ha fatto l’alluvione di Borgo?', [
      toll('first', 'L’alluvione di Borgo ha fatto vittime e danni. Sono 18 le vittime dell’alluvione.'),
      toll('second', 'È di 16 morti il bilancio ufficiale di chi si occupa dell’alluvione.'),
    ]);
    expect((answer as Answer).notes).toEqual(['sources-differ']);
    const quotes = (answer as Answer).citations.map(({ quote }) => quote).join(' ');
    expect(quotes).toMatch(/18 le vittime.*16 morti|16 morti.*18 le vittime/s);
  });

  it('puts the newer of two accounts first', async () => {
    const later = { ...otherFlood, publishedAt: '2026-03-14' };
    const { reply: answer } = await reply('Quante persone sono state evacuate a Borgo?', [flood, later]);
    expect((answer as Answer).notes).toContain('newer-first');
    expect((answer as Answer).citations.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-03-14',
      '2026-03-12',
    ]);
    expect((answer as Answer).asOf).toBe('2026-03-14');
  });

  const estimate = (id: string, publishedAt: string, text: string): InventedArticle => ({
    ...{ id, publishedAt, title: 'La piena di Borgo' },
    sections: [{ heading: null, paragraphs: [text] }],
  });
  const first = estimate(
    'first',
    '2026-03-12',
    'Una prima stima dei danni, ancora provvisoria, è di 3 milioni di euro.',
  );

  it.each([
    [
      'that says the older figure too',
      'La stima dei danni è salita: 6,2 milioni di euro, più del doppio dei 3 milioni di euro di marzo.',
    ],
    ['that gives another', 'La Regione calcola i danni in 6,2 milioni di euro.'],
  ])('names the older account as such beside a newer one %s', async (_, text) => {
    const newer = estimate('newer', '2026-03-20', text);
    for (const question of [
      'A quanto ammontano i danni?',
      'A quanto ammontano i danni della piena di Borgo?',
    ]) {
      const { reply: answer } = await reply(question, [first, newer]);
      expect((answer as Answer).notes).toEqual(['newer-first']);
      expect((answer as Answer).citations.map(({ articleId }) => articleId)).toEqual(['newer', 'first']);
    }
  });

  it.each([
    ['of another size', 'Chi ha avuto danni può chiedere 5.000 euro di contributo.'],
    ['in another unit', 'I danni hanno fermato 4 impianti per 6 mesi.'],
    ['that is a day', 'I danni saranno contati dal 5 aprile.'],
    ['that is the same', 'I danni restano di 3 milioni di euro, ha detto il sindaco.'],
  ])('takes no figure %s for another account', async (_, text) => {
    const newer = estimate('newer', '2026-03-20', text);
    const { reply: answer } = await reply('A quanto ammontano i danni?', [first, newer]);
    expect((answer as Answer).notes).toEqual([]);
  });

  it('names an older account also where a better sentence comes before', async () => {
    const help = estimate('help', '2026-03-22', 'Chi ha avuto danni può chiedere 5.000 euro di contributo.');
    const newer = estimate('newer', '2026-03-20', 'La Regione calcola i danni in 6,2 milioni di euro.');
    const store = await library([first, newer, help]);
    const result = await found(store, ['help']);
    const question = understand('A quanto ammontano i danni?', []);
    const { reply: answer } = await composeReply(question, result, store, { threshold: 0 });
    const { notes, citations } = answer as Answer;
    expect(notes).toEqual(['newer-first']);
    expect(citations.map(({ articleId }) => articleId)).toEqual(['help', 'newer', 'first']);
  });

  it.each([
    ['Chi ha scritto l’articolo?', ['Elena Sarto']],
    ['Quando è stato pubblicato l’articolo?', ['12 marzo 2026']],
    ['Quali sono le sezioni dell’articolo?', ['Il sindaco', 'Il ponte']],
    ['Who wrote the article?', ['Elena Sarto']],
  ])('answers %s from the data of the article', async (question, quotes) => {
    const { reply: answer } = await reply(question, [flood]);
    expect((answer as Answer).citations.map(({ quote }) => quote)).toEqual(quotes);
    expect((answer as Answer).citations[0]?.section).toBeNull();
  });

  it('sums an article up by how its parts begin', async () => {
    const { reply: answer } = await reply('Riassumi l’articolo', [flood]);
    expect((answer as Answer).citations.map(({ section }) => section)).toEqual([
      null,
      'Il sindaco',
      'Il ponte',
    ]);
  });

  it('says so when the news is older than the day asked about', async () => {
    const { reply: answer } = await reply('Quante persone sono evacuate il 20 marzo 2026?', [flood]);
    expect((answer as Answer).notes).toContain('older-than-asked');
  });

  it.each([
    ['', 'not-a-question'],
    ['??', 'not-a-question'],
    ['12 34', 'not-a-question'],
    ['perché '.repeat(2000), 'not-a-question'],
    ['Quanto guadagna il presidente della banca centrale?', 'not-enough-evidence'],
  ])('refuses %j', async (question, reason) => {
    const { reply: refusal } = await reply(question, [flood], 0.9);
    expect(refusal).toMatchObject({ refused: true, reason });
    if (reason === 'not-enough-evidence') expect((refusal as Refusal).nearest[0]?.articleId).toBe('flood');
  });

  it('refuses to tell an amount where the article names no currency, however near it is', async () => {
    const { reply: refusal } = await reply('Quanto è costato il Ponte Nuovo?', [flood]);
    expect(refusal).toMatchObject({ refused: true, reason: 'not-enough-evidence', confidence: 0 });
    const sections = [{ heading: null, paragraphs: ['Il Ponte Nuovo è costato due milioni di euro.'] }];
    const { reply: answer } = await reply('Quanto è costato il Ponte Nuovo?', [{ ...flood, sections }]);
    expect((answer as Answer).citations[0]?.quote).toContain('due milioni');
  });

  it('refuses over an empty library', async () => {
    expect((await reply('Chi è il sindaco?', [])).reply).toMatchObject({
      refused: true,
      reason: 'nothing-found',
    });
  });
});
