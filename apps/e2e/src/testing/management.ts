/** The management API as a person uses it: for what a test needs before it begins. */
import type {
  CreatedToken,
  CreateUserRequest,
  DataTableRequest,
  FlowDetail,
  Permission,
  Template,
  TemplateRequest,
  VersionDetail,
  VersionReply,
} from '@parley/contracts';
import type { FlowDocument } from '@parley/flow-model';
import { ADMIN, type Person } from './people';

/** @throws Error with the server's answer where it refuses */
export class Management {
  readonly #url: string;
  /** value of the session's cookie */
  readonly session: string;

  private constructor(url: string, session: string) {
    this.#url = url;
    this.session = session;
  }

  static async signIn(url: string, { userName, password }: Person = ADMIN): Promise<Management> {
    const reply = await ask(url, 'POST', '/sign-in', { body: { tenant: 'demo', userName, password } });
    const session = /parley_session=([^;]+)/.exec(reply.headers.getSetCookie().join('\n'))?.[1];
    if (session === undefined) throw new Error('Signing in gave no session');
    return new Management(url, session);
  }

  async createUser(person: CreateUserRequest): Promise<void> {
    await this.#send('POST', '/users', { body: person });
  }

  /** Makes a subflow with one draft 1.0: Start leads to End, or the given document. */
  async createFlow(code: string, name: string, document?: Partial<FlowDocument>): Promise<void> {
    await this.#send('POST', '/flows', {
      body: { code, name, kind: 'subflow', channel: 'voice', description: '' },
    });
    if (document !== undefined) await this.changeDraft(code, '1.0', (draft) => ({ ...draft, ...document }));
  }

  async deleteFlow(code: string): Promise<void> {
    await this.#send('DELETE', `/flows/${code}`);
  }

  async getFlow(code: string): Promise<FlowDetail> {
    return (await this.#send('GET', `/flows/${code}`)) as FlowDetail;
  }

  async getVersion(code: string, version: string): Promise<VersionDetail> {
    return (await this.#send('GET', `/flows/${code}/versions/${version}`)) as VersionDetail;
  }

  /** The document of a draft as the server has it. */
  async getDocument(code: string, version = '1.0'): Promise<FlowDocument> {
    return (await this.getVersion(code, version)).document as FlowDocument;
  }

  /** Saves a draft as its present revision and the change give it. */
  async changeDraft(
    code: string,
    version: string,
    change: (draft: FlowDocument) => FlowDocument,
  ): Promise<void> {
    const { document, revision } = await this.getVersion(code, version);
    await this.#send('PUT', `/flows/${code}/versions/${version}/document`, {
      body: change(document as FlowDocument),
      headers: { 'If-Match': `"${revision}"` },
    });
  }

  /** Copies a version to a new draft, and gives that the nodes and lines of the document. */
  async upgrade(code: string, version: string, document: Partial<FlowDocument>): Promise<void> {
    const draft = (await this.#send('POST', `/flows/${code}/versions/${version}/upgrade`)) as VersionReply;
    await this.changeDraft(code, draft.version, (before) => ({ ...before, ...document }));
  }

  async createToken(name: string, scopes: Permission[]): Promise<string> {
    const made = (await this.#send('POST', '/tokens', { body: { name, scopes } })) as CreatedToken;
    return made.token;
  }

  async release(code: string, version = '1.0'): Promise<void> {
    await this.#send('POST', `/flows/${code}/versions/${version}/release`, {
      body: { kind: 'official', note: '' },
    });
  }

  async createTemplate(template: Partial<TemplateRequest> & { name: string }): Promise<void> {
    await this.#send('POST', '/templates', {
      body: { kind: 'tts', content: { zh_CN: 'Hello.' }, ...template },
    });
  }

  async getTemplate(name: string): Promise<Template> {
    return (await this.#send('GET', `/templates/${name}`)) as Template;
  }

  async changeTemplate(name: string, part: Partial<TemplateRequest>): Promise<void> {
    const { revision, ...present } = await this.getTemplate(name);
    await this.#send('PUT', `/templates/${name}`, {
      body: { ...present, ...part },
      headers: { 'If-Match': `"${revision}"` },
    });
  }

  async createDataTable(table: DataTableRequest): Promise<void> {
    await this.#send('POST', '/data-tables', { body: table });
  }

  async bind(accessCode: string, flowCode: string): Promise<void> {
    await this.#send('PUT', `/access-codes/${accessCode}`, { body: { flowCode } });
  }

  async #send(method: string, path: string, options: Asked = {}): Promise<unknown> {
    const cookie = { Cookie: `parley_session=${this.session}` };
    const reply = await ask(this.#url, method, path, {
      ...options,
      headers: { ...cookie, ...options.headers },
    });
    const text = await reply.text();
    return text === '' ? undefined : JSON.parse(text);
  }
}

interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask(url: string, method: string, path: string, { body, headers }: Asked): Promise<Response> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      'X-Parley-Request': '1',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return reply;
}
