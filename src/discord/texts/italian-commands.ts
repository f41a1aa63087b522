import type { CommandWords } from './command-translation.js';

const private_ = { name: 'privato', description: 'Solo tu vedi la risposta' };
const feed_ = { name: 'feed', description: 'Il suo nome o indirizzo' };

export const italianCommands: Record<string, CommandWords> = {
  ask: {
    name: 'chiedi',
    description: 'Chiedi delle notizie; la risposta cita le sue fonti',
    options: {
      question: { name: 'domanda', description: 'La tua domanda, da 3 a 500 caratteri' },
      outlet: { name: 'testata', description: 'Solo articoli di questa testata' },
      since: {
        name: 'dal',
        description: 'Solo articoli da un giorno (2026-01-31) o degli ultimi giorni (7d)',
      },
      private: private_,
    },
  },
  sources: { name: 'fonti', description: "I brani dietro l'ultima risposta qui" },
  articles: {
    name: 'articoli',
    description: 'Che cosa ha letto Edicola; scegli un articolo e una sezione per leggerla',
    options: {
      words: { name: 'parole', description: 'Parole del titolo' },
      outlet: { name: 'testata', description: 'Solo articoli di questa testata' },
    },
  },
  timeline: {
    name: 'cronologia',
    description: 'Frasi con una data su un tema, in ordine, con le fonti',
    options: { topic: { name: 'tema', description: 'Di che cosa si tratta' } },
  },
  help: { name: 'aiuto', description: "Come si chiede, e che cos'altro sa fare Edicola" },
  status: { name: 'stato', description: 'Che cosa contiene la raccolta, e come sta il bot' },
  watches: { name: 'avvisi', description: 'Di che cosa hai chiesto di essere avvisato; qui si annulla' },
  'forget-me': { name: 'dimenticami', description: 'Cancella tutto quello che Edicola conserva di te' },
  ingest: {
    name: 'leggi',
    description: 'Dà a Edicola un articolo da leggere',
    options: {
      url: { name: 'indirizzo', description: "Indirizzo dell'articolo" },
      file: { name: 'file', description: 'Un file .txt, .md, .html o .jsonl, fino a 10 MB' },
    },
  },
  forget: {
    name: 'dimentica',
    description: 'Toglie un articolo dalla raccolta, per sempre',
    options: { article: { name: 'articolo', description: 'Parole del suo titolo' } },
  },
  feeds: { name: 'feed', description: 'I feed da cui si riempie la raccolta' },
  'feeds list': {
    name: 'elenco',
    description: 'I feed e come sta ciascuno',
    options: { show: { name: 'mostra', description: 'Tutti, o quelli guasti' } },
    choices: { all: 'tutti', broken: 'guasti' },
  },
  'feeds add': {
    name: 'aggiungi',
    description: 'Aggiunge un feed: RSS, Atom, RDF, JSON Feed o una sitemap di notizie',
    options: {
      url: { name: 'indirizzo', description: 'Indirizzo del feed' },
      channel: { name: 'canale', description: 'Dove vanno i suoi nuovi titoli' },
    },
  },
  'feeds remove': {
    name: 'togli',
    description: 'Toglie un feed; quello che ne è stato letto resta',
    options: { feed: feed_ },
  },
  'feeds run': {
    name: 'leggi',
    description: 'Legge ora un feed, o tutti',
    options: { feed: { ...feed_, description: 'Il suo nome o indirizzo; senza, tutti' } },
  },
  'feeds check': {
    name: 'prova',
    description: 'Mostra che cosa contiene un feed, senza prenderne nulla',
    options: { feed: { ...feed_, description: "Il suo nome, o l'indirizzo di un feed qualsiasi" } },
  },
  'feeds channel': {
    name: 'canale',
    description: 'Dove vanno i nuovi titoli, ciascuno con una frase del suo articolo',
    options: {
      channel: { name: 'canale', description: 'Il canale; senza, non vanno più in nessuno' },
      feed: { ...feed_, description: 'Il suo nome o indirizzo; senza, tutti i feed' },
    },
  },
  settings: { name: 'impostazioni', description: 'Come si comporta Edicola in questo server' },
  'settings show': { name: 'mostra', description: 'Tutte le impostazioni di questo server' },
  'settings language': {
    name: 'lingua',
    description: 'La lingua delle risposte',
    options: { language: { name: 'lingua', description: 'Quella di chi chiede, o una per tutti' } },
    choices: { asker: 'quella di chi chiede', it: 'italiano', en: 'inglese' },
  },
  'settings mentions': {
    name: 'menzioni',
    description: 'Dove si risponde alle menzioni',
    options: {
      where: { name: 'dove', description: 'Ovunque, o solo nei canali scelti' },
      channel: { name: 'canale', description: "Aggiunge questo canale, o lo toglie se c'è già" },
    },
    choices: { everywhere: 'ovunque', chosen: 'nei canali scelti' },
  },
  'settings questions': {
    name: 'domande',
    description: 'Un canale in cui si risponde a ogni messaggio che è una domanda',
    options: {
      channel: { name: 'canale', description: 'Il canale' },
      answer: { name: 'rispondi', description: 'Se lì si risponde alle domande' },
    },
  },
  'settings private': {
    name: 'privato',
    description: 'Se /ask è privato quando non si dice altro',
    options: { private: private_ },
  },
  feedback: { name: 'riscontri', description: 'Gli ultimi voti e motivi, in un file' },
  check: { name: 'Confronta con le fonti', description: '' },
  'ask-about': { name: 'Chiedi a Edicola', description: '' },
};
