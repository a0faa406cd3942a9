import { type BusinessInterface } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import {
  addressFault,
  type InterfaceForm,
  isSendable,
  isTimeoutWrong,
  placeFaults,
  rowFaults,
  toInterfaceForm,
  toInterfaceRequest,
} from './interfaceForm';

const empty = toInterfaceForm(undefined);
const input = (name: string, where: 'path' | 'body' = 'body') => ({
  name,
  type: 'string' as const,
  required: false,
  in: where,
});
const header = (name: string) => ({ name, value: '' });
const form = (part: Partial<InterfaceForm>): InterfaceForm => ({
  ...empty,
  name: 'a',
  address: 'https://h/x',
  ...part,
});

describe('the form of an interface', () => {
  it('sends back what it was filled with', () => {
    const item: BusinessInterface = {
      name: 'account',
      method: 'GET',
      path: '/demo/accounts/{id}',
      headers: [header('X-Key')],
      inputs: [input('id', 'path')],
      outputs: [{ name: 'balance', type: 'float', path: 'data.balance' }],
      timeoutMs: 3_000,
      description: 'd',
      uses: 1,
      revision: 2,
      changedAt: '2026-01-01T00:00:00Z',
      changedBy: null,
    };
    const { uses: _uses, revision: _revision, changedAt: _at, changedBy: _by, ...content } = item;
    expect(toInterfaceRequest(toInterfaceForm(item))).toEqual(content);
    expect(isSendable(toInterfaceForm(item))).toBe(true);
  });

  it('tells a path of this server from an address', () => {
    expect(toInterfaceRequest(form({ address: '/demo/x' }))).toMatchObject({ path: '/demo/x' });
    expect(toInterfaceRequest(form({ address: ' https://h/x ' }))).toMatchObject({ url: 'https://h/x' });
  });

  it('finds names that stand twice, headers whatever the case', () => {
    const rows = form({
      inputs: [input('a'), input('A'), input('a'), input('')],
      headers: [header('X-Key'), header('x-key'), header('no header')],
    });
    expect([...rowFaults(rows, 'inputs')]).toEqual([
      [2, 'twice'],
      [3, 'missing'],
    ]);
    expect([...rowFaults(rows, 'headers')]).toEqual([
      [1, 'twice'],
      [2, 'wrong'],
    ]);
    expect(isSendable(rows)).toBe(false);
  });

  it('takes no account of blanks around a name', () => {
    const asked = form({ address: 'https://h/{a}', inputs: [input(' a ', 'path')], outputs: [] });
    expect(isSendable(asked)).toBe(true);
    expect(toInterfaceRequest(asked).inputs[0]?.name).toBe('a');
    expect([...rowFaults(form({ inputs: [input('a'), input('a ')] }), 'inputs')]).toEqual([[1, 'twice']]);
  });

  it('finds places without an input and inputs without a place', () => {
    const asked = {
      address: 'https://h/{a}/{b}/{a}',
      inputs: [input('b', 'path'), input('c', 'path'), input('a')],
    };
    expect(placeFaults(asked)).toEqual({ unknown: ['a'], missing: ['c'] });
  });

  it.each([
    ['', 'urlMissing'],
    ['accounts', 'urlWrong'],
    ['/other/x', 'urlWrong'],
    ['ftp://h/x', 'urlWrong'],
    ['/demo/x', undefined],
    ['https://h:8080/{a}', undefined],
  ])('judges the address "%s"', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });

  it.each(['', '0', '60001', '1.5', '-1', 'x'])('refuses the time limit "%s"', (text) => {
    expect(isTimeoutWrong(text)).toBe(true);
    expect(isTimeoutWrong('60000')).toBe(false);
  });
});
