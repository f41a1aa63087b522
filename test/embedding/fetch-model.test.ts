import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchModel } from '../../src/embedding/fetch-model.js';
import { networkFile } from '../../src/embedding/model-files.js';
import { type HubFile, type LoopbackHub, startLoopbackHub } from './loopback-hub.js';

const model = 'owner/tiny';
const network = Buffer.alloc(300_000, 'network ');
const at = (file: string) => `${model}/resolve/main/${file}`;

function hubFiles(override: Partial<HubFile> = {}): Record<string, HubFile> {
  return {
    [at('config.json')]: { content: Buffer.from('{"hidden_size":8}') },
    [at('tokenizer.json')]: { content: Buffer.from('{}') },
    [at('tokenizer_config.json')]: { content: Buffer.from('{}') },
    [at('1_Pooling/config.json')]: { content: Buffer.from('{"pooling_mode_mean_tokens":true}') },
    [at(networkFile)]: { content: network, large: true, ...override },
  };
}

describe('fetchModel', () => {
  let modelsDir: string;
  let hub: LoopbackHub | undefined;
  const fetchFrom = async (files: Record<string, HubFile>, signal?: AbortSignal) => {
    hub = await startLoopbackHub(files);
    return fetchModel({ modelsDir, model, endpoint: hub.endpoint, signal });
  };
  const fetched = (file: string) => readFile(path.join(modelsDir, model, file));

  beforeEach(async () => {
    modelsDir = await mkdtemp(path.join(tmpdir(), 'edicola-models-'));
  });
  afterEach(async () => {
    await hub?.close();
    hub = undefined;
    await rm(modelsDir, { recursive: true, force: true });
  });

  it('downloads what is needed, and nothing the second time', async () => {
    await fetchFrom(hubFiles());
    expect((await fetched(networkFile)).equals(network)).toBe(true);
    expect((await fetched('1_Pooling/config.json')).length).toBeGreaterThan(0);
    const asked = hub?.requests.length;
    await fetchModel({ modelsDir, model, endpoint: hub?.endpoint ?? '' });
    expect(hub?.requests).toHaveLength(asked ?? 0);
  });

  it('tells how far it is', async () => {
    hub = await startLoopbackHub(hubFiles());
    const seen: [string, number, number | null][] = [];
    const onProgress = (...progress: [string, number, number | null]) => seen.push(progress);
    await fetchModel({ modelsDir, model, endpoint: hub.endpoint, onProgress });
    expect(seen.at(-1)).toEqual([networkFile, network.length, network.length]);
  });

  it('goes on where a broken download ended', async () => {
    await fetchFrom(hubFiles({ breaksAfter: { bytes: 100_000, times: 1 } }));
    expect((await fetched(networkFile)).equals(network)).toBe(true);
    expect(hub?.requests.filter((line) => /^store.*bytes=[1-9]/.test(line))).toHaveLength(1);
  });

  it('goes on in the next run after it broke off every time', async () => {
    await expect(fetchFrom(hubFiles({ breaksAfter: { bytes: 50_000, times: 9 } }))).rejects.toMatchObject({
      code: 'model-unreachable',
    });
    expect((await fetched(`${networkFile}.part`)).length).toBeGreaterThan(0);
    await hub?.close();
    await fetchFrom(hubFiles());
    expect((await fetched(networkFile)).equals(network)).toBe(true);
    expect(hub?.requests.some((line) => /bytes=[1-9]/.test(line))).toBe(true);
  });

  it.each<[string, Partial<HubFile>, Buffer]>([
    ['a hub without ranges', { noRanges: true }, network.subarray(0, 1000)],
    ['a part that is whole', {}, network],
    ['a part that is too long', {}, Buffer.concat([network, Buffer.from('more')])],
  ])('copes with %s', async (_, file, part) => {
    await mkdir(path.join(modelsDir, model, 'onnx'), { recursive: true });
    await writeFile(path.join(modelsDir, model, `${networkFile}.part`), part);
    const run = fetchFrom(hubFiles(file));
    if (part.length > network.length) await expect(run).rejects.toMatchObject({ code: 'model-corrupt' });
    await run.catch(() => fetchModel({ modelsDir, model, endpoint: hub?.endpoint ?? '' }));
    expect((await fetched(networkFile)).equals(network)).toBe(true);
  });

  it('is downloaded by two programs at once, neither writing into the other’s', async () => {
    hub = await startLoopbackHub(hubFiles({ breaksAfter: { bytes: 200_000, times: 2 } }));
    const { endpoint } = hub;
    await Promise.all([
      fetchModel({ modelsDir, model, endpoint }),
      fetchModel({ modelsDir, model, endpoint }),
    ]);
    expect((await fetched(networkFile)).equals(network)).toBe(true);
  });

  it.each([
    ['goes on with what a killed program left', 60_000, true],
    ['leaves alone what another program is writing', 0, false],
  ])('%s', async (_, age, continued) => {
    const part = path.join(modelsDir, model, `${networkFile}.0a1b2c3d.part`);
    await mkdir(path.dirname(part), { recursive: true });
    await writeFile(part, network.subarray(0, 100_000));
    await utimes(part, new Date(), new Date(Date.now() - age));
    await fetchFrom(hubFiles());
    expect((await fetched(networkFile)).equals(network)).toBe(true);
    expect(hub?.requests.some((line) => /bytes=[1-9]/.test(line))).toBe(continued);
    expect(existsSync(part)).toBe(!continued);
  });

  it('throws away what has the wrong hash', async () => {
    await expect(fetchFrom(hubFiles({ wrongHash: true }))).rejects.toMatchObject({ code: 'model-corrupt' });
    await expect(fetched(networkFile)).rejects.toThrow('ENOENT');
    await expect(fetched(`${networkFile}.part`)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['the model is not there', 404],
    ['the hub hides it', 401],
  ])('says so when %s', async (_, code) => {
    const files = hubFiles();
    const config = files[at('config.json')];
    if (config) config.status = { code, times: 9 };
    await expect(fetchFrom(files)).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('tries again when the hub is busy', async () => {
    await fetchFrom(hubFiles({ status: { code: 503, times: 2 } }));
    expect((await fetched(networkFile)).equals(network)).toBe(true);
  });

  it('says what to do offline', async () => {
    await expect(fetchModel({ modelsDir, model, endpoint: 'http://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'model-unreachable',
      message: expect.stringMatching(/HF_ENDPOINT.*multilingual-e5-small/),
    });
  });

  it('says what is missing of a model that no hub has', async () => {
    await expect(
      fetchModel({ modelsDir, model: 'mine', endpoint: 'http://127.0.0.1:9' }),
    ).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining(networkFile),
    });
  });

  it('stops when told to', async () => {
    const run = fetchFrom(hubFiles(), AbortSignal.abort());
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.skipIf(process.getuid?.() === 0)('says so where it may not write', async () => {
    await chmod(modelsDir, 0o500);
    await expect(fetchFrom(hubFiles())).rejects.toMatchObject({ code: 'model-unwritable' });
  });
});
