import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Asked } from './score-again.js';

const article = (id: string, language: string, publishedAt: string, title: string, ...text: string[]) => ({
  id,
  url: null,
  title,
  authors: [],
  publishedAt,
  language,
  text: text.join('\n\n'),
});

export const articles = [
  article(
    'bridge',
    'it',
    '2026-02-03',
    'Crolla una passerella sul Brenno',
    'La passerella sul Brenno è crollata ieri sera poco dopo le 22 durante la piena.',
    'I feriti sono 14, ha detto il direttore dell’ospedale Mario Fusari. La passerella era stata costruita nel 1987.',
  ),
  article(
    'bridge-later',
    'it',
    '2026-02-06',
    'Passerella sul Brenno, la procura indaga',
    'La procura ha aperto un’indagine sul crollo della passerella sul Brenno.',
    'I feriti sono 19, secondo la prefettura. I lavori di ricostruzione costeranno 2,3 milioni di euro.',
  ),
  article(
    'ferry',
    'en',
    '2026-03-10',
    'Night ferry to Ostrava Bay begins in June',
    'A night ferry between Calder Point and Ostrava Bay will begin on June 12, the port authority said.',
    'The crossing takes nine hours. A cabin will cost 85 euros, and dogs travel free of charge.',
    'The ship was built in Gdansk and carries 430 passengers, said the harbour master, Ingrid Solheim.',
  ),
  article(
    'museum',
    'de',
    '2026-04-01',
    'Das Uhrenmuseum in Birkenau öffnet wieder',
    'Das Uhrenmuseum in Birkenau öffnet nach drei Jahren Umbau am 9. Mai wieder seine Türen.',
    'Die Direktorin Hanna Vogt zeigt 260 Uhren. Der Eintritt kostet sieben Euro, für Kinder ist er frei.',
  ),
  article(
    'cheese',
    'it',
    '2026-05-20',
    'Il formaggio di malga vince a Lione',
    'Il formaggio della malga Pradalta ha vinto la medaglia d’oro a Lione fra 900 concorrenti.',
    'Lo produce Elda Tomat con il latte di 35 mucche.',
  ),
];

const ask = (id: string, language: string, question: string, articleIds: string[], ...answers: string[]) => ({
  id,
  language,
  question,
  answerable: articleIds.length > 0,
  articleIds,
  answers,
});

export const questions = [
  ask('q1', 'it', 'Quando era stata costruita la passerella sul Brenno?', ['bridge'], '1987'),
  ask('q2', 'it', 'Quanto costerà ricostruire la passerella?', ['bridge-later'], '2,3 milioni'),
  ask('q3', 'it', 'Chi produce il formaggio che ha vinto a Lione?', ['cheese'], 'Elda Tomat'),
  ask('q4', 'en', 'How much does a cabin on the night ferry cost?', ['ferry'], '85 euros'),
  ask('q5', 'en', 'Who is the harbour master?', ['ferry'], 'Ingrid Solheim'),
  ask('q6', 'de', 'Wie viele Uhren zeigt das Museum in Birkenau?', ['museum'], '260 Uhren'),
  // A gold answer that stands nowhere: no passage and no quote may count as right.
  ask('q7', 'en', 'When does the night ferry begin?', ['ferry'], 'on the twelfth of June'),
  ask('q8', 'it', 'Chi ha vinto il campionato di scacchi a Reykjavik?', []),
  ask('q9', 'en', 'What is the population of Nairobi?', []),
];

const turn = (question: string, articleIds: string[], ...answers: string[]) => ({
  question,
  answerable: articleIds.length > 0,
  articleIds,
  answers,
});

export const dialogues = [
  {
    id: 'talk',
    language: 'en',
    turns: [
      turn('When does the night ferry begin?', ['ferry'], 'June 12'),
      turn('How long does it take?', ['ferry'], 'nine hours'),
      turn('and where was it built?', ['ferry'], 'Gdansk'),
      turn('Who won the chess championship in Reykjavik?', []),
    ],
  },
];

export const disputes = [
  {
    id: 'injured',
    language: 'it',
    kind: 'outlets',
    question: 'Quanti sono i feriti nel crollo della passerella sul Brenno?',
    answersAll: [['14'], ['19']],
    articleIds: ['bridge', 'bridge-later'],
  },
];

/** The turns of the dialogues, with the ids that their rows have. */
export const turns: Asked[] = dialogues.flatMap(({ id, language, turns: asked }) =>
  asked.map((each, index) => ({ ...each, id: `${id}#${index + 1}`, language })),
);

export function writeSet(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = { articles, questions, dialogues, disputes };
  for (const [name, lines] of Object.entries(files)) {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(path.join(folder, `${name}.jsonl`), text);
  }
}
