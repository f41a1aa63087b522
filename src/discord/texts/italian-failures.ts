import type { FailureTexts } from './english-failures.js';

export const italianFailures: FailureTexts = {
  paywall:
    "la pagina mostra solo l'inizio dell'articolo a chi non è abbonato: accedi con un browser, copia tutta la pagina e allegala come .txt",
  'consent-wall':
    "la pagina chiede il consenso ai cookie prima di mostrare l'articolo: aprila in un browser, copiala tutta e allegala come .txt",
  'script-only':
    "la pagina mostra l'articolo solo ai browser che eseguono i suoi script: aprila in un browser, copiala tutta e allegala come .txt",
  'no-article': 'qui non ho trovato un articolo: dai la pagina di un solo articolo, non una prima pagina',
  'page-too-slow': 'leggere la pagina richiedeva troppo tempo: allega il suo testo come .txt',
  'page-too-large': 'la pagina è troppo grande da leggere: allega il suo testo come .txt',
  'reader-failed':
    'la pagina ha fermato il mio lettore: riprova, e se succede ancora dillo a chi mi gestisce',
  'reader-closed': 'mi stanno riavviando: riprova tra un minuto',
  'bad-front-matter': 'una riga del blocco in testa alla pagina non si può leggere: correggila o toglila',

  'bad-json': 'questa riga non è JSON: correggila',
  'bad-record': 'un campo di questa riga non è come dovrebbe: correggilo',
  'file-empty': "non c'è niente da leggere",
  'file-binary': "non è testo: dai un file .txt, .md, .html o .jsonl, o l'indirizzo di un articolo",
  'file-too-large': 'supera i 10 MB: danne uno più piccolo',
  'file-unreadable': 'il file è rovinato: allegalo di nuovo',
  'attachment-lost': 'Discord non mi ha dato il file: allegalo di nuovo',

  'bad-address': 'questo non è un indirizzo web: danne uno che comincia con https://',
  'forbidden-address': 'gli indirizzi di questo tipo non si leggono: dai quello di una pagina web pubblica',
  'fetch-refused':
    'il sito non dà la pagina: non esiste più, è chiusa ai programmi o è per abbonati; salvala e allega il file',
  'fetch-unavailable': 'il sito è fuori servizio o chiede pazienza: riprova più tardi',
  'fetch-timeout': 'il sito non ha risposto in tempo: riprova più tardi',
  'fetch-failed': "il sito non si raggiunge: controlla l'indirizzo",
  'fetch-type': "a questo indirizzo non c'è una pagina di testo: dai quello dell'articolo",
  'fetch-too-large': 'supera i 10 MB, quindi non è un articolo',
  'too-many-redirects': "l'indirizzo rimanda sempre ad altri: dai quello finale",
  'host-busy': 'il sito ha chiesto di non essere interrogato per un po’: riprova più tardi',
  'robots-refused':
    'il sito chiude questo indirizzo ai programmi (robots.txt): salva la pagina e allega il file',

  'bad-feed': "a questo indirizzo non c'è un feed: dai quello di un feed RSS, Atom o JSON",
  'entry-empty': 'la voce non ha né un testo né un indirizzo',
  'feed-known': "questo feed c'è già: /feed elenco mostra come sta",
  'feed-unknown': "questo feed non c'è più: /feed elenco mostra quali ci sono",

  'disk-full': 'il mio disco è pieno: chi mi gestisce deve fare spazio',
  'disk-failing': 'il mio disco non funziona bene: chi mi gestisce deve guardarci',
  'store-read-only': 'non posso scrivere nella mia raccolta: chi mi gestisce deve guardare i permessi',
  'store-locked': 'un altro programma tiene occupata la mia raccolta: riprova tra un minuto',
  'embedder-busy': 'ci sono molte domande in attesa: chiedi di nuovo tra un momento',
  'embedder-closed': 'mi stanno riavviando: riprova tra un minuto',
};
