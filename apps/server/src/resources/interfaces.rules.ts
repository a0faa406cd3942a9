/** Business interfaces: parameters that stand once, an address that can be called, a shape that flows can rely on. */
import { CatalogueError, type ErrorName, InterfaceRequest } from '@parley/contracts';
import { registry } from '@parley/elements';
import {
  FlowDocument,
  interfaceShapeChanges,
  interfaceTexts,
  interfaceUsage,
  textFindings,
  textReferences,
} from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';
import { interfaceSecrets, maskedInterface, unmaskedInterface } from './interfaces.secrets';
import type { ResourceRow, ResourceRules, ResourceTable, StoredInterface } from './resource';
import type { UsesRepository } from './uses.repository';

/** What the values of headers may name. */
const HEADER_ROOTS = ['GLOBAL', 'SYS'];

export class InterfaceRules implements ResourceRules<InterfaceRequest, StoredInterface, InterfaceRequest> {
  readonly kind = 'interface';
  readonly word = 'interface';
  readonly subject = 'interface';
  readonly secrets = interfaceSecrets;

  constructor(
    readonly table: ResourceTable<StoredInterface>,
    private readonly uses: UsesRepository,
  ) {}

  parse(content: unknown): StoredInterface {
    return InterfaceRequest.parse(content);
  }

  toStored(sent: InterfaceRequest, before: ResourceRow<StoredInterface> | undefined): StoredInterface {
    const request = unmaskedInterface(sent, before?.stored);
    assertOnce('duplicateInput', 'inputs', request.inputs);
    assertOnce('duplicateOutput', 'outputs', request.outputs);
    assertOnce('duplicateHeader', 'headers', request.headers, (name) => name.toLowerCase());
    assertAddress(request);
    const findings = textFindings(interfaceTexts(request.headers), HEADER_ROOTS);
    const [first] = findings;
    if (first) throw new CatalogueError('parameterIncorrect', `${first.path}: ${first.message}`, findings);
    return request;
  }

  restore(earlier: StoredInterface): StoredInterface {
    return earlier;
  }

  toRequest({ stored }: ResourceRow<StoredInterface>): InterfaceRequest {
    return stored;
  }

  toView({ stored }: ResourceRow<StoredInterface>): InterfaceRequest {
    return maskedInterface(stored);
  }

  toRevisionView(earlier: StoredInterface): InterfaceRequest {
    return maskedInterface(earlier);
  }

  references({ headers }: StoredInterface) {
    return textReferences(interfaceTexts(headers));
  }

  async breaks(tx: Tx, row: ResourceRow<StoredInterface>, after: StoredInterface): Promise<string[]> {
    const documents = await this.uses.findUsingDocuments(tx, this.kind, row);
    const usage = documents.flatMap((document) =>
      interfaceUsage(FlowDocument.parse(document), registry, row.stored.name),
    );
    return interfaceShapeChanges(row.stored, after, usage);
  }
}

function assertOnce(
  error: ErrorName,
  list: string,
  items: readonly { name: string }[],
  keyOf: (name: string) => string = (name) => name,
): void {
  const seen = new Set<string>();
  for (const [index, { name }] of items.entries()) {
    const key = keyOf(name);
    if (seen.has(key)) {
      const path = `${list}[${index}].name`;
      throw new CatalogueError(error, `${path}: ${name} stands twice`, [{ path, name }]);
    }
    seen.add(key);
  }
}

/** Every `{name}` is an input of the path and every such input has its place, so that no call goes astray. */
function assertAddress({ url, path, inputs }: InterfaceRequest): void {
  const member = url === undefined ? 'path' : 'url';
  const address = url ?? path ?? '';
  const places = [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const expected = inputs.filter((input) => input.in === 'path').map(({ name }) => name);
  const unknown = places.find((name) => !expected.includes(name));
  if (unknown !== undefined) throw wrong(member, `{${unknown}} is no input with "in": "path"`);
  const missing = expected.find((name) => !places.includes(name));
  if (missing !== undefined) throw wrong(member, `There is no place {${missing}} for the input ${missing}`);
  if (url !== undefined) return assertUrl(url.replace(/\{[^{}]*\}/g, 'x'));
  const { pathname } = new URL(address.replace(/\{[^{}]*\}/g, 'x'), 'http://self.invalid');
  if (!pathname.startsWith('/demo/')) throw wrong('path', 'The path leaves /demo/');
}

function assertUrl(url: string): void {
  if (!URL.canParse(url)) throw wrong('url', 'This is no absolute address');
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw wrong('url', 'Only http and https can be called');
  if (username !== '' || password !== '')
    throw wrong('url', 'Put credentials into a header, not into the url');
}

function wrong(path: string, message: string): CatalogueError {
  return new CatalogueError('parameterIncorrect', `${path}: ${message}`, [{ path, message }]);
}
