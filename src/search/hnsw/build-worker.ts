import { parentPort, workerData } from 'node:worker_threads';
import { RunGate } from '../../embedding/run-gate.js';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.js';
import { takeIn } from './catch-up.js';
import { Graph } from './graph.js';
import { type GraphIdentity, loadGraph, saveGraph } from './graph-files.js';

/** What the thread is to build. */
export interface BuildOrder {
  databaseFile: string;
  directory: string;
  identity: GraphIdentity;
  /** Leaves aside what is saved, because it has too much that no longer counts. */
  anew: boolean;
}

/** What the thread is started with. */
export interface BuildStart extends BuildOrder {
  /** Shut to have the build given up. */
  gate: SharedArrayBuffer;
}

/** Brings the saved graph up to date with the store, from nothing if need be, and saves it unless given up. */
async function build({ databaseFile, directory, identity, anew }: BuildOrder, gate: RunGate): Promise<void> {
  const givenUp = {
    get aborted() {
      return gate.isShut;
    },
  };
  const store = openSqliteStore({ file: databaseFile, readonly: true });
  try {
    let graph = anew ? null : await loadGraph(directory, identity);
    let changes = graph && (await store.changesSince(graph.generation, identity.fingerprint));
    if (!graph || !changes) {
      graph = Graph.empty(identity.dimensions);
      changes = await store.changesSince(0, identity.fingerprint);
    }
    if (changes) await takeIn(graph, changes, store, givenUp);
    if (!givenUp.aborted) await saveGraph(graph, directory, identity);
  } finally {
    await store.close();
  }
}

const { gate: shared, ...order } = workerData as BuildStart;
const gate = new RunGate(shared);
await gate.pass(() => build(order, gate));
parentPort?.postMessage('built');
