import { fileURLToPath } from 'node:url';

/**
 * The compiled file of a worker that stands beside the importing module.
 * Node runs workers only from JavaScript, so tests, which run the TypeScript source, use the build in `dist/`.
 *
 * @param moduleUrl the importer's `import.meta.url`
 * @param name e.g. `reader-worker.js`
 */
export function workerFile(moduleUrl: string, name: string): string {
  const file = fileURLToPath(new URL(name, moduleUrl));
  return moduleUrl.endsWith('.ts') ? file.replace(/([\\/])src([\\/])(?!.*[\\/]src[\\/])/, '$1dist$2') : file;
}
