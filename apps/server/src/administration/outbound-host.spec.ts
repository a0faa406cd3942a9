import { CatalogueError } from '@parley/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllowance } from '../effects/address-check';
import { toHost } from './outbound-host';

describe('a host of the allow list', () => {
  it.each([
    ['api.example.com', 'api.example.com'],
    ['api.example.com.', 'api.example.com'],
    ['*.example.com', '*.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['10.0.0.1', '10.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['::1', '::1'],
    ['[2001:db8:0:0::1]', '2001:db8::1'],
    ['::ffff:10.0.0.1', '::ffff:a00:1'],
    ['localhost', 'localhost'],
    ['my_service', 'my_service'],
  ])('%s is kept as %s', (given, kept) => {
    expect(toHost(given)).toBe(kept);
  });

  it.each([
    '*',
    '*.',
    '*.10.0.0.1',
    'a.*.com',
    'http://a.com',
    'a.com/x',
    'a.com:80',
    'user@a.com',
    'a b',
    '1.2.3.4.5',
    '256.1.1.1',
    ':::',
    '[::1',
    'a..b',
    '-a.com',
    '%61.com',
    `${'a'.repeat(64)}.com`,
    '',
  ])('"%s" is none', (given) => {
    expect(() => toHost(given)).toThrow(CatalogueError);
  });

  it('lets flows call exactly what was written, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()), (host) => {
        const kept = toHost(host.toLowerCase());
        const url = new URL(`http://${host.includes(':') ? `[${host}]` : host}/`);
        expect(findAllowance(url, [{ host: kept, port: 0, allowPrivate: true }])).toBeDefined();
      }),
    );
  });
});
