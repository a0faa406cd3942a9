import {
  documentOf,
  emptyBundle,
  EMPTY_CATALOGUE,
  FLOW_TEMPLATES,
  FlowDocument,
  validate,
  writeBundle,
  readBundle,
  renameFlow,
} from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { registry } from './registry';

const flow = { code: 'fresh', name: 'Fresh', description: '' };

describe('flow templates', () => {
  it.each(FLOW_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s fits the schema and validates without a finding',
    (_id, template) => {
      const document = documentOf(template, { ...flow, kind: template.kind, channel: template.channel });
      expect(FlowDocument.parse(document)).toEqual(document);
      expect(validate(document, registry, EMPTY_CATALOGUE)).toEqual([]);
    },
  );

  it('have ids, names and descriptions of their own in both languages', () => {
    for (const pick of ['id', 'name', 'description'] as const) {
      const texts = FLOW_TEMPLATES.flatMap((template) => {
        const value = template[pick];
        return typeof value === 'string' ? [value] : [value.en, value.zh];
      });
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('give every flow objects of its own', () => {
    const [blank] = FLOW_TEMPLATES;
    if (!blank) throw new Error('no templates');
    const options = { ...flow, kind: blank.kind, channel: blank.channel };
    expect(documentOf(blank, options).nodes[0]).not.toBe(documentOf(blank, options).nodes[0]);
  });

  it('come through a bundle as they were', () => {
    const flows = FLOW_TEMPLATES.map((template, index) => {
      const own = { ...flow, code: `t-${index}`, kind: template.kind, channel: template.channel };
      return {
        code: own.code,
        description: 'd',
        versions: [
          { version: '1.2', document: documentOf(template, own) },
          { version: '1.10', document: documentOf(template, own) },
        ],
        testCases: [],
      };
    });
    const bundle = { ...emptyBundle(), flows };
    const files = writeBundle(bundle);
    const read = readBundle([...files].reverse());
    expect(read).toEqual({ ok: true, bundle });
    if (read.ok) expect(writeBundle(read.bundle)).toEqual(files);
  });
});

describe('a flow under another code', () => {
  it('goes on jumping to itself, and to nobody else', () => {
    const [blank] = FLOW_TEMPLATES;
    if (!blank) throw new Error('no templates');
    const document = documentOf(blank, { ...flow, kind: 'subflow', channel: 'voice' });
    const jump = (id: string, to: string) => ({
      id,
      element: 'subflow',
      name: id,
      description: '',
      position: { x: 0, y: 0 },
      params: { mode: 'flow', flow: to, node: 'n_end' },
    });
    const jumping = {
      ...document,
      nodes: [...document.nodes, jump('n_self', 'fresh'), jump('n_other', 'other')],
    };
    const renamed = renameFlow(jumping, { code: 'copy', name: 'Copy' }, registry);
    expect(renamed).toMatchObject({ code: 'copy', name: 'Copy' });
    expect(renamed.nodes.slice(-2).map(({ params }) => params['flow'])).toEqual(['copy', 'other']);
    expect(jumping.nodes.at(-2)?.params['flow']).toBe('fresh');
  });
});
