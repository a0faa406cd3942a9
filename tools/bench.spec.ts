import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '@parley/elements';
import { EMPTY_CATALOGUE, FlowDocument, validate } from '@parley/flow-model';
import { feeFlow } from '../bench/flows/fee-flow.mjs';
import { readOptions } from '../bench/lib/options.mjs';
import { isSuccess, judge } from '../bench/lib/report.mjs';
import { ratios } from '../bench/lib/statistics.mjs';
import { runLoad } from '../bench/load/closed-loop.mjs';
import { countErrors } from '../bench/load/load-errors.mjs';
import { runPacedLoad } from '../bench/load/paced.mjs';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Says `count` times the same and takes only `right` for an answer. */
function says(count: number, right = 'yes') {
  let left = count;
  return {
    next: () => (left-- > 0 ? '{}' : null),
    accept: (body: string) => body === right,
  };
}

const answer =
  (body: string, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) }).end(body);

const isAutocannonInstalled = existsSync(new URL('../bench/node_modules/autocannon', import.meta.url));

describe('the closed loop of the benchmark', () => {
  beforeEach(({ skip }) => skip(!isAutocannonInstalled, '`npm run bench` installs autocannon'));

  it('counts good replies and ends when nobody has anything more to say', async () => {
    const port = await serve(answer('yes'));
    const result = await runLoad({
      port,
      path: '/',
      conversations: [says(30), says(12), says(0)],
      durationMs: 10_000,
    });
    expect(result.replies).toBe(42);
    expect(countErrors(result.errors)).toBe(0);
    expect(result.latencyMs.p50).toBeGreaterThan(0);
    expect(result.latencyMs.max).toBeGreaterThanOrEqual(result.latencyMs.p99);
    expect(result.seconds).toBeLessThan(10);
  });

  it('lets each request depend on the reply before', async () => {
    const heard: string[] = [];
    const port = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        heard.push(body);
        answer(`${body}+`)(request, response);
      });
    });
    let said = 'a';
    const conversation = {
      next: () => (said.length > 3 ? null : said),
      accept: (body: string) => (said = body).endsWith('+'),
    };
    const result = await runLoad({ port, path: '/', conversations: [conversation], durationMs: 10_000 });
    expect(heard).toEqual(['a', 'a+', 'a++']);
    expect(result.replies).toBe(3);
  });

  it('ends in time, having waited for every reply, and does not count the warm-up', async () => {
    let asked = 0;
    let accepted = 0;
    const port = await serve((request, response) => {
      asked += 1;
      answer('yes')(request, response);
    });
    const conversation = {
      next: () => '{}',
      accept: () => {
        accepted += 1;
        return true;
      },
    };
    const result = await runLoad({
      port,
      path: '/',
      conversations: [conversation, conversation],
      warmupMs: 300,
      durationMs: 200,
    });
    expect(countErrors(result.errors)).toBe(0);
    expect(accepted).toBe(asked);
    expect(result.replies).toBeGreaterThan(0);
    expect(result.replies).toBeLessThan(accepted);
    expect(result.perSecond).toBeCloseTo(result.replies / result.seconds);
  });

  it('counts wrong replies and statuses apart, and shows the first', async () => {
    const wrong = await runLoad({
      port: await serve(answer('no')),
      path: '/',
      conversations: [says(3)],
      durationMs: 10_000,
    });
    expect(wrong.errors).toMatchObject({ wrong: 3, status: 0, first: 'wrong reply: no' });

    const refused = await runLoad({
      port: await serve(answer('yes', 503)),
      path: '/',
      conversations: [says(2)],
      durationMs: 10_000,
    });
    expect(refused.errors).toMatchObject({ wrong: 0, status: 2, first: 'status 503: yes' });
    expect(refused.replies).toBe(0);
  });

  it('puts replies together that come in pieces', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': 3 });
      response.write('y');
      setImmediate(() => response.end('es'));
    });
    const result = await runLoad({ port, path: '/', conversations: [says(5)], durationMs: 10_000 });
    expect(result.replies).toBe(5);
    expect(countErrors(result.errors)).toBe(0);
  });

  it('counts what never gets a reply, and does not wait for it for long', async () => {
    const port = await serve(() => {});
    const result = await runLoad({
      port,
      path: '/',
      conversations: [says(9), says(9)],
      durationMs: 100,
      graceMs: 200,
    });
    expect(result.errors).toMatchObject({ unanswered: 2, broken: 0 });
  });

  it('gives up on a server that drops every connection', async () => {
    const port = await serve((request) => request.socket.destroy());
    const result = await runLoad({ port, path: '/', conversations: [says(1_000)], durationMs: 60_000 });
    expect(result.errors).toMatchObject({ broken: 21, unanswered: 0 });
    expect(result.replies).toBe(0);
  });
});

