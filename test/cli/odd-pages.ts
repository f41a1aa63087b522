/** Invented pages of the kinds that hide, cut or go on: live blogs, paywalls, consent walls; three of each. */

const page = (title: string, body: string, head = '', language = 'it') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} - Il Loopback</title>
  <meta property="og:title" content="${title}"><meta property="og:site_name" content="Il Loopback">${head}</head><body>
  <header><a href="/">Il Loopback</a><nav><a href="/cronaca">Cronaca</a><a href="/sport">Sport</a></nav></header>
  ${body}
  <footer><p>© 2026 Il Loopback. Tutti i diritti riservati.</p><a href="/privacy">Privacy</a></footer></body></html>`;
const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

const fire = [
  {
    time: '18:40',
    title: 'Riaperta la statale',
    text: 'La statale 14 è stata riaperta alle 18.30 in entrambe le direzioni, dopo che i vigili del fuoco hanno spento l’ultimo focolaio vicino al distributore di Molino Vecchio.',
  },
  {
    time: '16:05',
    title: 'Evacuate sessantadue famiglie',
    text: 'Sono sessantadue le famiglie che hanno dovuto lasciare le case di via delle Ginestre, e per la notte saranno ospitate nella palestra della scuola Carducci.',
  },
  {
    time: '14:20',
    title: 'Due aerei al lavoro',
    text: 'Due aerei antincendio fanno la spola con il lago di Orsara e hanno già rovesciato sul bosco più di duecentomila litri d’acqua, dice il capo della protezione civile Renzo Malagù.',
  },
];

/** A live blog that describes its updates to search engines, and shows them with its own furniture between. */
const described = page(
  'Incendio a Molino Vecchio, la diretta',
  `<article><h1>Incendio a Molino Vecchio, la diretta</h1><p class="author">di Carla Nebbia</p>
   ${fire.map(({ time, title, text }) => `<div class="update"><time>${time}</time><h3>${title}</h3><p>${text}</p><button>Condividi</button></div>`).join('<div class="adv">Pubblicità</div>')}
   </article>`,
  jsonLd({
    '@type': 'LiveBlogPosting',
    headline: 'Incendio a Molino Vecchio, la diretta',
    datePublished: '2026-07-02T12:00:00+02:00',
    liveBlogUpdate: fire.map(({ time, title, text }) => ({
      '@type': 'BlogPosting',
      headline: title,
      datePublished: `2026-07-02T${time}:00+02:00`,
      articleBody: text,
    })),
  }),
);

/** A live blog without any description: each update an article of its own in the page, newest first. */
const plain = page(
  'Sciopero dei traghetti, tutti gli aggiornamenti',
  `<main><h1>Sciopero dei traghetti, tutti gli aggiornamenti</h1><p>di Piero Scotta · 5 luglio 2026</p>
   <p>I marinai della Compagnia del Golfo incrociano le braccia per ventiquattro ore: chiedono turni più corti e l’assunzione di quaranta stagionali.</p>
   <section class="live-stream">
   ${[
     [
       '17:30',
       'La compagnia ha convocato i sindacati per giovedì mattina alle 10 nella sede di calata Santa Rita, si legge in una nota di quattro righe.',
     ],
     [
       '12:10',
       'Sono rimasti a terra circa tremila passeggeri, quasi tutti diretti all’isola di Pianura, secondo la capitaneria di porto.',
     ],
     [
       '08:00',
       'Il primo traghetto della mattina non è partito: a bordo sono saliti soltanto il comandante e due ufficiali di macchina.',
     ],
   ]
     .map(
       ([time, text]) =>
         `<article class="live-post" id="post-${time}"><header><time datetime="2026-07-05T${time}:00+02:00">${time}</time></header><div class="live-post__body"><p>${text}</p></div><ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">Copia link</a></li></ul></article>`,
     )
     .join('\n')}
   </section><button>Carica altri aggiornamenti</button></main>`,
);

/** A live blog in English of many short updates, some of them with a title, between posts of social networks. */
const short = page(
  'Storm Edda: live updates as ferries are cancelled',
  `<main><h1>Storm Edda: live updates as ferries are cancelled</h1><div class="byline">By Nora Lund</div>
   <div class="liveblog">
   ${[
     [
       '9.42am',
       'Harbour closed',
       'The harbour of Port Ellery has been closed to all shipping until further notice, the harbour master said.',
     ],
     [
       '9.15am',
       '',
       'Gusts of 118 kilometres an hour were measured at the lighthouse on Gull Rock shortly before nine.',
     ],
     [
       '8.50am',
       'Schools stay shut',
       'Fourteen schools along the coast will stay shut today, and parents are asked not to drive.',
     ],
     [
       '8.31am',
       '',
       'About 2,600 homes are without electricity, most of them in the villages north of the river.',
     ],
     [
       '8.02am',
       'First ferry cancelled',
       'The first ferry to the islands was cancelled, with 140 people waiting on the pier in the rain.',
     ],
   ]
     .map(
       ([time, title, text]) =>
         `<div class="block" id="b${time}"><p class="block-time"><time>${time} BST</time></p>${title ? `<h2 class="block-title">${title}</h2>` : ''}<div class="block-elements"><p>${text}</p></div><p class="block-share"><a href="#">Share</a></p></div>`,
     )
     .join('\n')}
   </div></main>`,
  '',
  'en',
);

const vineyard = [
  'La cooperativa di Montesanto ha comprato all’asta i vigneti della tenuta Orsini, ferma da sei anni, per due milioni e trecentomila euro: quasi il doppio della base fissata dal tribunale di Valdoria.',
  'I soci, centoquaranta famiglie della vallata, hanno deciso la spesa in un’assemblea durata fino alle due di notte, con undici voti contrari e una quarantina di astenuti.',
  'La tenuta era passata di mano tre volte in dieci anni, e l’ultimo proprietario, una società di Lugano, non aveva mai pagato le rate del mutuo acceso nel 2019.',
];

/** Marked as not free, the rest not sent: two paragraphs, then the offer. */
const marked = page(
  'All’asta i vigneti Orsini, li compra la cooperativa',
  `<article><h1>All’asta i vigneti Orsini, li compra la cooperativa</h1><p class="byline">di Ugo Farina, 4 luglio 2026</p>
   <div class="article-body">${paragraphs(vineyard)}</div>
   <aside class="paywall"><h2>Sei già abbonato? <a href="/login">Accedi</a></h2>
   <p>Questo contenuto è riservato agli abbonati</p><p>Prova gratis per un mese, poi 4,99 euro al mese</p></aside></article>`,
  jsonLd({
    '@type': 'NewsArticle',
    headline: 'All’asta i vigneti Orsini, li compra la cooperativa',
    isAccessibleForFree: 'False',
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid-body' },
  }),
);

/** Marked nowhere: only the words of the offer right below the text say that it goes on. */
const unmarked = page(
  'Il sindaco rinuncia alla funivia',
  `<article><h1>Il sindaco rinuncia alla funivia</h1><p>di Irma Belli, 6 luglio 2026</p>
   ${paragraphs([
     'Il sindaco di Valdoria Teresa Lunardi ha ritirato ieri sera il progetto della funivia per il monte Cervo, che sarebbe costata trentuno milioni di euro e avrebbe portato in vetta novecento persone l’ora.',
     'La decisione è arrivata dopo che la Regione ha negato il contributo e dopo due mesi di proteste degli albergatori, che temevano di perdere i parcheggi di piazza della Stazione durante i lavori.',
     'In consiglio comunale la maggioranza si è spaccata: cinque consiglieri hanno lasciato l’aula prima del voto, e uno di loro ha restituito la tessera del partito.',
   ])}
   <div class="offer"><p>Per continuare a leggere abbonati</p><p>1 euro al mese per tre mesi, disdici quando vuoi</p><a href="/abbonamenti">Scopri le offerte</a></div></article>`,
);

/** A free article on a site that sells subscriptions, with its offers at the foot: nothing is cut. */
const free = page(
  'Nasce il parco fluviale dell’Orba',
  `<article><h1>Nasce il parco fluviale dell’Orba</h1><p>di Anna Riva, 7 luglio 2026</p>
   ${paragraphs([
     'Il parco fluviale dell’Orba è legge: la Regione lo ha approvato ieri con trentotto voti a favore e nove contrari, dopo undici anni di rinvii e quattro progetti diversi.',
     'Il parco comprenderà dodici comuni e quattromila ettari di boschi, golene e campi lungo sessanta chilometri di fiume, dalle sorgenti di Pian Secco alla confluenza di Valdoria.',
     'La caccia vi sarà vietata dal primo settembre, mentre la pesca resterà permessa a chi abita nei comuni del parco, con un massimo di cinque catture al giorno.',
     'Per i sentieri, i ponti di legno e le tre case del parco sono stanziati sei milioni e mezzo di euro in quattro anni; le prime gare saranno bandite in autunno.',
     'Il presidente sarà nominato entro novembre: tra i nomi che circolano c’è quello di Livia Stoppa, che ha diretto per otto anni la riserva delle Torbiere.',
     '“È un giorno che non credevo più di vedere”, ha detto Carlo Andreis, che nel 2015 raccolse le prime ventimila firme davanti ai mulini di Borgo.',
     'Contrari restano i cavatori di ghiaia, che in tre comuni dovranno chiudere gli impianti entro il 2029 e hanno annunciato un ricorso al tribunale amministrativo.',
   ])}
   </article><section class="promo"><h2>Abbonati al Loopback</h2><p>Gli articoli degli abbonati a 1 euro al mese</p></section>`,
);

/** Nothing but the wall: accept, or pay. */
const wall = page(
  'Il Loopback',
  `<div id="cmp"><h1>Accetta i cookie o abbonati</h1>
   <p>Noi e 812 fornitori conserviamo e leggiamo informazioni sul tuo dispositivo, come i cookie, e trattiamo dati personali, come gli identificatori unici, per annunci e contenuti personalizzati, misurazione degli annunci e sviluppo di servizi.</p>
   <p>Con il tuo consenso noi e i nostri fornitori possiamo usare dati precisi di geolocalizzazione. Puoi rifiutare il consenso e abbonarti, oppure accettare i cookie e continuare gratis. Puoi cambiare le tue preferenze sulla privacy in ogni momento.</p>
   <button>Accetta e continua</button><button>Rifiuta e abbonati</button></div>`,
);

/** The dialog lies over an article that is all there. */
const over = page(
  'Chiude la cartiera di Borgo',
  `<div id="consent-dialog" role="dialog" aria-modal="true"><h2>La tua privacy è importante</h2>
   <p>Noi e i nostri 640 partner usiamo cookie e tecnologie simili per conservare informazioni sul tuo dispositivo e, con il tuo consenso, trattare dati personali per mostrarti annunci personalizzati.</p>
   <p>Puoi dare, negare o ritirare il consenso in ogni momento dal pannello delle preferenze. Il legittimo interesse può essere contestato nell’elenco dei partner.</p>
   <button>Accetta tutti</button><button>Gestisci le preferenze</button></div>
   <article><h1>Chiude la cartiera di Borgo</h1><p>di Anna Riva, 8 luglio 2026</p>
   ${paragraphs([
     'La cartiera di Borgo chiuderà il 30 settembre dopo centododici anni: lo ha comunicato ieri la proprietà ai sindacati, con una lettera di una pagina.',
     'I dipendenti sono novantasette, quasi tutti del paese, e per loro è prevista la cassa integrazione per dodici mesi, prorogabile di altri sei.',
     'A pesare sono stati il prezzo dell’energia, triplicato in quattro anni, e il calo degli ordini di carta da giornale.',
   ])}</article>`,
);

/** A wall in German with the list of those who would read along: far longer than any dialog. */
const vendors = page(
  'Weiter mit Werbung oder mit Abo - Der Loopback',
  `<main><h1>Weiter mit Werbung lesen oder Abo abschließen</h1>
   <p>Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Ihre Einwilligung können Sie jederzeit in den Einstellungen zum Datenschutz widerrufen.</p>
   <p>Beim Tracking speichern wir und unsere Partner Cookies auf Ihrem Gerät und verarbeiten personenbezogene Daten wie Gerätekennungen, um Anzeigen und Inhalte auszuspielen und zu messen.</p>
   <ul>${Array.from({ length: 60 }, (_, i) => `<li>Partner ${i + 1} GmbH: speichert Cookies für ${i + 1} Monate, verarbeitet Nutzungsdaten mit Ihrer Einwilligung, <a href="/p/${i}">Datenschutz</a></li>`).join('')}</ul>
   <button>Einwilligen und weiter</button><button>Jetzt abonnieren</button></main>`,
  '',
  'de',
);

export const oddPages = {
  live: { described, plain, short },
  paywall: { marked, unmarked, free },
  consent: { wall, over, vendors },
};
