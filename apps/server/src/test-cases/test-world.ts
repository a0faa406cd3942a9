/** The world that the test cases of a version play in: what its tenant has, read once; nothing in it is real. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { registry } from '@parley/elements';
import type { Resources } from '@parley/engine';
import { defaultOf, type Value } from '@parley/expression';
import {
  canonicalJson,
  FlowDocument,
  references,
  type FieldReference,
  type TestSurroundings,
} from '@parley/flow-model';
import { SIMULATED_SEALER, type KnownInterface } from '@parley/simulator';
import { DEFAULT_ERROR_PROMPT, toResources, type ResourceContent } from '../dialog/tenant-context';
import { TimeZones } from '../dialog/time-zone';
import { InterfaceDefinition } from '../effects/business-interface';
import type { FoundVersion } from '../flows/flow-lookup';
import { formatVersion } from '../flows/version-number';
import type { Tx } from '../persistence/transactions';
import { FrozenPins } from '../releases/frozen-pins';
import { FrozenResourcesReader } from '../releases/frozen-resources';
import { TestWorldRepository, type WorldVersion } from './test-world.repository';

/** A flow that calls of a test may enter. */
export interface WorldFlow {
  version: string;
  document: FlowDocument;
  /** what the version has frozen; null: it follows those of the tenant */
  resources: Resources | null;
}

export interface TestWorld {
  /** the version that is tested */
  tested: WorldFlow;
  /** the flows that calls may reach from it */
  others: readonly WorldFlow[];
  interfaces: readonly KnownInterface[];
  resources: Resources;
  surroundings: TestSurroundings;
}

export interface StampedWorld extends TestWorld {
  /** equal for worlds in which the tested version meets the same */
  stamp: string;
}

@Injectable()
export class TestWorlds {
  private readonly timeZones = new TimeZones();

  constructor(
    @Inject(TestWorldRepository) private readonly repository: TestWorldRepository,
    @Inject(FrozenResourcesReader) private readonly frozen: FrozenResourcesReader,
  ) {}

  /**
   * Other flows are there as their official release or, where they have none, their highest draft. GLOBAL variables
   * that are encrypted have the default of their type: what a test shows is for everybody who may read.
   */
  async read(tx: Tx, code: string, { row }: FoundVersion): Promise<StampedWorld> {
    const { tenantId } = row;
    const settings = await this.repository.findSettings(tx, tenantId);
    const exceptionFlow = await this.repository.findExceptionFlow(tx, tenantId);
    const { flow: tested, interfaces: frozenOnes } = await this.toFlow(tenantId, { ...row, code });
    const frozenNames = new Set(frozenOnes.map(({ name }) => name));
    const current = (await this.repository.findInterfaces(tx, tenantId)).flatMap(toKnownInterface);
    const others = await this.readOthers(tx, tenantId, tested.document, exceptionFlow);
    const interfaces = [...current.filter(({ name }) => !frozenNames.has(name)), ...frozenOnes];
    const content = await this.readResources(tx, tenantId);
    return {
      tested,
      others,
      interfaces,
      resources: toResources(content, SIMULATED_SEALER),
      stamp: stampOf(tested, others, { interfaces, content, settings, exceptionFlow }),
      surroundings: {
        utcOffsetAt: (now) => this.timeZones.offsetAt(settings.timeZone, now),
        exceptionFlow,
        errorPrompt: settings.systemParameters[0]?.value ?? DEFAULT_ERROR_PROMPT,
      },
    };
  }

  private async readResources(tx: Tx, tenantId: string): Promise<ResourceContent> {
    const globals = await this.repository.findGlobals(tx, tenantId);
    const templates = await this.repository.findTemplates(tx, tenantId);
    return {
      globals: globals.map(({ name, type, defaultValue, encryption }) => {
        const encrypted = encryption !== 'none';
        const value = encrypted ? null : (defaultValue as Value);
        return { name, type, value: value ?? defaultOf(type), encrypted };
      }),
      templates: templates.map((row) => ({ ...row, content: row.content as Record<string, string> })),
      errorPrompt: '',
    };
  }

