import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebFetcher } from '../../../src/sources/web/fetch-page.js';
import { guardedAgent, type Resolve } from '../../../src/sources/web/guarded-agent.js';
import { LoopbackSite } from '../../loopback-site.js';

const accept = ['text/html'];
let site: LoopbackSite;
beforeAll(async () => {
  site = await LoopbackSite.open();
  site.putText('/', 'text/html', 'secret');
});
afterAll(() => site.close());

/** A name server that gives each of these in turn. */
function answers(...turns: string[][]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = [];
  const resolve: Resolve = (host, _options, done) => {
    const addresses = turns[Math.min(asked.length, turns.length - 1)] ?? [];
    asked.push(host);
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve, asked };
}

function fetcher(resolve: Resolve): WebFetcher {
  const policy = { allowPrivate: false, ports: [Number(new URL(site.origin).port)] };
  return new WebFetcher(policy, guardedAgent(policy, resolve));
}

describe('guardedAgent', () => {
  const port = () => new URL(site.origin).port;

  it('refuses a name that leads into the private network, however it is mixed with public addresses', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1']]) {
      const { resolve } = answers(addresses);
      const fetching = fetcher(resolve).fetch(`http://rebound.example:${port()}/`, { accept });
      await expect(fetching).rejects.toMatchObject({ code: 'forbidden-address' });
    }
    expect(site.requests).toEqual([]);
  });

  it('asks for a name once a connection, so a second answer is checked like the first', async () => {
    // The first answer is public (and reaches nothing from here); the second is where the attacker wants to go.
    const { resolve, asked } = answers(['192.0.2.1', '8.8.8.8'], ['127.0.0.1']);
    const web = fetcher(resolve);
    for (let attempt = 0; attempt < 2; attempt++) {
      const fetching = web.fetch(`http://rebound.example:${port()}/`, { accept });
      await expect(fetching).rejects.toMatchObject({ code: 'forbidden-address' });
    }
    expect(asked).toEqual(['rebound.example', 'rebound.example']);
    expect(site.requests).toEqual([]);
  });

  it('connects to the very address that was checked', async () => {
    const policy = { allowPrivate: true, ports: [] };
    const { resolve, asked } = answers(['127.0.0.1'], ['203.0.113.1']);
    const web = new WebFetcher(policy, guardedAgent(policy, resolve));
    const fetched = await web.fetch(`http://paper.example:${port()}/`, { accept });
    expect(fetched).toMatchObject({ status: 'fetched', contentType: 'text/html' });
    expect(asked).toEqual(['paper.example']);
    await web.close();
  });
});
