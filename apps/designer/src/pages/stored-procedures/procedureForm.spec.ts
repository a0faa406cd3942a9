import { type StoredProcedure } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { fieldFaults, passwordFate, toProcedureForm, toProcedureRequest } from './procedureForm';

const content = {
  name: 'save-call',
  host: 'db.example',
  port: 5_432,
  database: 'crm',
  user: 'parley',
  tls: true,
  function: 'public.save_call',
  inputs: [{ name: 'caller', type: 'string' as const, required: true }],
  timeoutSeconds: 5,
  description: '',
};
const item: StoredProcedure = {
  ...content,
  hasPassword: true,
  uses: 0,
  revision: 1,
  changedAt: '',
  changedBy: null,
};
const form = toProcedureForm(item);

describe('the form of a stored procedure', () => {
  it('is sent as it came, without a password unless one was typed', () => {
    expect(toProcedureRequest(form)).toEqual(content);
    expect(toProcedureRequest({ ...form, password: ' x ' })).toEqual({ ...content, password: ' x ' });
  });

  it('begins with nothing that could be sent', () => {
    const empty = toProcedureForm(undefined);
    expect(toProcedureRequest({ ...empty, name: 'p' })).toBeUndefined();
    expect([...fieldFaults(empty)]).toEqual(['host', 'database', 'user', 'function']);
  });

  it.each([
    ['host', { host: 'https://db.example' }],
    ['port', { port: '65536' }],
    ['port', { port: '5e3' }],
    ['database', { database: ' ' }],
    ['user', { user: '' }],
    ['function', { function: 'save_call' }],
    ['timeoutSeconds', { timeoutSeconds: '31' }],
  ])('is not sent with a wrong %s: %o', (field, part) => {
    expect([...fieldFaults({ ...form, ...part })]).toEqual([field]);
    expect(toProcedureRequest({ ...form, ...part })).toBeUndefined();
  });

  it('is not sent with an input that stands twice', () => {
    const [input] = content.inputs;
    expect(toProcedureRequest({ ...form, inputs: [input!, { ...input!, name: ' caller' }] })).toBeUndefined();
  });

  it.each([
    ['kept', {}],
    ['kept', { description: 'x', host: ' db.example ' }],
    ['moved', { host: 'elsewhere.example' }],
    ['moved', { user: 'somebody' }],
    ['given', { host: 'elsewhere.example', password: 'x' }],
  ])('says that the password is %s with %o', (fate, part) => {
    expect(passwordFate({ ...form, ...part }, item)).toBe(fate);
    expect(passwordFate({ ...form, ...part, password: '' }, { ...item, hasPassword: false })).toBe('unset');
  });
});
