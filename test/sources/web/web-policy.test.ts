import { describe, expect, it } from 'vitest';
import { checkedAddress, checkResolved } from '../../../src/sources/web/web-policy.js';

const policy = { allowPrivate: false, ports: [8080] };

const hostile = [
  // Loopback, in every spelling a URL parser takes.
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://127.255.255.254/',
  'http://１２７.０.０.１/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://ｌｏｃａｌｈｏｓｔ/',
  'http://sub.localhost/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://0.0.0.0/',
  'http://0/',
  // IPv4 inside IPv6: mapped, compatible, translated, 6to4, Teredo.
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2002:a00:1::1]/',
  'http://[2001:0:7f00:1::]/',
  // Private, link-local, carrier, multicast, reserved.
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://167772161/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://0xc0a80101/',
  'http://0300.0250.1.1/',
  'http://169.254.1.1/',
  'http://100.64.0.1/',
  'http://100.127.255.255/',
  'http://192.0.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://239.255.255.250/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[100::1]/',
  'http://[4000::1]/',
  // Cloud metadata.
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://[fd00:ec2::254]/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  'http://metadata.google.internal/',
  // Names that lead nowhere outside.
  'http://intranet/',
  'http://printer.local/',
  'http://nas.home.arpa/',
  'http://db.corp/',
  // Other ports, protocols, credentials.
  'http://example.org:22/',
  'http://example.org:6379/',
  'https://example.org:8443/',
  'http://user:password@example.org/',
  'http://example.org@127.0.0.1/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
];

describe('checkedAddress', () => {
  it(`is held against at least 60 hostile spellings (${hostile.length})`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hostile)('refuses %s', (address) => {
    expect(() => checkedAddress(address, policy)).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^(forbidden|bad)-address$/) }),
    );
  });

  it.each([
    '',
    'example.org',
    'http://',
    'http://[::1',
    'http://256.1.1.1/',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('knows no address in %j', (address) => {
    expect(() => checkedAddress(address, policy)).toThrowError(
      expect.objectContaining({ code: 'bad-address' }),
    );
  });

  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c'],
    ['http://EXAMPLE.org:80/', 'http://example.org/'],
    ['https://example.org:8080/', 'https://example.org:8080/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
    ['http://[2606:4700::1111]/', 'http://[2606:4700::1111]/'],
  ])('lets %s through', (address, url) => {
    expect(checkedAddress(address, policy).href).toBe(url);
  });

  it('never repeats a password', () => {
    expect(() => checkedAddress('http://anna:secret@example.org/', policy)).toThrowError(/^(?!.*secret)/);
  });

  it('lets private addresses through only where the owner allows them', () => {
    expect(checkedAddress('http://127.0.0.1:9999/', { ...policy, allowPrivate: true }).port).toBe('9999');
    expect(() => checkedAddress('file:///etc/passwd', { ...policy, allowPrivate: true })).toThrow();
  });
});

describe('checkResolved', () => {
  it.each([
    [['93.184.216.34'], true],
    [['93.184.216.34', '2606:4700::1111'], true],
    [['93.184.216.34', '127.0.0.1'], false],
    [['::ffff:10.0.0.1'], false],
    [['fe80::1%eth0'], false],
    [[], false],
  ])('%j: %s', (addresses, allowed) => {
    const check = () => checkResolved('example.org', addresses, policy);
    if (allowed) expect(check).not.toThrow();
    else expect(check).toThrowError(expect.objectContaining({ code: 'forbidden-address' }));
  });
});
