/** Words that a full stop follows without ending the sentence; lower case, without the last stop. */
interface Abbreviations {
  /** Titles and the like: a name or word always follows. */
  beforeWord: string;
  /** Ends no sentence where a number follows ("art. 5"), may end one otherwise. */
  beforeNumber: string;
  /** May end a sentence: it does where the next word is one that starts sentences ("ecc. Il", "Inc. The"). */
  anywhere: string;
}

const byLanguage: Record<string, Abbreviations> = {
  it: {
    beforeWord:
      'sig sigg sigra sig.ra sig.na dott dott.ssa dr prof prof.ssa proff avv ing arch geom rag on sen gen col magg cap ten serg mar mons don card ecc.mo egr gent spett cav comm p.za p.zza v.le c.so f.lli ss cfr ad es p.es vd st mr mrs',
    beforeNumber:
      'n nr no art artt pag pagg p pp vol cap sez fig tab co lett par all tel cell min max gen feb mar apr mag giu lug ago set sett ott nov dic',
    anywhere: 'ecc etc s.p.a spa s.r.l srl c.d a.c d.c cit segg ss circa ca',
  },
  en: {
    beforeWord:
      'mr mrs ms mx dr prof profs rev fr hon sen sens rep reps gov govs gen gens col lt capt cmdr maj sgt cpl pvt adm st mt ft pres vs e.g i.e cf viz messrs',
    beforeNumber:
      'no nos art arts p pp vol ch sec fig figs eq tel ext ver approx ca jan feb mar apr jun jul aug sep sept oct nov dec',
    anywhere: 'etc inc ltd corp co bros llc plc jr sr dept univ a.m p.m al est ave blvd rd ed eds',
  },
  fr: {
    beforeWord: 'm mm mme mmes mlle mlles dr pr me mgr st ste cf ex gén col cap av',
    beforeNumber: 'n no nos art p pp vol chap fig tél env janv févr avr juil sept oct nov déc apr',
    anywhere: 'etc cie s.a s.a.r.l j.-c',
  },
  de: {
    beforeWord: 'hr fr dr prof dipl ing med phil jur mag st hl bzw vgl z.b u.a d.h z.t v.a sog geb gen z d u',
    beforeNumber: 'nr art abs s bd kap abb tel ca jan feb märz apr aug sep sept okt nov dez',
    anywhere: 'usw etc co str jh mio mrd u.s.w ggf inkl exkl evtl',
  },
  es: {
    beforeWord:
      'sr sra sres sras srta dr dra d dña prof profa lic ing gral cnel cap mons p.ej ej excmo ilmo sto sta',
    beforeNumber:
      'n núm no nº art arts pág págs p pp vol cap fig tel aprox ene feb mar abr may jun jul ago sept oct nov dic',
    anywhere: 'etc s.a s.l ee.uu a.c d.c cía',
  },
  pt: {
    beforeWord: 'sr sra srs sras dr dra prof profa eng exmo exma d st sto sta gen cel cap p.ex',
    beforeNumber:
      'n nº no art arts pág págs p pp vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez',
    anywhere: 'etc s.a ltda a.c d.c cia',
  },
  nl: {
    beforeWord: 'dhr mevr mw dr prof ir ing mr drs st bijv nl d.w.z o.a m.b.t',
    beforeNumber: 'nr art blz p pp fig tel jan feb mrt apr jun jul aug sep sept okt nov dec',
    anywhere: 'enz etc b.v n.v',
  },
  sv: {
    beforeWord: 'dr prof bl.a t.ex dvs s.k f.d st',
    beforeNumber: 'nr art s kap fig tel ca jan feb mars apr aug sept okt nov dec',
    anywhere: 'osv m.m etc m.fl',
  },
  no: {
    beforeWord: 'dr prof bl.a f.eks dvs s.k st',
    beforeNumber: 'nr art s kap fig tlf ca jan feb mars apr aug sept okt nov des',
    anywhere: 'osv m.m etc mv',
  },
  da: {
    beforeWord: 'dr prof hr fr bl.a f.eks dvs skt',
    beforeNumber: 'nr art s kap fig tlf ca jan feb mar apr aug sept okt nov dec',
    anywhere: 'osv m.m etc mv',
  },
  pl: {
    beforeWord: 'p dr prof inż mgr hab gen płk ks św tzw np m.in ul al',
    beforeNumber: 'nr art ust str s t tel ok',
    anywhere: 'itd itp r in',
  },
  cs: {
    beforeWord: 'p dr prof ing mgr gen plk sv tzv např ul',
    beforeNumber: 'č čl odst str s tel',
    anywhere: 'atd apod',
  },
};

/** Where a number with a full stop is an ordinal: "6. Januar", "3. Platz". */
const ordinalLanguages = 'de da no nb nn fi cs sk sl hr sr bs hu et lv is pl lb';

/** Short words that start sentences, capitalised only there: what follows "ecc." or "U.S." tells whether it ended one. */
const sentenceStarters: Record<string, string> = {
  it: 'il lo la i gli le un uno una e ma se in nel nella nei di da dal dalla a al alla per con su non è si ci che chi come quando dove anche dopo prima poi così infatti inoltre intanto secondo questo questa questi queste quello quella',
  en: 'the a an and but or if in on at for from with by to of it he she they we you i this that these those there here when where who what how why as after before since while not no his her its their our my',
  fr: 'le la les un une des et mais ou si en dans du de au aux pour avec sur il elle ils elles on nous vous ce cette ces qui que quand où comme après avant selon',
  de: 'der die das den dem ein eine einer und aber oder wenn in im am an auf für von mit zu er sie es wir ihr ich dies diese dieser wer was wie wo als nach vor seit nicht auch',
  es: 'el la los las un una unos unas y pero o si en de del al a para por con sobre no se que quien como cuando donde este esta estos estas según tras',
  pt: 'o a os as um uma e mas ou se em no na de do da ao para por com sobre não que quem como quando onde este esta segundo após',
};

/** The lists for a language; for an unknown one, those of Italian and English together. */
export interface AbbreviationSets {
  beforeWord: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  anywhere: ReadonlySet<string>;
  starters: ReadonlySet<string>;
  ordinals: boolean;
}

const setsByLanguage = new Map<string, AbbreviationSets>();

export function abbreviationsOf(language: string | null): AbbreviationSets {
  const code = language === 'nb' || language === 'nn' ? 'no' : (language ?? '');
  const key = code in byLanguage ? code : '';
  const known = setsByLanguage.get(language ?? '');
  if (known) return known;
  const tables = key === '' ? [byLanguage.it, byLanguage.en] : [byLanguage[key]];
  const collect = (field: keyof Abbreviations) =>
    new Set(tables.flatMap((table) => (table?.[field] ?? '').split(' ')).filter(Boolean));
  const sets: AbbreviationSets = {
    beforeWord: collect('beforeWord'),
    beforeNumber: collect('beforeNumber'),
    anywhere: collect('anywhere'),
    starters: new Set(startersFor(key).split(' ')),
    ordinals: ordinalLanguages.split(' ').includes(language ?? ''),
  };
  // The language comes from a page: what is kept is bounded.
  if (setsByLanguage.size < 64) setsByLanguage.set(language ?? '', sets);
  return sets;
}

function startersFor(key: string): string {
  return sentenceStarters[key] ?? `${sentenceStarters.it} ${sentenceStarters.en}`;
}
