/**
 * The flow document: what a flow version holds, as JSON. Readable, diffable, exported and imported as is.
 * Limits are part of the schema, so that the place of a violation is always the JSON path.
 */
import { z } from 'zod';
import { ElementId, NodeId, VariableName } from './names';

export const DOCUMENT_FORMAT = 'parley.flow/1';

/** Limits of one document. Past them: error 10000002 that names the path. */
export const DOCUMENT_LIMITS = {
  nodes: 2_000,
  lines: 20_000,
  variables: 256,
  notes: 500,
  groups: 500,
  /** characters of one text box */
  text: 4_096,
  /** conditions of one Branch Judgment */
  conditions: 20,
  /** bytes of the whole document as JSON */
  bytes: 4 * 1024 * 1024,
} as const;

export const FlowKind = z.enum(['main', 'subflow', 'exception']);
export type FlowKind = z.infer<typeof FlowKind>;

export const FlowChannel = z.enum(['voice', 'chat', 'multimedia']);
export type FlowChannel = z.infer<typeof FlowChannel>;

export const FlowCode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'A flow code is 1 to 64 lower-case letters, digits or hyphens');
export const FlowName = z.string().trim().min(1).max(128);

export const VariableType = z.enum(['integer', 'string', 'long', 'float', 'boolean', 'list', 'object']);
export type VariableType = z.infer<typeof VariableType>;

export const FlowVariable = z.object({
  name: VariableName,
  type: VariableType,
  /** absent: the default of the type (string null, numbers 0, list [], object {}) */
  default: z.json().optional(),
  /** offered in the input list of a subflow that jumps here */
  input: z.boolean().default(false),
  encrypted: z.boolean().default(false),
  description: z.string().max(1_024).default(''),
});
export type FlowVariable = z.infer<typeof FlowVariable>;

const Coordinate = z.number().min(-1_000_000).max(1_000_000);
export const Position = z.object({ x: Coordinate, y: Coordinate });
export type Position = z.infer<typeof Position>;

export const FlowNode = z.object({
  id: NodeId,
  element: ElementId,
  name: z.string().max(128),
  description: z.string().max(1_024).default(''),
  position: Position,
  params: z.record(z.string(), z.json()).default({}),
});
export type FlowNode = z.infer<typeof FlowNode>;

export const Line = z.object({
  id: NodeId,
  source: NodeId,
  branch: z.string().min(1).max(128),
  target: NodeId,
});
export type Line = z.infer<typeof Line>;

export const Note = z.object({
  id: NodeId,
  text: z.string().max(DOCUMENT_LIMITS.text),
  position: Position,
  size: z.object({ width: z.number().min(40).max(4_000), height: z.number().min(24).max(4_000) }),
  color: z.enum(['yellow', 'blue', 'green', 'pink', 'gray']).default('yellow'),
  attachedTo: NodeId.optional(),
  /** who changed the text last, and when; absent: not known */
  written: z.object({ by: z.string().max(128), at: z.iso.datetime() }).optional(),
});
export type Note = z.infer<typeof Note>;

export const Group = z.object({
  id: NodeId,
  name: z.string().max(128),
  nodes: z.array(NodeId).max(DOCUMENT_LIMITS.nodes),
  collapsed: z.boolean().default(false),
});
export type Group = z.infer<typeof Group>;

export const FlowDocument = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  code: FlowCode,
  name: FlowName,
  kind: FlowKind,
  channel: FlowChannel,
  description: z.string().max(1_024).default(''),
  variables: z.array(FlowVariable).max(DOCUMENT_LIMITS.variables).default([]),
  nodes: z.array(FlowNode).max(DOCUMENT_LIMITS.nodes),
  lines: z.array(Line).max(DOCUMENT_LIMITS.lines),
  notes: z.array(Note).max(DOCUMENT_LIMITS.notes).default([]),
  groups: z.array(Group).max(DOCUMENT_LIMITS.groups).default([]),
});
export type FlowDocument = z.infer<typeof FlowDocument>;
