import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../errors.js';
import { flushFile, flushFolder } from '../../store/flush-file.js';
import { checksum } from './checksum.js';
import { Graph } from './graph.js';
import { formatVersion, type Manifest, manifestPath, readManifest } from './manifest.js';

/** Whose vectors a graph holds. */
export interface GraphIdentity {
  fingerprint: string;
  dimensions: number;
}

/** A file that no manifest names is left alone this long, in milliseconds: another process may be about to name it. */
const graceTime = 10 * 60_000;

/**
 * Writes the graph and then its manifest, each under a temporary name first: whoever reads sees the old pair or the
 * new one. The graph must not change meanwhile.
 */
export async function saveGraph(graph: Graph, directory: string, identity: GraphIdentity): Promise<void> {
  await mkdir(directory, { recursive: true });
  const previous = (await readManifest(directory))?.file;
  const state = graph.state();
  const file = `passages-${state.generation}-${randomUUID().slice(0, 8)}.hnsw`;
  const target = path.join(directory, file);
  try {
    await graph.write(target);
    await flushFile(target);
    const manifest: Manifest = {
      format: formatVersion,
      ...identity,
      ...state,
      count: graph.size,
      file,
      ...(await checksum(target)),
    };
    await replaceFile(manifestPath(directory), JSON.stringify(manifest));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  await removeOthers(directory, file, previous);
}

/** The saved graph; null when it is missing, damaged, of another format or of other vectors. */
export async function loadGraph(directory: string, identity: GraphIdentity): Promise<Graph | null> {
  // Twice, because another process may put a newer pair in its place between the two reads.
  return (await tryToLoad(directory, identity)) ?? (await tryToLoad(directory, identity));
}

async function tryToLoad(
  directory: string,
  { fingerprint, dimensions }: GraphIdentity,
): Promise<Graph | null> {
  const manifest = await readManifest(directory);
  if (manifest?.fingerprint !== fingerprint || manifest.dimensions !== dimensions) return null;
  const file = path.join(directory, manifest.file);
  try {
    const found = await checksum(file);
    if (found.bytes !== manifest.bytes || found.crc32 !== manifest.crc32) return null;
    const graph = await Graph.read(file, dimensions, manifest);
    return graph.size === manifest.count ? graph : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EACCES') return null;
    throw error;
  }
}

async function replaceFile(target: string, content: string): Promise<void> {
  const temporary = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  await writeFile(temporary, content, { flush: true });
  await rename(temporary, target);
  await flushFolder(path.dirname(target));
}

async function removeOthers(directory: string, current: string, previous: string | undefined): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name === current || !/^(passages-.*\.hnsw|manifest\.json\..*\.tmp)$/.test(name)) continue;
    const file = path.join(directory, name);
    if (name === previous || (await isAbandoned(file))) await rm(file, { force: true });
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > graceTime;
  } catch (error) {
    // Another process has just removed it.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
