/** What a line of a page can be when it is not the article. */
export type Furniture =
  | 'share'
  | 'read-also'
  | 'subscribe'
  | 'login'
  | 'cookies'
  | 'advertisement'
  | 'tags'
  | 'counter'
  | 'comments'
  | 'recent'
  | 'rights'
  | 'navigation';

/**
 * Newspapers' furniture in the languages we know, by kind: regular expressions at the start of a short line,
 * upper and lower case alike. General words only, never one newspaper's.
 */
export const furnitureWords: Record<Furniture, string> = {
  share:
    'condividi|share|social sharing|teilen|artikel teilen|partager|comparte|compartir|compartilhar|delen|del (?:på|artikkel)|dela|udostępnij|sdílet|paylaş|facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|mail|copy link|copia(?: il)? link|link kopieren|kopieren|stampa|print|drucken|imprimer|imprimir|salva|save|merken|guardar|follow(?: us)?|segui(?:ci|teci)?|folgen sie|suivez|s[ií]guenos|gift|bookmark|pinterest|flipboard|reddit|messenger|facebook messenger|instagram|youtube|tiktok|bluesky|threads|rss|공유|シェア|enjoyed this|did you (?:like|enjoy) this|ti è piaciuto (?:questo|l)|hat ihnen (?:dieser|der) (?:artikel|text)|vous avez aimé|te ha gustado|spodobał ci się',
  'read-also':
    'leggi (?:anche|pure|di più|tutto)|vedi anche|guarda anche|per approfondire|potrebbe interessarti|ti potrebbe interessare|potrebbero interessarti|read (?:also|more|next|this)|also read|see also|more:|related(?: stories| articles| posts| topics| content| coverage)?|recommended(?: stories| for you)?|you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|on this|stories|like this)|lesen sie (?:auch|mehr|hier|dazu)|lesen sie|auch interessant|mehr (?:zum thema|dazu|lesen|aus|von|zu)|das könnte (?:sie|dich|ihnen) |weitere (?:artikel|themen|news|beiträge)|weiterlesen|zum thema|siehe auch|passend dazu|à lire(?: aussi)?|lire aussi|voir aussi|sur le même sujet|lee también|leer más|te puede interesar|más (?:información|noticias|sobre)|ver más|noticias relacionadas|lea también|además|leia (?:também|mais)|saiba mais|veja também|lees (?:ook|meer|verder)|meer over|les også|les mer|læs også|læs mere|läs (?:också|mer|även)|czytaj (?:także|również|też|więcej)|zobacz (?:także|też|również)|čtěte (?:také|i)|přečtěte si|související|mohlo by vás|ilgili haber|関連|あわせて読みたい|관련|para saber más|per saperne di più|scopri di più|find out more|learn more|en savoir plus|mehr erfahren|dowiedz się więcej',
  subscribe:
    "iscriviti|abbonati|newsletter|la nostra newsletter|subscribe|sign up|get (?:the|our|unlimited)|jetzt (?:abonnieren|testen|anmelden|registrieren)|abonnieren|abo |s['’]abonner|abonnez|suscr[ií]b|suscripci|assine|inscreva|abonneer|bli abonnent|abonner|tegn abonnement|prenumerera|subskrybuj|prenumerata|odebírejte|předplat|join (?:our|the)|download (?:the|our) app|scarica l|already a subscriber|support (?:our|us)|sostieni|donate|無料会員|会員登録|구독|thanks? (?:you )?for (?:signing up|subscribing|registering)|we encountered an issue signing|a welcome email|grazie per (?:esserti|la registrazione)|(?:\\d+ )?(?:tage|wochen|monate) (?:kostenlos|gratis)|kostenlos testen|prova gratis|essai gratuit|prueba gratis",
  login:
    'login|log in|log out|log ?in / |sign in|sign out|accedi|entra$|registrati|anmelden|abmelden|einloggen|registrieren|mein konto|my account|create (?:an )?account|se connecter|connexion|mon compte|inicia(?:r)? sesión|reg[ií]strate|mi cuenta|entrar|inloggen|logg inn|log ind|logga in|zaloguj|přihlásit|giriş yap|forgot(?:ten)? (?:your )?password|retrieve your password|please enter your|password dimenticata|welcome back|sie sind bereits (?:kunde|abonnent)|sei già (?:abbonato|registrato)|vous êtes déjà|ya (?:eres|soy) suscriptor|ログイン|로그인',
  cookies:
    'cookie|(?:we|this (?:site|website)) uses? cookies|utilizziamo i cookie|questo sito (?:usa|utilizza)|accetta|accept(?: all)?|reject all|manage (?:cookies|preferences|consent)|wir (?:verwenden|nutzen) cookies|akzeptieren|datenschutz|einwilligung|nous utilisons|tout accepter|utilizamos cookies|aceptar|privacy|consent|informativa|externer inhalt|empfohlener (?:externer|redaktioneller) inhalt|an dieser stelle (?:finden|befindet)|následuje obsah|přejít (?:před|za) obsah|skip (?:past )?(?:embedded|this) content|following content is (?:embedded|provided)|contenuto esterno|contenu externe',
  advertisement:
    'pubblicità|annuncio|advertisement|advertising|ad$|ads$|sponsored|sponsor|anzeige$|werbung|publicité|publicidad|advertentie|annonse|annonce|annons|reklam|広告|광고|promoted|contenuto sponsorizzato|article continues (?:below|after)|story continues|scroll (?:down|to continue)|skip (?:ad|advertisement)|continua (?:a leggere|dopo)',
  tags: 'tags?\\s*[:：]|tags$|argomenti\\s*[:：]|argomenti$|topics?\\s*[:：]|topics$|filed under|schlagwort|schlagwörter|themen\\s*[:：]|themen$|mots[- ]clés|temas\\s*[:：]|temas$|etiquetas|archivado en|más sobre|onderwerpen|emner|ämnen|tematy|témata|etiketler|categor(?:y|ies|ia|ie|ías?)\\s*:|キーワード|태그',
  counter:
    '[\\d.,]+ ?(?:k )?(?:commenti?|comments?|kommentare?|commentaires?|comentarios?|likes?|shares?|condivisioni|views?|visualizzazioni|lettori|min(?:ut[ieos]|uten|utes)?(?: (?:read|di lettura|lesezeit|de lectura|de lecture))?|hours? ago|days? ago|mins? ago|hrs? ago|years? ago)|(?:tempo di lettura|reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|leestijd|czas czytania)',
  comments:
    'comment[is]?$|commenta|leave a (?:reply|comment)|lascia un commento|kommentare?$|kommentieren|commentaires?$|comentarios?$|(?:mostrar|ver) comentarios|deja un comentario|reacties|post a comment|view comments|join the (?:conversation|discussion)|your email address will not|il tuo indirizzo email|komentáře|diskuse|yorum|コメント|댓글|report (?:this )?comment|segnala (?:il |questo )?commento|(?:sie wollen )?diesen kommentar melden|signaler ce commentaire',
  recent:
    "articoli (?:recenti|correlati)|ultime notizie|ultim['’]?ora|più letti|i più letti|le più lette|più popolari|in evidenza|recent posts?|related posts?|latest(?: news| stories| articles| posts)?$|most (?:read|popular|viewed|shared|commented)|trending|top stories|popular$|editors?['’]? picks?|don['’]t miss|in other news|meistgelesen|meist gelesen|neueste (?:artikel|nachrichten)|aktuelle (?:nachrichten|themen)|beliebte|les plus lus|derniers articles|lo más (?:le[ií]do|visto|reciente)|últimas noticias|mais lidas|mest lest|mest læste|mest läst|najczęściej czytane|nejčtenější|çok okunan|son haberler|ランキング|アクセスランキング|많이 본|인기",
  rights:
    '©|ⓒ|copyright|all rights reserved|tutti i diritti|riproduzione riservata|alle rechte|todos los derechos|tous droits|無断|무단|p\\.? ?iva|partita iva|sede legale|impressum|terms (?:of|and)|testata giornalistica|termini e condizioni|nutzungsbedingungen|agb$|mentions légales|aviso legal|registered (?:office|in)|our standards',
  navigation:
    'menu|menü|menú|home$|startseite|zur startseite|skip to|vai al|zum inhalt|aller au|saltar al|search|cerca|suche|rechercher|buscar|view all result|no result|close$|chiudi|schließen|back to top|torna su|nach oben|load more|show more|mehr anzeigen|next$|previous$|indietro$|contact us|contatti|chi siamo|about us|kontakt|über uns|advertise|(?:show|view|see) all|mostra tutt[ioe]|vedi tutt[ioe]|alle (?:anzeigen|ansehen)|tout voir|voir tout|ver tod[oa]s?|toon alle|se alle|visa alla|zobacz wszystkie|zobrazit vše|tümünü gör|記事一覧|一覧を見る|もっと見る|전체보기|더보기|article$|articolo$|artikel$|artículo$|článek$|artykuł$|(?:open|view|enlarge) (?:this )?(?:photo|image|picture)|ingrandisci (?:la |l.)?(?:foto|immagine)|(?:bild|foto) vergrößern|agrandir (?:la photo|l.image)|ampliar (?:la )?(?:foto|imagen)|이미지 확대|사진 확대|画像を拡大',
};
