/**
 * Whatever a node can name, wherever in its parameters, is found: the rules that keep it from being deleted or renamed
 * rest on that. The places come from the controls of the registry, so a new element is walked with the others.
 */
import {
  FlowDocument,
  references,
  type AnyField,
  type FieldReference,
  type FieldSet,
} from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { registry } from './registry';

/** A value of a field that names one thing in one place, and where. */
interface Place {
  value: unknown;
  path: string;
  kind: FieldReference['kind'];
  name: string;
}

const NAME = 'probe';
const NAMING = {
  interfaceRef: 'interface',
  tableRef: 'dataTable',
  policyRef: 'transferPolicy',
  procedureRef: 'storedProcedure',
  templateRef: 'template',
  mediaRef: 'media',
  flowRef: 'flow',
} as const satisfies Record<string, FieldReference['kind']>;

/** Both kinds of variables in the place of a field. */
function variables(text: (variable: string) => string, path: string): Place[] {
  return [
    { value: text(`GLOBAL.${NAME}`), path, kind: 'globalVariable', name: NAME },
    { value: text(`FLOW.${NAME}`), path, kind: 'flowVariable', name: NAME },
  ];
}

function placesOf(field: AnyField, path: string): Place[] {
  const { control } = field;
  switch (control.kind) {
    case 'text':
      // a text without places compiles to itself
      return field.compile('x') === 'x' ? [] : variables((variable) => `Say \${${variable}}.`, path);
    case 'expression':
      return variables((variable) => `(${variable} + 1) * 2`, path);
    case 'variable':
      return variables((variable) => variable, path);
    case 'interfaceRef':
    case 'tableRef':
    case 'policyRef':
    case 'procedureRef':
    case 'templateRef':
    case 'mediaRef':
    case 'flowRef':
      return [{ value: NAME, path, kind: NAMING[control.kind], name: NAME }];
    case 'object':
      return placesIn(control.fields, path);
    case 'variant':
      return Object.entries(control.cases).flatMap(([name, fields]) =>
        placesIn(fields, path).map((place) => ({
          ...place,
          value: { [control.tag]: name, ...(place.value as object) },
        })),
      );
    case 'list':
      return placesOf(control.item, `${path}[1]`).map((place) => ({
        ...place,
        value: [control.item.initial, place.value],
      }));
    case 'map':
      return placesOf(control.value, `${path}.entry`).map((place) => ({
        ...place,
        value: { entry: place.value },
      }));
    case 'nodeRef':
    case 'number':
    case 'choice':
    case 'toggle':
    case 'time':
      return [];
  }
}

function placesIn(fields: FieldSet, path: string): Place[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    placesOf(field, path === '' ? name : `${path}.${name}`).map((place) => ({
      ...place,
      value: { [name]: place.value },
    })),
  );
}

function found(element: string, params: unknown) {
  const node = { id: 'n_probe', element, name: 'Probe', position: { x: 0, y: 0 }, params };
  const document = FlowDocument.parse({
    format: 'parley.flow/1',
    code: 'probing',
    name: 'Probing',
    kind: 'subflow',
    channel: 'voice',
    nodes: [node],
    lines: [],
  });
  return references(document, registry).map(({ kind, name, path }) => ({ kind, name, path }));
}

const PLACES = registry.list.flatMap(({ id, params }) =>
  placesIn(params, '').map((place) => ({ ...place, element: id })),
);

describe('what a node names', () => {
  it('is found in every place of every element', () => {
    expect(PLACES.length).toBeGreaterThan(200);
    const missed = PLACES.filter(
      ({ element, value, path, kind, name }) =>
        !found(element, value).some((one) => one.kind === kind && one.name === name && one.path === path),
    );
    expect(missed.map(({ element, path, kind }) => `${element} ${path} ${kind}`)).toEqual([]);
  });

  it('is found beside a parameter that cannot be read', () => {
    const params = { prompt: { kind: 'tts', text: `\${GLOBAL.${NAME}}` }, retries: { timeout: 'long' } };
    expect(found('menu', params)).toEqual([{ kind: 'globalVariable', name: NAME, path: 'prompt.text' }]);
  });

  it('is found in a text that does not parse', () => {
    const rows = [{ variable: 'FLOW.sum', expression: `GLOBAL.${NAME} +` }];
    expect(found('assign', { assignments: rows })).toEqual([
      { kind: 'flowVariable', name: 'sum', path: 'assignments[0].variable' },
      { kind: 'globalVariable', name: NAME, path: 'assignments[0].expression' },
    ]);
  });

  it('is found where a node of another flow is meant', () => {
    expect(found('subflow', { mode: 'flow', flow: NAME, node: 'n_start' })).toEqual([
      { kind: 'flow', name: NAME, path: 'flow' },
      { kind: 'flowNode', name: NAME, path: 'node' },
    ]);
  });
});
