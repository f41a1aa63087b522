import { describe, expect, it } from 'vitest';
import { readTextPage } from '../../../src/article/text/read-text-page.js';

const PARAGRAPHS = [
  'La giunta di Lumera ha approvato lunedì il progetto del ponte sul Lume, che costa 1,8 milioni di euro e sarà finito in due anni. La sindaca ha detto che i lavori non chiuderanno la strada del porto.',
  'I lavori del ponte cominceranno in primavera, ha detto la sindaca, e il traffico sul Lume passerà dalla circonvallazione. Gli autobus del porto avranno una corsia loro, e le fermate resteranno dove sono.',
  'Il progetto del ponte prevede due corsie e una pista per le biciclette; la sindaca ha detto che i lavori costeranno meno del previsto. Il resto dei soldi andrà agli alberi lungo il Lume.',
];
const TITLE = 'Il ponte sul Lume si farà: via ai lavori in primavera';
const STANDFIRST =
  'La giunta di Lumera ha approvato il progetto del ponte sul Lume: due corsie, una pista per le biciclette e due anni di lavori, senza chiudere la strada del porto. La sindaca ha detto che il traffico passerà dalla circonvallazione.';

describe('the header of a copied page', () => {
  it('names the author in a line of facts parted by bars', () => {
    const facts = 'Primo piano, Lumera | Published: 5 hours ago | Written by Anna Rossi';
    expect(read([TITLE, facts]).authors).toEqual(['Anna Rossi']);
  });

  it('names the author above the headline, beside the date', () => {
    expect(read(['Anna Rossi', '6 gennaio 2026 - 16.03', TITLE]).authors).toEqual(['Anna Rossi']);
  });

  it('goes on below a standfirst that reads like text', () => {
    const header = [
      TITLE,
      STANDFIRST,
      '6 gennaio 2026, 16:03',
      'Foto: Ugo Bindi',
      'Ascolta',
      'Di Anna Rossi',
    ];
    expect(read(header).authors).toEqual(['Anna Rossi']);
  });

  it('is below the headline that says no more than that', () => {
    const menu = Array.from({ length: 70 }, (_, at) => `• Voce ${at}`);
    const video = [...menu, `${TITLE} Back to video`, 'The video has failed to load'];
    const article = read([TITLE, 'Di Anna Rossi', '6 gennaio 2026', ...video]);
    expect(article).toMatchObject({ title: TITLE, authors: ['Anna Rossi'], publishedAt: '2026-01-06' });
  });
});

function read(header: string[]) {
  const content = ['Lumera Oggi', ...header, ...PARAGRAPHS].join('\n\n');
  return readTextPage({ source: 'page.txt', format: 'text', content, facts: {} });
}
