/** What a feeder is told of a failure, by its code; a code that is not here is told by the error's own sentence. */
export const englishFailures = {
  // Pages
  paywall:
    'the page shows only the beginning of its article to who has no subscription: log in with a browser, copy the whole page and attach it as .txt',
  'consent-wall':
    'the page asks for consent to cookies before it shows its article: open it in a browser, copy the whole page and attach it as .txt',
  'script-only':
    'the page shows its article only to browsers that run its scripts: open it in one, copy the whole page and attach it as .txt',
  'no-article': 'I found no article there: give the page of one article, not a front page',
  'page-too-slow': 'reading the page took too long: attach its text as .txt',
  'page-too-large': 'the page is too large to be read: attach its text as .txt',
  'reader-failed': 'the page made my reader stop: try again, and tell my owner if it happens again',
  'reader-closed': 'I am being restarted: try again in a minute',
  'bad-front-matter': 'a line of the block at its head cannot be read: mend or remove it',

  // Files
  'bad-json': 'this line is not JSON: mend it',
  'bad-record': 'a field of this line is not as expected: mend it',
  'file-empty': 'there is nothing in it to read',
  'file-binary': 'it is not text: give a .txt, .md, .html or .jsonl file, or the address of an article',
  'file-too-large': 'it is over 10 MB: give a smaller one',
  'file-unreadable': 'the file is damaged: attach it again',
  'attachment-lost': 'Discord did not give me the file: attach it again',

  // The web
  'bad-address': 'this is not a web address: give one that starts with https://',
  'forbidden-address': 'addresses of that kind are not fetched: give that of a public web page',
  'fetch-refused':
    'the site does not give the page: it is gone, closed to programs or for subscribers; save it and attach the file',
  'fetch-unavailable': 'the site is out of order or asks for patience: try again later',
  'fetch-timeout': 'the site did not answer in time: try again later',
  'fetch-failed': 'the site cannot be reached: check the address',
  'fetch-type': 'there is no page of text at this address: give that of the article itself',
  'fetch-too-large': 'it is over 10 MB, so it is no article',
  'too-many-redirects': 'the address leads on and on to others: give the final one',
  'host-busy': 'the site asked not to be asked again for a while: try again later',
  'robots-refused':
    'the site closes this address to programs (robots.txt): save the page and attach the file',

  // Feeds
  'bad-feed': 'there is no feed at this address: give that of an RSS, Atom or JSON feed',
  'entry-empty': 'the entry has neither a text nor an address',
  'feed-known': 'this feed is there already: /feeds list shows how it is doing',
  'feed-unknown': 'this feed is no longer there: /feeds list shows which are',

  // The library
  'disk-full': 'my disk is full: its owner has to make room',
  'disk-failing': 'my disk fails: its owner has to look after it',
  'store-read-only': 'I cannot write to my library: its owner has to look at its permissions',
  'store-locked': 'another program holds my library: try again in a minute',
  'embedder-busy': 'many questions are waiting: ask again in a moment',
  'embedder-closed': 'I am being restarted: try again in a minute',
} as const;

export type FailureTexts = Readonly<Record<keyof typeof englishFailures, string>>;
