import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Raise it when the graph's parameters or the meaning of a field change: older files are then built anew. */
export const formatVersion = 1;

const manifestSchema = z.object({
  format: z.literal(formatVersion),
  /** Of the embedder and the passage settings. */
  fingerprint: z.string(),
  dimensions: z.int().positive(),
  generation: z.int().nonnegative(),
  /** Ids in the file that no longer count. */
  removed: z.array(z.int()),
  count: z.int().nonnegative(),
  /** The graph's file, beside the manifest. */
  file: z.string().regex(/^[\w-]+\.hnsw$/),
  bytes: z.int().positive(),
  crc32: z.int().nonnegative(),
});

/** What a graph file is, and what of. */
export type Manifest = z.output<typeof manifestSchema>;

export function manifestPath(directory: string): string {
  return path.join(directory, 'manifest.json');
}

/** The manifest of a folder; null where there is none that can be used. */
export async function readManifest(directory: string): Promise<Manifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(manifestPath(directory), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Missing, unreadable or not JSON: the index is a cache, the store has everything.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
