/** A readable page of the OpenAPI document, without script: it needs nothing from elsewhere and no exception in the CSP. */

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

/** Renders the page. Every text of the document is escaped. */
export function renderDocsPage(document: Record<string, unknown>): string {
  const info = document['info'] as { title: string; description: string };
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => renderRoute(path, method, operation)),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(info.title)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<h1>${escape(info.title)}</h1><p>${escape(info.description)}</p>
<p>For machines: <a href="/api/v1/openapi.json">openapi.json</a></p>${routes.join('')}</html>`;
}

function renderRoute(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    (p) =>
      `<li><code>${escape(p.name)}</code> (${escape(p.in)}${p.required ? ', required' : ''}) ${escape(p.description ?? '')}`,
  );
  const replies = Object.entries(operation.responses).map(
    ([status, reply]) =>
      `<li><b>${escape(status)}</b> ${escape(reply.description)}${renderSchema(reply.content)}`,
  );
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escape(path)}</code>
${escape(operation.summary ?? '')}</summary><p>${escape(operation.description ?? 'No sign-in needed')}</p>
${parameters.length > 0 ? `<h3>Parameters</h3><ul>${parameters.join('')}</ul>` : ''}
${operation.requestBody ? `<h3>Body</h3>${renderSchema(operation.requestBody.content)}` : ''}
<h3>Replies</h3><ul>${replies.join('')}</ul></details>`;
}

function renderSchema(content: Record<string, { schema: unknown }> | undefined): string {
  const schema = content?.['application/json']?.schema;
  if (schema === undefined || (typeof schema === 'object' && schema !== null && '$ref' in schema)) return '';
  return `<pre>${escape(JSON.stringify(schema, null, 2))}</pre>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2430}
details{border:1px solid #d9dee7;border-radius:8px;margin:.4rem 0;padding:.4rem .8rem}summary{cursor:pointer}
pre{background:#f5f7fa;padding:.6rem;border-radius:6px;overflow:auto;max-height:24rem;font-size:12px}
h3{font-size:.85rem;margin:.6rem 0 .2rem}summary b{display:inline-block;width:4.2rem}
.get{color:#1f6f43}.post{color:#1d5fb8}.put,.patch{color:#94610a}.delete{color:#b3261e}`;
