import { describe, expect, it } from 'vitest';
import { PlainError, assertNodeVersion, hashOf, runQuietly } from './workspace.mjs';

describe('assertNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(() => assertNodeVersion(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.18.3'])('refuses %s with a line that names both versions', (version) => {
    expect(() => assertNodeVersion(version)).toThrow(`20.19 or newer; this is ${version}`);
  });
});

describe('runQuietly', () => {
  it('ends with the output of the failed program and the sentence', async () => {
    const failing = runQuietly(process.execPath, ['-e', 'console.log("line 3"); process.exit(2)'], {
      failure: 'Building failed.',
    });
    await expect(failing).rejects.toThrow(new PlainError('line 3\nBuilding failed.'));
  });

  it('names a program that is not there', async () => {
    const failing = runQuietly('no-such-program', [], { failure: 'Install it.' });
    await expect(failing).rejects.toThrow(/no-such-program[^]*Install it\./);
  });
});

describe('hashOf', () => {
  it('depends on the content and not on the order', () => {
    expect(hashOf(['nx.json', 'LICENSE'])).toBe(hashOf(['LICENSE', 'nx.json']));
    expect(hashOf(['nx.json'])).not.toBe(hashOf(['LICENSE']));
  });

  it('leaves tests out', () => {
    expect(hashOf(['tools/lint'])).toBe(
      hashOf(['layers.rule.js', 'pure.rules.js', 'workspace.js'].map((name) => `tools/lint/${name}`)),
    );
  });
});
