/** Invented news of invented places, the same every time: enough like news for speed, about nothing for quality. */

const italian = {
  language: 'it',
  places:
    'Pontelargo Montefosco Valdoria Casalnero Torreviva Borgoalto Rivasecca Campolungo Sassogrigio Fontelieta'.split(
      ' ',
    ),
  people:
    'Marta Lodi,Elio Fabbrani,Nives Corsaro,Dario Vestri,Olga Tamburi,Pietro Salmani,Irma Bellonda,Ugo Ferrante'.split(
      ',',
    ),
  bodies:
    'il consiglio comunale,la giunta,la polizia locale,il comitato dei residenti,la cooperativa del porto,la procura,il tribunale,la società dei trasporti'.split(
      ',',
    ),
  acts: 'ha approvato,ha respinto,ha discusso a lungo,ha sospeso,ha presentato ai cittadini,ha finanziato,ha rinviato a settembre'.split(
    ',',
  ),
  things:
    'il nuovo piano del traffico,la ristrutturazione della scuola media,il bando per le case popolari,la chiusura del ponte vecchio,il calendario della raccolta differenziata,la bonifica dell’ex fabbrica,il festival della ceramica,l’aumento delle tariffe dell’acqua'.split(
      ',',
    ),
  details:
    'secondo quanto riferito dagli uffici,dopo una seduta durata sei ore,tra le proteste dei commercianti del centro,con i fondi arrivati dalla regione,nonostante il parere contrario dei tecnici,come era stato promesso durante la campagna elettorale'.split(
      ',',
    ),
  opening: (place, body, act, thing, detail) => `A ${place} ${body} ${act} ${thing}, ${detail}.`,
  amount: (count, person) =>
    `L’intervento costerà ${count} mila euro e durerà ${(count % 17) + 2} mesi, ha detto ${person}.`,
  quote: (person, thing, place) =>
    `«Non possiamo aspettare ancora: ${thing} riguarda tutti», ha spiegato ${person} ai giornalisti di ${place}.`,
  headline: (place, thing) => `${place}, ${thing}`,
  question: (place, thing) => `Quanto costerà ${thing} a ${place}?`,
};

const english = {
  language: 'en',
  places:
    'Harrowmere Dunsby Eastfold Kelmarsh Oxwater Thornley Wickstead Marlingford Ashcombe Penhallow'.split(
      ' ',
    ),
  people:
    'Ada Merrick,Tom Calloway,Ruth Ansell,George Pym,Nora Lakeland,Silas Burdett,Ivy Hartnoll,Hugh Trevose'.split(
      ',',
    ),
  bodies:
    'the town council,the harbour board,the county court,the residents’ committee,the bus company,the fire service,the school board,the police'.split(
      ',',
    ),
  acts: 'has approved,has rejected,has debated,has suspended,has unveiled,will pay for,has put off until autumn'.split(
    ',',
  ),
  things:
    'the new traffic plan,the rebuilding of the primary school,the sale of the old mill,the closure of the swing bridge,the recycling calendar,the clean-up of the gasworks,the pottery festival,the rise in water charges'.split(
      ',',
    ),
  details:
    'according to officials,after a meeting that lasted six hours,despite protests from shopkeepers,with money from the county,against the advice of engineers,as promised before the election'.split(
      ',',
    ),
  opening: (place, body, act, thing, detail) => `In ${place}, ${body} ${act} ${thing}, ${detail}.`,
  amount: (count, person) =>
    `The work will cost ${count} thousand pounds and take ${(count % 17) + 2} months, said ${person}.`,
  quote: (person, thing, place) =>
    `“We cannot wait any longer: ${thing} matters to everyone,” ${person} told reporters in ${place}.`,
  headline: (place, thing) => `${place}: ${thing}`,
  question: (place, thing) => `How much will ${thing} cost in ${place}?`,
};

/**
 * @param {number} count how many, four Italian to one English
 * @returns {{ id: string, url: string, title: string, authors: string[], publishedAt: string, language: string, text: string, question: string }[]}
 */
export function syntheticArticles(count) {
  const random = mulberry32(20260106);
  return Array.from({ length: count }, (_, i) => syntheticArticle(i, random));
}

function syntheticArticle(index, random) {
  const words = index % 5 === 4 ? english : italian;
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A number in the name keeps a thousand articles from being about ten towns.
  const place = `${pick(words.places)} ${1 + Math.floor(index / 10)}`;
  const thing = pick(words.things);
  const sentence = () => {
    const kind = random();
    if (kind < 0.5)
      return words.opening(
        place,
        pick(words.bodies),
        pick(words.acts),
        pick(words.things),
        pick(words.details),
      );
    if (kind < 0.75) return words.amount(20 + Math.floor(random() * 900), pick(words.people));
    return words.quote(pick(words.people), pick(words.things), place);
  };
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 6) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' '),
  );
  return {
    id: `bench-${index}`,
    url: `https://bench.example/${index}`,
    title: words.headline(place, thing),
    authors: [pick(words.people)],
    publishedAt: new Date(Date.UTC(2025, 0, 1 + (index % 360))).toISOString().slice(0, 10),
    language: words.language,
    text: [
      words.opening(place, pick(words.bodies), pick(words.acts), thing, pick(words.details)),
      ...paragraphs,
    ].join('\n\n'),
    question: words.question(place, thing),
  };
}

/** A seeded generator of numbers from 0 to 1 (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
