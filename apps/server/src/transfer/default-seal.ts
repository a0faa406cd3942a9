/**
 * Defaults of encrypted variables in a bundle: sealed with the installation's key together with the variable's name and
 * encryption. Only an installation with the same key can open one, and only for the variable that it belongs to, so a
 * bundle is no way to read a masked value.
 */
import type { Encryption } from '@parley/contracts';
import type { Sealer } from '@parley/engine';
import type { Value } from '@parley/expression';
import { z } from 'zod';
import type { StoredVariable } from '../resources/resource';

const Sealed = z.object({
  purpose: z.literal('parley.bundle/1'),
  name: z.string(),
  encryption: z.string(),
  value: z.json(),
});

export interface DefaultSeal {
  /** What a bundle holds of a stored variable's default; undefined where it has none. */
  seal(variable: StoredVariable): string | undefined;
  /** The default that a bundle brings; undefined where it was sealed elsewhere or for something else. */
  open(text: string, variable: { name: string; encryption: Encryption }): Value | undefined;
  /** The default of a stored variable in the open; undefined where it has none. */
  reveal(variable: StoredVariable): Value | undefined;
}

export function defaultSeal(sealer: Sealer): DefaultSeal {
  const reveal = ({ default: value, encryption }: StoredVariable): Value | undefined => {
    const sealed = encryption !== 'none' && isRecord(value) ? value['$sealed'] : undefined;
    return typeof sealed === 'string' ? (JSON.parse(sealer.unseal(sealed)) as Value) : value;
  };
  return {
    reveal,
    seal(variable) {
      const value = reveal(variable);
      if (value === undefined) return undefined;
      const { name, encryption } = variable;
      return sealer.seal(JSON.stringify({ purpose: 'parley.bundle/1', name, encryption, value }));
    },
    open(text, { name, encryption }) {
      try {
        const sealed = Sealed.parse(JSON.parse(sealer.unseal(text)));
        return sealed.name === name && sealed.encryption === encryption ? sealed.value : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
