/** Scores the rows of `eval --rows` anew, from the definitions and with nothing of the program's own code. */

export interface Row {
  id: string;
  refused: boolean;
  ranked: { articleId: string; text: string }[];
  citations: { articleId: string; section: string | null; quote: string; passageId: number | null }[];
  understoodAs?: string;
}
export interface Asked {
  id: string;
  language: string;
  answerable: boolean;
  answers: string[];
  articleIds: string[];
}

function plain(text: string): string {
  const spaced = [...text.normalize('NFKC').toLowerCase()].map((c) => (/[\p{L}\p{N}]/u.test(c) ? c : ' '));
  return spaced.join('').split(/ +/).filter(Boolean).join(' ');
}

const says = (text: string, answers: string[]) =>
  answers.some((answer) => plain(text).includes(plain(answer)));
const rate = (hits: boolean[]) => hits.filter(Boolean).length / Math.max(1, hits.length);

/** What `methods.hybrid` should be. */
export function retrievalAgain(questions: Asked[], rows: Map<string, Row>) {
  const places = questions.filter(({ answerable }) => answerable).map((asked) => placesOf(asked, rows));
  const at = (kind: 'article' | 'passage', most: number) => rate(places.map((place) => place[kind] <= most));
  return {
    articleHitAt1: at('article', 1),
    articleHitAt5: at('article', 5),
    articleHitAt10: at('article', 10),
    mrrAt10: places.reduce((sum, { article }) => sum + 1 / article, 0) / places.length,
    passageHitAt1: at('passage', 1),
    passageHitAt5: at('passage', 5),
    passageHitAt10: at('passage', 10),
  };
}

function placesOf({ id, answers, articleIds }: Asked, rows: Map<string, Row>) {
  const seen: string[] = [];
  const place = { article: Number.POSITIVE_INFINITY, passage: Number.POSITIVE_INFINITY };
  for (const [index, { articleId, text }] of (rows.get(id)?.ranked ?? []).entries()) {
    if (!seen.includes(articleId)) seen.push(articleId);
    if (!articleIds.includes(articleId)) continue;
    place.article = Math.min(place.article, seen.indexOf(articleId) + 1);
    if (says(text, answers)) place.passage = Math.min(place.passage, index + 1);
  }
  return place;
}

/** What `answers` should be; `texts` are the articles' texts by id. */
export function answersAgain(questions: Asked[], rows: Map<string, Row>, texts: Map<string, string>) {
  const rowOf = ({ id }: Asked) => rows.get(id) ?? { id, refused: true, ranked: [], citations: [] };
  const answerable = questions.filter((asked) => asked.answerable);
  const unanswerable = questions.filter((asked) => !asked.answerable);
  const quotes = questions.flatMap((asked) => rowOf(asked).citations);
  return {
    refusedUnanswerable: rate(unanswerable.map((asked) => rowOf(asked).refused)),
    refusedAnswerable: rate(answerable.map((asked) => rowOf(asked).refused)),
    answerInQuotes: rate(answerable.map((asked) => inQuotes(asked, rowOf(asked)))),
    citedRightArticle: rate(
      answerable.map((asked) =>
        rowOf(asked).citations.some(({ articleId }) => asked.articleIds.includes(articleId)),
      ),
    ),
    verbatimQuotes: rate(
      quotes.map(({ articleId, quote }) => texts.get(articleId)?.includes(quote) === true),
    ),
  };
}

function inQuotes({ answers, articleIds }: Asked, { citations }: Row): boolean {
  return citations.some(({ articleId, quote }) => articleIds.includes(articleId) && says(quote, answers));
}

/** What `dialogues.followUps` should be. */
export function followUpsAgain(turns: Asked[], rows: Map<string, Row>) {
  const followUps = turns.filter(({ id }) => !id.endsWith('#1'));
  const { articleHitAt1 } = retrievalAgain(followUps, rows);
  const { answerInQuotes, refusedUnanswerable, refusedAnswerable } = answersAgain(followUps, rows, new Map());
  return { articleHitAt1, answerInQuotes, refusedUnanswerable, refusedAnswerable };
}

/** What `disputes` should be. */
export function disputesAgain(
  disputes: { id: string; answersAll: string[][]; articleIds: string[] }[],
  rows: Map<string, Row>,
) {
  const quoted = disputes.map(({ id, answersAll, articleIds }) => {
    const quotes = (rows.get(id)?.citations ?? []).filter(({ articleId }) => articleIds.includes(articleId));
    return answersAll.map((account) => quotes.some(({ quote }) => says(quote, account)));
  });
  return {
    items: disputes.length,
    bothQuoted: quoted.filter((each) => each.every(Boolean)).length,
    oneQuoted: quoted.filter((each) => each.some(Boolean) && !each.every(Boolean)).length,
  };
}
