import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS, SettingError, type SettingName, settings, settingsTable } from './settings';

function messageOf(env: Record<string, string>): string {
  try {
    settings(env);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('settings', () => {
  it('has a default for everything that must have a value', () => {
    expect(settings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      trustedProxies: [],
      dataDir: '.data',
      databaseUrl: undefined,
      databasePool: 10,
      redisUrl: undefined,
      dialogAuth: true,
      secretKey: undefined,
      adminPassword: undefined,
      demoSecret: undefined,
      callCache: 50_000,
      seedDemo: true,
      logLevel: 'info',
      sessionTimeoutSeconds: 1800,
      timeZone: 'UTC',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(settings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('takes proxies by address and by network', () => {
    const given = 'loopback, 10.0.0.0/8,2001:db8::1';
    expect(settings({ TRUSTED_PROXIES: given }).trustedProxies).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
  });

  it.each([
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'my host'],
    ['DATABASE_POOL', '3'],
    ['DIALOG_AUTH', 'yes'],
    ['SEED_DEMO', 'ON'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_TIMEOUT', '1.5'],
    ['TIME_ZONE', 'Mars/Olympus'],
  ] satisfies [SettingName, string][])('refuses %s=%s in one line that names it', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(`${name}: "${value}"`);
    expect(message).toContain(SETTINGS[name].allowed);
    expect(message).not.toContain('\n');
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:hush-hush@db/parley'],
    ['REDIS_URL', 'hush-hush'],
    ['PARLEY_SECRET_KEY', 'hush-hush'],
    ['PARLEY_ADMIN_PASSWORD', 'hush'],
  ] satisfies [SettingName, string][])('does not show what %s holds', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).not.toContain('hush');
  });

  it('reads the key as hexadecimal or base64', () => {
    const hex = settings({ PARLEY_SECRET_KEY: '07'.repeat(32) }).secretKey;
    const base64 = settings({ PARLEY_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }).secretKey;
    expect(hex?.export()).toEqual(Buffer.alloc(32, 7));
    expect(base64?.equals(hex!)).toBe(true);
  });

  it('lists every setting for the README', () => {
    const rows = settingsTable().split('\n').slice(2);
    expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(Object.keys(SETTINGS));
  });

  it('stands in the README as it is', () => {
    const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    const cells = (table: string) => table.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(cells(readme)).toContain(cells(settingsTable()));
  });

  it.each([
    ['on', true],
    ['true', true],
    ['1', true],
    ['off', false],
    ['false', false],
    ['0', false],
  ])('reads the switch %s', (value, expected) => {
    expect(settings({ SEED_DEMO: value }).seedDemo).toBe(expected);
  });
});