describe('the fixed rate of the benchmark', () => {
  it('begins conversations at their rate, whatever came of the ones before', async () => {
    const port = await serve(answer('yes'));
    const load = { port, path: '/', perSecond: 100, durationMs: 300, connections: 4 };
    const good = await runPacedLoad({ ...load, conversation: () => says(2) });
    expect(good).toMatchObject({ finished: 30, perSecond: 100 });
    expect(good.p99Ms).toBeGreaterThan(0);
    const bad = await runPacedLoad({ ...load, conversation: () => says(1, 'no') });
    expect(bad.errors).toMatchObject({ wrong: 30, first: 'wrong reply: yes' });
    expect(bad.perSecond).toBe(0);
  });

  it('counts conversations that the server drops or never answers', async () => {
    const load = {
      path: '/',
      perSecond: 100,
      durationMs: 100,
      connections: 4,
      conversation: () => says(1),
      graceMs: 200,
    };
    const dropped = await runPacedLoad({ ...load, port: await serve((request) => request.socket.destroy()) });
    expect(dropped.errors).toMatchObject({ broken: 10, unanswered: 0 });
    const ignored = await runPacedLoad({ ...load, port: await serve(() => {}) });
    expect(ignored.errors).toMatchObject({ broken: 0, unanswered: 10 });
    expect(ignored).toMatchObject({ finished: 0, perSecond: 0 });
  });
});

describe('the flows of the benchmark', () => {
  it.each([20, 2_000])('can be released with %i nodes', (size) => {
    const document = FlowDocument.parse(feeFlow(size));
    expect(document.nodes).toHaveLength(size);
    expect(validate(document, registry, EMPTY_CATALOGUE)).toEqual([]);
  });
});

/** Packages of a lockfile by their name at the top level. */
function lockedVersions(file: string): Record<string, string> {
  const { packages } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const top = Object.entries(packages).filter(([path]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path));
  return Object.fromEntries(top.map(([path, { version }]) => [path.slice('node_modules/'.length), version]));
}

describe('the peers of the benchmark', () => {
  it.each(['fastify', '@nestjs/common', '@nestjs/core', '@nestjs/platform-fastify', 'reflect-metadata'])(
    'run on the same %s as the server',
    (name) => {
      expect(lockedVersions('../bench/package-lock.json')[name]).toBe(
        lockedVersions('../package-lock.json')[name],
      );
    },
  );
});

describe('the figures of the benchmark', () => {
  it('judges the median by the bar, and any error as a miss', () => {
    const bar = { compare: '>=', value: 4, unit: 'x' } as const;
    const row = { id: 'r', what: '', against: '', bar };
    expect(judge(row, { values: [1, 4, 9] }).verdict).toBe('pass');
    expect(judge(row, { values: [1, 3.9, 9] }).verdict).toBe('miss');
    expect(judge(row, { values: [9, 9, 9], errors: 1 }).verdict).toBe('miss');
    expect(judge({ ...row, reportOnly: true }, { values: [1] }).verdict).toBe('reported');
    expect(judge(row, new Error('no server')).verdict).toBe('failed');
    expect(isSuccess([{ verdict: 'pass' }, { verdict: 'reported' }])).toBe(true);
    expect(isSuccess([{ verdict: 'pass' }, { verdict: 'failed' }])).toBe(false);
  });

  it('compares round by round', () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });

  it('refuses options that mean nothing', () => {
    expect(readOptions(['--repeats', '7', '--only', 'a,b'])).toMatchObject({ repeats: 7, only: ['a', 'b'] });
    expect(() => readOptions(['--repeats', '0'])).toThrow(/--repeats is a whole number/);
    expect(() => readOptions(['--seconds', 'x'])).toThrow(/--seconds is a number/);
    expect(() => readOptions(['--sconds', '1'])).toThrow(/sconds/);
  });
});
