/** What a text with places becomes, with values that somebody made up. */
import type { PreviewReply, PreviewRequest } from '@parley/contracts';
import { CatalogueError } from '@parley/contracts';
import { compileTemplate, ExpressionError, type CompiledTemplate } from '@parley/expression';

/**
 * @param clock of the preview: `now()` of an expression tells it
 * @throws CatalogueError 10000002 with the position where the text does not parse
 */
export function previewText(
  { content, values }: PreviewRequest,
  clock: { now: number; utcOffset: number },
): PreviewReply {
  const template = compile(content);
  const warnings: PreviewReply['warnings'] = [];
  const text = template.render({
    ...clock,
    variable: (root, name) => values[`${root}.${name}`] ?? null,
    warn: (message, { code, params }) => warnings.push({ code, message, params }),
  });
  const variables = [...new Set(template.references.map(({ root, name }) => `${root}.${name}`))];
  return { text, warnings, variables };
}

function compile(content: string): CompiledTemplate {
  try {
    return compileTemplate(content);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const detail = { path: 'content', message: error.message, position: error.position };
    throw new CatalogueError('parameterIncorrect', `content: ${error.message}`, [detail]);
  }
}