  /**
   * Level by level: the flows that the document names and the exception flow, those that they name, and so on. A
   * document that lets a variable name the flow may jump to any.
   */
  private async readOthers(
    tx: Tx,
    tenantId: string,
    document: FlowDocument,
    exceptionFlow: string | null,
  ): Promise<WorldFlow[]> {
    const every = once(() => this.repository.findCodes(tx, tenantId));
    const namedBy = async (one: FlowDocument) =>
      jumpsByVariable(one) ? [...flowsNamedBy(one), ...(await every())] : flowsNamedBy(one);
    const seen = new Set([document.code]);
    const others: WorldFlow[] = [];
    const waiting = [...(await namedBy(document)), ...(exceptionFlow === null ? [] : [exceptionFlow])];
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
      if (seen.has(code)) continue;
      seen.add(code);
      const version = await this.repository.findVersion(tx, tenantId, code);
      if (!version) continue;
      const { flow } = await this.toFlow(tenantId, version);
      others.push(flow);
      waiting.push(...(await namedBy(flow.document)));
    }
    return others;
  }

  private async toFlow(
    tenantId: string,
    version: WorldVersion,
  ): Promise<{ flow: WorldFlow; interfaces: KnownInterface[] }> {
    const document = FlowDocument.parse(version.document);
    const flow = { version: formatVersion(version), document };
    if (version.frozen === null) return { flow: { ...flow, resources: null }, interfaces: [] };
    const kept = await this.frozen.readContent(tenantId, FrozenPins.parse(version.frozen));
    const globals = kept.content.globals.map((variable) =>
      variable.encrypted ? { ...variable, value: defaultOf(variable.type) } : variable,
    );
    const resources = toResources({ ...kept.content, globals }, SIMULATED_SEALER);
    return { flow: { ...flow, resources }, interfaces: kept.interfaces.flatMap(toKnownInterface) };
  }
}

interface Met {
  interfaces: readonly KnownInterface[];
  content: ResourceContent;
  settings: object;
  exceptionFlow: string | null;
}

/** Of what these flows name, and of the variables, which templates and interfaces name too. */
function stampOf(tested: WorldFlow, others: readonly WorldFlow[], met: Met): string {
  const named = [tested, ...others].flatMap(({ document }) => references(document, registry));
  const isNamed = (kind: FieldReference['kind']) => {
    const names = new Set(named.filter((one) => one.kind === kind).map(({ name }) => name));
    return (item: { name: string }) => names.has(item.name);
  };
  const { globals, templates } = met.content;
  const seen = [
    others.map(({ version, document, resources }) => [version, document, resources === null]),
    byName(globals),
    byName(templates.filter(isNamed('template'))),
    byName(met.interfaces.filter(isNamed('interface'))),
    [met.settings, met.exceptionFlow],
  ];
  return createHash('sha256').update(canonicalJson(seen)).digest('hex');
}

const byName = <T extends { name: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.name < b.name ? -1 : 1));

function jumpsByVariable({ nodes }: FlowDocument): boolean {
  return nodes.some(({ element, params }) => element === 'subflow' && params['mode'] === 'variable');
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => (pending ??= read());
}

function flowsNamedBy(document: FlowDocument): string[] {
  return references(document, registry).flatMap(({ kind, name }) =>
    (kind === 'flow' || kind === 'flowNode') && name !== '' ? [name] : [],
  );
}

function toKnownInterface({ name, definition }: { name: string; definition: unknown }): KnownInterface[] {
  const parsed = InterfaceDefinition.safeParse(definition).data;
  if (!parsed) return [];
  const [path = ''] = (parsed.path ?? parsed.url ?? '').split('?');
  return [{ name, method: parsed.method, path, outputs: parsed.outputs }];
}
