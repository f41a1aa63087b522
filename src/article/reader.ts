import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { EdicolaError } from '../errors.js';
import { workerFile } from '../worker-file.js';
import type { Article } from './article.js';
import type { Page } from './page.js';
import type { ReaderReply } from './reader-worker.js';

export interface ReaderSettings {
  /**
   * Longest time one page may take, in milliseconds, if the program has the processor: time in which the whole process
   * used less of it than this does not count, up to five times as long.
   */
  timeLimitMs: number;
  /** Memory one page may take, in megabytes. */
  memoryLimitMb: number;
}

const defaults: ReaderSettings = { timeLimitMs: 2_000, memoryLimitMb: 384 };
/** How much longer than its limit a page may take on a machine that does other things. */
const patience = 5;
const checksWithinLimit = 8;

/**
 * Reads pages one after the other in a worker thread of its own: whoever wrote the page, it can hold or
 * exhaust only that thread, which is then ended and replaced.
 */
export class Reader {
  private readonly queue = new PQueue({ concurrency: 1 });
  private readonly settings: ReaderSettings;
  private worker: Promise<Worker> | null = null;
  private closed = false;

  constructor(settings: Partial<ReaderSettings> = {}) {
    this.settings = { ...defaults, ...settings };
  }

  /**
   * @throws {EdicolaError} what `readArticle` throws; `page-too-slow` past the time limit; `page-too-large` past
   * the memory limit; `reader-closed`.
   */
  read(page: Page): Promise<Article> {
    return this.queue.add(async () => {
      if (this.closed) throw closedError();
      return this.ask(await this.workerReady(), page);
    });
  }

  /** Ends the worker; pages still waiting fail with `reader-closed`. */
  async close(): Promise<void> {
    this.closed = true;
    const worker = await this.worker?.catch(() => null);
    await worker?.terminate();
    await this.queue.onIdle();
  }

  /** The worker at hand, or a new one; one that dies or does not start is forgotten. */
  private workerReady(): Promise<Worker> {
    if (this.worker) return this.worker;
    const forget = () => {
      if (this.worker === started) this.worker = null;
    };
    const started = startWorker(this.settings.memoryLimitMb, forget);
    this.worker = started;
    started.catch(forget);
    return started;
  }

  private ask(worker: Worker, page: Page): Promise<Article> {
    return new Promise((resolve, reject) => {
      const answer = (reply: ReaderReply) => {
        settle();
        if ('article' in reply) resolve(reply.article);
        else reject(new EdicolaError(reply.code, reply.message));
      };
      const crash = (error: Error) => giveUp(crashError(error));
      const exit = () => giveUp(this.closed ? closedError() : crashError(null));
      const limit = this.settings.timeLimitMs;
      const isOver = stopwatch(limit);
      const timer = setInterval(() => isOver() && giveUp(slowError(limit)), limit / checksWithinLimit);
      const settle = () => {
        clearInterval(timer);
        worker.off('message', answer).off('error', crash).off('exit', exit);
      };
      const giveUp = (error: EdicolaError) => {
        settle();
        this.worker = null;
        // Ending it may still bring an error (no memory left) that says nothing new.
        worker.on('error', () => undefined);
        void worker.terminate();
        reject(error);
      };
      worker.on('message', answer).on('error', crash).on('exit', exit);
      worker.postMessage(page);
    });
  }
}

/** Resolves once the worker has loaded its code, so that loading does not count as reading. */
function startWorker(memoryLimitMb: number, onIdleDeath: () => void): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(import.meta.url, './reader-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, stackSizeMb: 4 },
    });
    const fail = (error: Error) => reject(crashError(error));
    worker.once('error', fail);
    worker.once('message', () => {
      worker.off('error', fail);
      // One that dies between two pages takes none with it: the next page gets a new one.
      worker.on('error', onIdleDeath);
      // An idle worker does not keep the program alive; while it reads, the time limit's timer does.
      worker.unref();
      resolve(worker);
    });
  });
}

/**
 * Tells whether a limit in milliseconds has passed, and the process had as much of the processor meanwhile: a bound from
 * above for the worker's share, which Node 20 does not tell. A busy machine refuses no page that way.
 */
function stopwatch(limitMs: number): () => boolean {
  const [started, usage] = [performance.now(), process.cpuUsage()];
  return () => {
    const passed = performance.now() - started;
    const { user, system } = process.cpuUsage(usage);
    return passed >= patience * limitMs || (passed >= limitMs && (user + system) / 1_000 >= limitMs);
  };
}

function slowError(limitMs: number): EdicolaError {
  return new EdicolaError(
    'page-too-slow',
    `Reading this page took more than ${limitMs / 1000} s, so it was left out: save it as plain text and ingest that.`,
  );
}

function crashError(error: unknown): EdicolaError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new EdicolaError(
        'page-too-large',
        'Reading this page took too much memory, so it was left out: save it as plain text and ingest that.',
        error,
      )
    : new EdicolaError(
        'reader-failed',
        'The page reader stopped while reading this page, so it was left out: ingest it again, and report the page if it fails again.',
        error,
      );
}

function closedError(): EdicolaError {
  return new EdicolaError(
    'reader-closed',
    'The program is closing, so this page was not read: ingest it again.',
  );
}
