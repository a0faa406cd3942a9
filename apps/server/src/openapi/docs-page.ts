/** A readable page of the OpenAPI document, without script: it needs nothing from elsewhere and no exception in the CSP. */

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

interface Route {
  path: string;
  method: string;
  operation: Operation;
}

/** Renders the page: routes by what they are about, then every schema. Every text of the document is escaped. */
export function renderDocsPage(document: Record<string, unknown>): string {
  const info = document['info'] as { title: string; description: string };
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const { schemas } = document['components'] as { schemas: Record<string, unknown> };
  const groups = new Map<string, Route[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'general';
      groups.set(tag, [...(groups.get(tag) ?? []), { path, method, operation }]);
    }
  }
  const sections = [...groups].map(
    ([tag, routes]) => `<h2 id="${escape(tag)}">${escape(tag)}</h2>${routes.map(renderRoute).join('')}`,
  );
  const links = [...groups.keys(), 'schemas'].map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(info.title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<h1>${escape(info.title)}</h1><p>${escape(info.description)}</p>
<p>For machines: <a href="/api/v1/openapi.json">openapi.json</a></p><nav>${links.join(' ')}</nav>
${sections.join('')}<h2 id="schemas">schemas</h2>${Object.entries(schemas).map(renderNamed).join('')}</html>`;
}

function renderNamed([name, schema]: [string, unknown]): string {
  return `<h3 id="schema-${escape(name)}"><code>${escape(name)}</code></h3>${renderJson(schema)}`;
}

function renderRoute({ path, method, operation }: Route): string {
  const parameters = (operation.parameters ?? []).map(
    (p) =>
      `<li><code>${escape(p.name)}</code> (${escape(p.in)}${p.required ? ', required' : ''}) ${escape(p.description ?? '')}`,
  );
  const replies = Object.entries(operation.responses).map(
    ([status, reply]) =>
      `<li><b>${escape(status)}</b> ${escape(reply.description)}${renderSchema(reply.content)}`,
  );
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escape(path)}</code>
${escape(operation.summary ?? '')}</summary><p>${escape(operation.description ?? '')}</p>
${parameters.length > 0 ? `<h3>Parameters</h3><ul>${parameters.join('')}</ul>` : ''}
${operation.requestBody ? `<h3>Body</h3>${renderSchema(operation.requestBody.content)}` : ''}
<h3>Replies</h3><ul>${replies.join('')}</ul></details>`;
}

function renderSchema(content: Record<string, { schema: unknown }> | undefined): string {
  const schema = content?.['application/json']?.schema;
  return schema === undefined ? '' : ` ${renderJson(schema)}`;
}

/** A reference alone becomes a link; names within a larger schema do too. */
function renderJson(schema: unknown): string {
  const own = referenceOf(schema);
  if (own !== undefined) return linkTo(own);
  const json = escape(JSON.stringify(schema, null, 2));
  const linked = json.replace(/&#34;#\/components\/schemas\/(\w+)&#34;/g, (_text, name: string) =>
    linkTo(name),
  );
  return `<pre>${linked}</pre>`;
}

function referenceOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || !('$ref' in schema)) return undefined;
  return /(\w+)$/.exec(String(schema.$ref))?.[1];
}

function linkTo(name: string): string {
  return `<a href="#schema-${name}">${name}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2430}
details{border:1px solid #d9dee7;border-radius:8px;margin:.4rem 0;padding:.4rem .8rem}summary{cursor:pointer}
pre{background:#f5f7fa;padding:.6rem;border-radius:6px;overflow:auto;max-height:24rem;font-size:12px}
nav a{margin-right:.6rem}h3{font-size:.85rem;margin:.6rem 0 .2rem}summary b{display:inline-block;width:4.2rem}
.get{color:#1f6f43}.post{color:#1d5fb8}.put,.patch{color:#94610a}.delete{color:#b3261e}`;
