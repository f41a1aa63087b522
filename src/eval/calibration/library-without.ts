import { lexicalTerms } from '../../search/analysis/lexical-terms.js';
import type { VectorIndex } from '../../search/vector-index.js';
import type { Store } from '../../store/store.js';

/** What searching and answering read of a library. */
export interface ReadLibrary {
  store: Store;
  index: VectorIndex;
}

/** The library as searching and answering would find it if it had never had these articles. */
export async function libraryWithout(
  articleIds: readonly string[],
  { store, index }: ReadLibrary,
): Promise<ReadLibrary> {
  const gone = new Set<number>();
  const occurrences = new Map<string, number>();
  for (const id of articleIds) {
    const stored = await store.article(id);
    for (const passage of stored ? await store.passagesOfArticle(id) : []) {
      gone.add(passage.id);
      const about = {
        title: stored?.title ?? '',
        heading: passage.heading,
        language: stored?.language ?? null,
      };
      const { headline, heading, text } = lexicalTerms(passage, about);
      for (const term of new Set(`${headline} ${heading} ${text}`.split(' ')))
        occurrences.set(term, (occurrences.get(term) ?? 0) + 1);
    }
  }
  const kept = <Hit extends { passageId: number }>(hits: readonly Hit[]) =>
    hits.filter(({ passageId }) => !gone.has(passageId));
  return {
    store: overlaid(store, {
      searchText: async (query) => {
        const hits = await store.searchText({ ...query, limit: query.limit + gone.size });
        return kept(hits).slice(0, query.limit);
      },
      documentFrequencies: async (terms) => {
        const all = await store.documentFrequencies(terms);
        return new Map([...all].map(([term, count]) => [term, count - (occurrences.get(term) ?? 0)]));
      },
      passageIds: async (filter) => (await store.passageIds(filter)).filter((id) => !gone.has(id)),
    }),
    index: overlaid(index, {
      nearest: async (vector, limit, allowed) =>
        kept(await index.nearest(vector, limit + gone.size, allowed)).slice(0, limit),
    }),
  };
}

/** Its own methods but those given: written out one by one, each new method of a store would be wanted here. */
function overlaid<Target extends object>(target: Target, methods: Partial<Target>): Target {
  return new Proxy(target, {
    get: (of, name) => {
      const given: unknown = Reflect.get(methods, name);
      if (given !== undefined) return given;
      const own: unknown = Reflect.get(of, name, of);
      return typeof own === 'function' ? own.bind(of) : own;
    },
  });
}
