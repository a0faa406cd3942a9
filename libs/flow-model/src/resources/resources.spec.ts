import { describe, expect, it } from 'vitest';
import { BUILTIN_GLOBALS, builtinDefaultFault } from './builtin-globals';
import {
  flowPlaces,
  interfaceTexts,
  templateTexts,
  textFindings,
  textReferences,
} from './resource-references';
import { interfaceShapeChanges, tableShapeChanges, templateShapeChanges } from './shape-changes';

describe('what texts name', () => {
  it('is each FLOW and GLOBAL variable once per text, with its path', () => {
    const texts = templateTexts({ en_US: '${FLOW.a} ${FLOW.a + GLOBAL.b} ${SYS.callId}', ar: '${GLOBAL.b}' });
    expect(textReferences(texts)).toEqual([
      { kind: 'flowVariable', name: 'a', path: 'content.en_US' },
      { kind: 'globalVariable', name: 'b', path: 'content.en_US' },
      { kind: 'globalVariable', name: 'b', path: 'content.ar' },
    ]);
    expect(flowPlaces(texts)).toEqual(['a']);
  });

  it('is nothing where a text does not parse, which is a finding', () => {
    const texts = templateTexts({ en_US: 'Hello ${FLOW.' });
    expect(textReferences(texts)).toEqual([]);
    expect(textFindings(texts)).toMatchObject([{ code: 'expression.syntax', path: 'content.en_US' }]);
  });

  it('may be limited to some roots', () => {
    const texts = interfaceTexts([{ value: '${GLOBAL.a}' }, { value: '${IVRREQUEST.input}' }]);
    expect(textFindings(texts, ['GLOBAL', 'SYS'])).toMatchObject([
      { code: 'place.root', path: 'headers[1].value' },
    ]);
  });
});

describe('the shape of a template', () => {
  const before = { kind: 'tts', content: { en_US: 'You owe ${FLOW.fee}', ar: '${FLOW.fee}' } };

  it.each([
    ['new words', { en_US: '${FLOW.fee} is due' }],
    ['a place that every flow has', { en_US: '${FLOW.fee} ${GLOBAL.currency} ${SYS.callId}' }],
    ['another language', { en_US: '${FLOW.fee}', fr_FR: '${FLOW.fee}' }],
  ])('is kept by %s', (_what, content) => {
    expect(templateShapeChanges(before, { kind: 'tts', content })).toEqual([]);
  });

  it('changes with the kind and the FLOW places', () => {
    const after = { kind: 'text', content: { en_US: '${FLOW.amount}' } };
    expect(templateShapeChanges(before, after)).toEqual([
      'its kind changes from tts to text',
      'it loses the place FLOW.fee',
      'it gets the place FLOW.amount',
    ]);
  });
});

describe('the shape of an interface', () => {
  const parameter = (name: string, type = 'string', required = false) => ({ name, type, required });
  const before = {
    inputs: [parameter('id'), parameter('spare')],
    outputs: [parameter('fee'), parameter('rest')],
  };
  const usage = [{ nodeId: 'n1', inputs: ['id'], outputs: ['fee'] }];

  it('is free where nobody calls it', () => {
    expect(interfaceShapeChanges(before, { inputs: [], outputs: [] }, [])).toEqual([]);
  });

  it('is kept by changes of what nobody fills or reads', () => {
    const after = { inputs: [parameter('id'), parameter('new')], outputs: [parameter('fee')] };
    expect(interfaceShapeChanges(before, after, usage)).toEqual([]);
  });

  it('changes with what flows fill, read, or would have to fill', () => {
    const after = { inputs: [parameter('id', 'long'), parameter('pin', 'string', true)], outputs: [] };
    expect(interfaceShapeChanges(before, after, usage)).toEqual([
      'its input id changes from string to long',
      'it loses the output fee',
      'it demands the input pin',
    ]);
  });
});

describe('the shape of a data table', () => {
  const column = (name: string, type = 'string', required = false) => ({ name, type, required });
  const before = [column('caller'), column('spare')];
  const usage = [{ nodeId: 'n1', columns: ['caller'] }];

  it('is kept by changes of what nobody fills', () => {
    expect(tableShapeChanges(before, [column('caller'), column('new')], usage)).toEqual([]);
    expect(tableShapeChanges(before, [column('all', 'date', true)], [])).toEqual([]);
  });

  it('changes with what flows fill, or would have to fill', () => {
    const after = [column('caller', 'integer'), column('spare', 'string', true)];
    expect(tableShapeChanges(before, after, usage)).toEqual([
      'its column caller changes from string to integer',
      'it demands the column spare',
    ]);
  });
});

describe('built-in variables', () => {
  it('have defaults that their own rule allows', () => {
    for (const { name, default: value } of BUILTIN_GLOBALS) {
      expect([name, builtinDefaultFault(name, value)]).toEqual([name, undefined]);
    }
  });

  it.each([
    ['timezone', 12.5],
    ['timezone', null],
    ['ttsSpeed', -501],
    ['ttsVolume', 101],
    ['ttsPitch', 501],
    ['language', 'Klingon'],
    ['language', 1],
  ])('%s cannot be %j', (name, value) => {
    expect(builtinDefaultFault(name, value)).toContain(`GLOBAL.${name}`);
  });

  it('are the only ones with a rule', () => {
    expect(builtinDefaultFault('mine', 9_999)).toBeUndefined();
  });
});
