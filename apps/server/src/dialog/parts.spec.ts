import { createSecretKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DialogHandler } from './dialog.handler';
import { AesSealer } from './sealer';
import { SerialQueue } from './serial-queue';
import { TimeZones } from './time-zone';
import { newUuid } from './uuid';

describe('AesSealer', () => {
  const sealer = new AesSealer(createSecretKey(Buffer.alloc(32, 7)));

  it('gives back what was sealed, and the same seal for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.unseal(sealer.seal(text))).toBe(text);
        expect(sealer.seal(text)).toBe(sealer.seal(text));
      }),
    );
  });

  it('refuses what was changed, or sealed with another key', () => {
    const sealed = sealer.seal('4711');
    const changed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    expect(() => sealer.unseal(changed)).toThrow();
    expect(() => new AesSealer(createSecretKey(Buffer.alloc(32, 8))).unseal(sealed)).toThrow();
  });
});

describe('TimeZones', () => {
  it.each([
    ['UTC', '2026-07-01T12:00:00Z', 0],
    ['Asia/Shanghai', '2026-07-01T12:00:00Z', 480],
    ['Asia/Kathmandu', '2026-07-01T12:00:00Z', 345],
    ['America/St_Johns', '2026-01-01T00:10:00Z', -210],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
  ])('%s at %s is %i minutes east of UTC', (zone, at, offset) => {
    expect(new TimeZones().offsetAt(zone, Date.parse(at))).toBe(offset);
  });

  it('follows a change of the clocks', () => {
    const zones = new TimeZones();
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect([zones.offsetAt('Europe/Berlin', change - 1), zones.offsetAt('Europe/Berlin', change)]).toEqual([
      60, 120,
    ]);
  });
});

describe('newUuid', () => {
  it('makes different ids of version 7 that begin with the time', () => {
    const now = Date.UTC(2026, 2, 1);
    const ids = Array.from({ length: 1_000 }, () => newUuid(now));
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(now);
  });
});

describe('SerialQueue', () => {
  it('runs work of one key in order, one at a time, also after a failure; other keys do not wait', async () => {
    const queue = new SerialQueue();
    const seen: string[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const first = queue.run('a', async () => {
      await gate;
      seen.push('a1');
      throw new Error('a1 failed');
    });
    const second = queue.run('a', () => Promise.resolve(seen.push('a2')));
    await queue.run('b', () => Promise.resolve(seen.push('b')));
    release();
    await expect(first).rejects.toThrow('a1 failed');
    await second;
    expect(seen).toEqual(['b', 'a1', 'a2']);
    expect(queue.size).toBe(0);
  });
});

describe('a turn that is answered while the process is about to end', () => {
  it('closes its connection, which nobody will listen to', async () => {
    let isOpen = true;
    const handler = new DialogHandler({
      dialog: {
        turn: () => {
          isOpen = false;
          return Promise.resolve('{"ret":0}');
        },
      },
      log: { error: () => undefined },
      begin: () => isOpen,
      end: () => undefined,
      isOpen: () => isOpen,
    });
    const server = createServer((request, response) => void handler.handleIfTurn(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/oifde/rest/crs/process`;
    const reply = await fetch(url, { method: 'POST', body: '{}' });
    expect([reply.status, reply.headers.get('connection')]).toEqual([200, 'close']);
    const late = await fetch(url, { method: 'POST', body: '{}' });
    expect([late.status, late.headers.get('connection')]).toEqual([503, 'close']);
    await new Promise((resolve) => server.close(resolve));
  });
});
