/** What changes the shape of a resource rather than its value: not allowed while flows rely on it. */
import type { InterfaceUsage, TableUsage } from './usage';
import { flowPlaces, templateTexts } from './resource-references';

interface TemplateShape {
  kind: string;
  content: Readonly<Record<string, string | undefined>>;
}

interface Parameter {
  name: string;
  type: string;
  required: boolean;
}

interface InterfaceShape {
  inputs: readonly Parameter[];
  outputs: readonly { name: string; type: string }[];
}

/**
 * How the shape of a template changes, in words; empty where only its wording does. The shape is its kind and the FLOW
 * variables that a flow must have for it; GLOBAL, SYS and IVRREQUEST places exist in every flow and may come and go.
 */
export function templateShapeChanges(before: TemplateShape, after: TemplateShape): string[] {
  const had = flowPlaces(templateTexts(before.content));
  const has = flowPlaces(templateTexts(after.content));
  return [
    ...(before.kind === after.kind ? [] : [`its kind changes from ${before.kind} to ${after.kind}`]),
    ...without(had, has).map((name) => `it loses the place FLOW.${name}`),
    ...without(has, had).map((name) => `it gets the place FLOW.${name}`),
  ];
}

/** How the shape of an interface changes for flows that use it so, in words; empty where they do not notice. */
export function interfaceShapeChanges(
  before: InterfaceShape,
  after: InterfaceShape,
  usage: readonly InterfaceUsage[],
): string[] {
  if (usage.length === 0) return [];
  const filled = new Set(usage.flatMap(({ inputs }) => inputs));
  const read = new Set(usage.flatMap(({ outputs }) => outputs));
  return [
    ...changesOf('input', before.inputs, after.inputs, filled),
    ...changesOf('output', before.outputs, after.outputs, read),
    ...newDemands(before, after, usage),
  ];
}

/** How the columns of a data table change for flows that write into it, in words; empty where they do not notice. */
export function tableShapeChanges(
  before: readonly Parameter[],
  after: readonly Parameter[],
  usage: readonly TableUsage[],
): string[] {
  const filled = new Set(usage.flatMap(({ columns }) => columns));
  return [
    ...changesOf('column', before, after, filled),
    ...demands(before, after).flatMap((name) =>
      usage.some(({ columns }) => !columns.includes(name)) ? [`it demands the column ${name}`] : [],
    ),
  ];
}

function changesOf(
  what: string,
  before: readonly { name: string; type: string }[],
  after: readonly { name: string; type: string }[],
  used: ReadonlySet<string>,
): string[] {
  return before
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, type }) => {
      const now = after.find((parameter) => parameter.name === name);
      if (!now) return [`it loses the ${what} ${name}`];
      return now.type === type ? [] : [`its ${what} ${name} changes from ${type} to ${now.type}`];
    });
}

function newDemands(
  before: InterfaceShape,
  after: InterfaceShape,
  usage: readonly InterfaceUsage[],
): string[] {
  return demands(before.inputs, after.inputs)
    .filter((name) => usage.some(({ inputs }) => !inputs.includes(name)))
    .map((name) => `it demands the input ${name}`);
}

/** Names that are required now and were not before. */
function demands(before: readonly Parameter[], after: readonly Parameter[]): string[] {
  const demanded = new Set(before.filter(({ required }) => required).map(({ name }) => name));
  return after.filter(({ name, required }) => required && !demanded.has(name)).map(({ name }) => name);
}

const without = (names: readonly string[], others: readonly string[]): string[] =>
  names.filter((name) => !others.includes(name));
