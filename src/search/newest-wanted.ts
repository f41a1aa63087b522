import { fold } from './analysis/fold.js';

/** Words that ask for what is newest, by language; folded. */
const words = {
  it: 'oggi|ieri|adesso|attualmente|ultim[oaei]|ultimissim[oaei]|recent[ei]|recentemente|di recente|quest[oa] (?:settimana|mese|anno)|in queste ore|finora|appena|piu nuov[oaei]|aggiornament[oi]|prossim[oaei]|presto',
  en: 'today|yesterday|now|currently|latest|newest|recent|recently|this (?:week|month|year|morning)|last (?:week|night)|so far|soon|upcoming|up to date|breaking',
  fr: "aujourd'hui|hier|maintenant|actuellement|dernier(?:e|s|es)?|recemment|recente?s?|cette (?:semaine|annee)|ce mois|bientot|prochaine?s?",
  de: 'heute|gestern|jetzt|aktuell|derzeit|neueste[nrs]?|letzte[nrs]?|kurzlich|jungste[nrs]?|diese woche|diesen monat|dieses jahr|bald|bisher|nachste[nrs]?',
  es: 'hoy|ayer|ahora|actualmente|ultim[oa]s?|reciente(?:s|mente)?|esta semana|este (?:mes|ano)|pronto|hasta ahora|proxim[oa]s?',
  pt: 'hoje|ontem|agora|atualmente|ultim[oa]s?|recente(?:s|mente)?|esta semana|este (?:mes|ano)|em breve|ate agora|proxim[oa]s?',
  nl: 'vandaag|gisteren|nu|momenteel|laatste|recente?|onlangs|deze (?:week|maand)|dit jaar|binnenkort|tot nu toe|volgende?',
  no: 'i dag|i gar|na|for tiden|siste|nyeste|nylig|denne (?:uken|uka|maneden)|i ar|snart|hittil|neste|idag|igar',
};

/**
 * Whether a question asks for the newest there is ("ultime notizie", "this week", "so far").
 *
 * @param language ISO 639-1; of an unknown one, Italian and English words count
 */
export function wantsNewest(question: string, language: string | null): boolean {
  const known = Object.entries(words).find(([code]) => code === language)?.[1] ?? `${words.it}|${words.en}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})(?![\\p{L}\\p{N}])`, 'u').test(fold(question));
}
