import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../src/pipeline.js';
import { EdicolaProgram } from '../edicola.js';
import { newsPage } from '../loopback-site.js';

interface Asked {
  refused: boolean;
  reason: string | null;
  answer: string;
  understoodAs: string;
  citations: { articleId: string; quote: string; section: string | null; n: number }[];
  nearest: unknown[];
}

describe('a stranger with the samples', () => {
  it('asks, follows up, is refused and sees sources, in one conversation on standard input', async () => {
    const edicola = new EdicolaProgram();
    const questions = [
      'Quante persone sono state evacuate a Portoselva per la piena della Lumera?',
      'Chi ha vinto il festival di Sanremo?',
      '/sources',
      '/nonsense',
      '/articles pallanuoto',
    ];
    const { code, stdout, stderr } = await edicola.run(['start'], `${questions.join('\n')}\n`);
    expect(code).toBe(0);
    expect(stderr).toContain('samples');
    expect(stdout).toMatch(/420|510/);
    expect(stdout).toContain('[1]');
    expect(stdout).toContain('Gli articoli che ho non rispondono a questa domanda.');
    expect(stdout).toContain('/nonsense is no command here.');
    expect(stdout).toMatch(/Pallanuoto/);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('an owner in the terminal', () => {
  const edicola = new EdicolaProgram();
  const inbox = path.join(edicola.folder, 'data', 'articles');
  const ask = (question: string) => edicola.json<Asked>('ask', question);
  const page = newsPage('Riapre la funivia del monte Orso', [
    'La funivia del monte Orso riaprirà sabato 14 marzo dopo quindici mesi di lavori, ha annunciato la società che la gestisce.',
    'I lavori sono costati 6,4 milioni di euro, due in più del previsto, per via di una frana sotto il terzo pilone.',
    'Il biglietto di andata e ritorno costerà 18 euro, e i residenti della valle ne pagheranno la metà fino a giugno.',
  ]);

  it('puts a page in place of the samples, and has it answered by quotes of its own', async () => {
    mkdirSync(inbox, { recursive: true });
    await edicola.run(['start'], '');
    writeFileSync(path.join(inbox, 'funivia.html'), page);
    const { stderr } = await edicola.run(['start'], '');
    expect(stderr).toContain('1 new or changed');
    const articles = await edicola.json<{ articleId: string; sample: boolean }[]>('articles');
    expect(articles).toMatchObject([{ articleId: 'articles/funivia.html', sample: false }]);
    const asked = await ask('Quanto sono costati i lavori della funivia del monte Orso?');
    expect(asked).toMatchObject({ refused: false, reason: null });
    expect(asked.citations[0]).toMatchObject({ n: 1, articleId: 'articles/funivia.html' });
    expect(asked.answer).toContain('6,4 milioni');
    for (const line of asked.citations.flatMap(({ quote }) => quote.split('\n')))
      expect(page).toContain(line);
  });

  it('loses nothing with the index, but seconds', async () => {
    rmSync(path.join(edicola.folder, 'index'), { recursive: true });
    expect((await ask('Quanto costa il biglietto della funivia?')).answer).toContain('18 euro');
  });

  it('gets one row a source, and the good ones stored, whatever the others are', async () => {
    writeFileSync(path.join(edicola.folder, 'empty.txt'), '');
    writeFileSync(path.join(edicola.folder, 'binary.txt'), Buffer.from([0, 1, 2]));
    writeFileSync(path.join(edicola.folder, 'menu.txt'), 'Home\nSport\nLogin\n');
    writeFileSync(path.join(edicola.folder, 'lines.jsonl'), '{"id":"x"}\nnot json\n');
    writeFileSync(path.join(edicola.folder, 'copy.html'), page);
    const names = [
      'empty.txt',
      'binary.txt',
      'menu.txt',
      'lines.jsonl',
      'missing.txt',
      'copy.html',
      path.join(inbox, 'funivia.html'),
    ];
    const results = await edicola.json<IngestResult[]>('ingest', ...names);
    expect(results.map(({ code, status }) => code ?? status)).toEqual([
      'file-empty',
      'file-binary',
      'no-article',
      expect.stringMatching(/./),
      'bad-json',
      'file-missing',
      'duplicate',
      'unchanged',
    ]);
    expect(await edicola.json('articles')).toHaveLength(1);
  });

  it.each(['', '   ', '?!', 'x'.repeat(10_000)])('refuses what is no question (%#)', async (question) => {
    expect(await ask(question)).toMatchObject({ refused: true, reason: 'not-a-question', citations: [] });
  });

  it('forgets for good: the inbox does not bring it back, naming it does', async () => {
    expect((await edicola.run(['forget', 'articles/funivia.html'])).code).toBe(0);
    expect((await edicola.run(['forget', 'articles/funivia.html'])).code).toBe(1);
    const swept = await edicola.json<IngestResult[]>('ingest', inbox);
    expect(swept.map(({ status }) => status)).toEqual(['forgotten']);
    expect(await ask('Quanto costa il biglietto della funivia?')).toMatchObject({ refused: true });
    const named = await edicola.json<IngestResult[]>('ingest', path.join(inbox, 'funivia.html'));
    expect(named.map(({ status }) => status)).toEqual(['added']);
  });

  it.each([
    [['nonsense'], 2, /is no command/],
    [['ask'], 2, /no question given\nusage: edicola ask/],
    [['ask', '--limit', '0', 'x'], 2, /--limit is "0", allowed: 1 to 100/],
    [['ask', '--nonsense', 'x'], 2, /nonsense/],
    [['ingest', '--url', 'nonsense', 'a.txt'], 2, /--url is "nonsense"/],
    [['restore', 'missing.db'], 1, /^edicola: .*missing\.db/],
  ])('tells wrong usage from failure: %j', async (words, code, sentence) => {
    const outcome = await edicola.run(words);
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });

  it('is examined, backed up and restored', async () => {
    expect(await edicola.json('doctor')).toMatchObject({ healthy: true, library: { articles: 1, stale: 0 } });
    await edicola.json('backup', 'library.db');
    await edicola.run(['forget', 'articles/funivia.html']);
    await edicola.json('restore', 'library.db');
    expect(await edicola.json('articles')).toHaveLength(1);
    expect((await ask('Quanto costa il biglietto della funivia?')).answer).toContain('18 euro');
  });
});
