import type { Note, RefusalReason } from './reply.js';

/** Everything Edicola itself says about a reply, in one language. What articles say is never translated. */
export interface ReplyWords {
  refusals: Record<RefusalReason, string>;
  notes: Record<Note, string>;
  nearest: string;
  sources: string;
  /** Stands for the heading that the lead has not. */
  lead: string;
  asOf: (day: string) => string;
}

const english: ReplyWords = {
  refusals: {
    'nothing-found': 'The articles I have say nothing about that.',
    'not-enough-evidence': 'The articles I have do not answer that.',
    'not-a-question':
      'That is not a question I can look up: ask in 3 to 500 characters, with at least one word.',
  },
  notes: {
    'sources-differ': 'The sources differ.',
    'newer-first': 'The newer article comes first; the older one said otherwise.',
    'older-than-asked': 'The articles are older than what you ask about.',
  },
  nearest: 'Nearest to it:',
  sources: 'Sources',
  lead: 'lead',
  asOf: (day) => `As of ${day}`,
};

const italian: ReplyWords = {
  refusals: {
    'nothing-found': 'Gli articoli che ho non ne parlano.',
    'not-enough-evidence': 'Gli articoli che ho non rispondono a questa domanda.',
    'not-a-question':
      'Non è una domanda che posso cercare: scrivi da 3 a 500 caratteri, con almeno una parola.',
  },
  notes: {
    'sources-differ': 'Le fonti non concordano.',
    'newer-first': "Prima l'articolo più recente; quello precedente diceva altro.",
    'older-than-asked': 'Gli articoli sono più vecchi di ciò che chiedi.',
  },
  nearest: 'I più vicini:',
  sources: 'Fonti',
  lead: 'apertura',
  asOf: (day) => `Aggiornato al ${day}`,
};

const languages: Record<string, ReplyWords> = { en: english, it: italian };

/** The words of a language, ISO 639-1; English where there are none. */
export function replyWords(language: string): ReplyWords {
  return languages[language] ?? english;
}
