import { MantineProvider } from '@mantine/core';
import { registry } from '@parley/elements';
import {
  EMPTY_CATALOGUE,
  FlowDocument,
  type AnyField,
  type FieldSet,
  type Finding,
} from '@parley/flow-model';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../app/i18n/catalogues';
import { PanelContextValue, panelContext } from '../panelContext';
import { FieldEditor } from './FieldEditor';
import type { FrameLook } from './FieldFrame';

interface Leaf {
  name: string;
  field: AnyField;
}

/** The fields of all elements that hold no fields of their own. */
function leaves(fields: FieldSet, outer: string): Leaf[] {
  return Object.entries<AnyField>(fields).flatMap(([name, field]) => leavesOf(field, `${outer}.${name}`));
}

function leavesOf(field: AnyField, name: string): Leaf[] {
  const { control } = field;
  switch (control.kind) {
    case 'object':
      return leaves(control.fields, name);
    case 'variant':
      return Object.values(control.cases).flatMap((fields) => leaves(fields, name));
    case 'list':
      return leavesOf(control.item, name);
    case 'map':
      return leavesOf(control.value, name);
    default:
      return [{ name, field }];
  }
}

/** One of each control, in each of its looks. */
const samples = [
  ...new Map(
    registry.list
      .flatMap((element) => leaves(element.params, element.id))
      .map((leaf) => {
        const { kind, ...rest } = leaf.field.control;
        const look = 'look' in rest ? ` as ${rest.look}` : 'unit' in rest ? ' with a unit' : '';
        return [`${kind}${look}`, leaf] as const;
      }),
  ),
].map(([kind, leaf]) => ({ kind, ...leaf }));

const PATH = 'sample';
const finding: Finding = {
  code: 'param.required',
  severity: 'error',
  message: 'Fill in the field',
  path: PATH,
  params: {},
};
const i18n = createInstance();

beforeAll(async () => {
  await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: catalogues.en } });
});

function markup(field: AnyField, look: FrameLook): string {
  const element = registry.list[0];
  if (element === undefined) throw new Error('There are no elements');
  const node = {
    id: 'n',
    element: element.id,
    name: 'N',
    description: '',
    position: { x: 0, y: 0 },
    params: {},
  };
  const document = FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'f',
    name: 'F',
    kind: 'main',
    channel: 'voice',
    nodes: [node],
    lines: [],
  });
  const panel = panelContext({
    document,
    node,
    element,
    catalogue: EMPTY_CATALOGUE,
    findings: [finding],
    language: 'en',
    readOnly: false,
    selectNode: () => undefined,
  });
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>
        <PanelContextValue value={panel}>
          <FieldEditor
            field={field}
            value={field.initial}
            path={PATH}
            siblings={{}}
            onChange={() => undefined}
            place={{ section: 'main', outer: 'main' }}
            look={look}
          />
        </PanelContextValue>
      </MantineProvider>
    </I18nextProvider>,
  );
}

/** The attributes of what can be focused or groups what can. */
function controls(html: string): { tag: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<(input|textarea|select|div)((?: [\w-]+="[^"]*")*)/g)]
    .map(([, tag = '', attributes = '']) => ({
      tag,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    }))
    .filter(({ tag, attributes }) =>
      tag === 'div' ? attributes.role === 'radiogroup' : attributes.type !== 'hidden',
    )
    .filter(({ attributes }) => attributes.type !== 'radio');
}

describe.each<FrameLook>(['field', 'cell'])('a field with a finding, as %s', (look) => {
  it.each(samples)('tells screen readers what was found: $kind, of $name', ({ field }) => {
    const html = markup(field, look);
    const told = controls(html).map(({ attributes }) =>
      (attributes['aria-describedby'] ?? '')
        .split(' ')
        .map((id) => html.split(` id="${id}"`)[1]?.split('</div>')[0] ?? '')
        .some((description) => description.includes('data-severity="error"')),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(Boolean), html).toBe(true);
  });
});
