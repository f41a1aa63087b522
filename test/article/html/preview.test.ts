import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.js';
import { oddPages } from '../../cli/odd-pages.js';

const read = (content: string) => {
  try {
    const article = readArticle({ source: 'page', format: 'html', content, facts: {} });
    return article.sections.map(({ heading }) => heading);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code;
    throw error;
  }
};

const { marked, unmarked } = oddPages.paywall;

describe('a beginning that a page shows of its article', () => {
  it('is told by what stands below it, or by the paid part that is not there', () => {
    expect(read(marked)).toBe('paywall');
    expect(read(unmarked)).toBe('paywall');
  });

  it('is none where the paid part is on the page, or the offer is not below the text', () => {
    const paid = `<div class="paid-body"><p>${'La cantina sarà riaperta per la vendemmia, con trenta stagionali. '.repeat(5)}</p></div>`;
    expect(read(marked.replace('</article>', '').replace('<aside', `${paid}</article><aside`))).toEqual([
      null,
    ]);
    expect(read(unmarked.replace(/<div class="offer">.*?<\/div>/s, ''))).toEqual([null]);
  });
});

it('an article about cookies and privacy is no consent wall', () => {
  const page = `<html lang="it"><head><title>Multa per i cookie</title></head><body><article><h1>Multa a un portale per i cookie</h1>
    <p>Il garante della privacy ha multato il portale Vetrina per quaranta milioni di euro: i cookie venivano scritti prima del consenso degli utenti.</p>
    <p>Secondo il garante il consenso ai cookie era chiesto con un pulsante solo, e chi lo negava restava fuori dal sito per un giorno intero.</p>
    <p>Il portale, che ha quattro milioni di lettori, farà ricorso: “Abbiamo cambiato i nostri moduli già a marzo”, dice la direttrice Bice Orlandi.</p>
    </article></body></html>`;
  expect(read(page)).toEqual([null]);
});

it('one time on a line of its own is no update of a live blog', () => {
  const one = oddPages.live.plain.replace(/<article class="live-post" id="post-(12|08).*?<\/article>/gs, '');
  expect(read(one)).toEqual([null]);
});
