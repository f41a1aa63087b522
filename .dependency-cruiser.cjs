/**
 * Imports point one way (DESIGN.md, "Layers"): each folder may import only the folders listed for it.
 * `test/rules.test.ts` holds that this file still sees the modules, because a checker that looked at nothing passes.
 */
const layers = {
  article: ['article'],
  passages: ['passages', 'article'],
  sources: ['sources', 'article'],
  embedding: ['embedding', 'passages', 'article'],
  store: ['store', 'embedding', 'passages', 'article'],
  search: ['search', 'store', 'embedding', 'passages', 'article'],
  answer: ['answer', 'search', 'store', 'embedding', 'passages', 'article'],
  feeds: ['feeds', 'sources', 'store', 'embedding', 'passages', 'article'],
  chat: ['chat', 'answer', 'search', 'store', 'embedding', 'passages', 'article'],
};
const everywhere = '^src/(errors|config|settings|worker-file)\\.ts$';
/** Feeds feed the pipeline, so they know what it takes and gives. */
const beside = { feeds: ['^src/pipeline\\.ts$'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([folder, allowed]) => ({
      name: `${folder}-imports-one-way`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [`^src/(${allowed.join('|')})/`, everywhere, ...(beside[folder] ?? [])] },
    })),
    {
      name: 'edges-do-not-meet',
      comment:
        'The terminal, Discord and eval are three doors of one house; only the command `eval` opens another.',
      severity: 'error',
      from: { path: '^src/(discord|cli|eval)/', pathNot: '^src/cli/eval\\.ts$' },
      to: { path: '^src/(discord|cli|eval)/', pathNot: '^src/$1/' },
    },
    {
      name: 'errors-imports-nothing',
      severity: 'error',
      from: { path: '^src/(errors|worker-file)\\.ts$' },
      to: { path: '^src/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '(worker|main)\\.ts$' },
      to: {},
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
