import { parseExpression } from './parse';
import { referencesOf, type VariableReference } from './references';
import type { VariableRoot } from './scope';
import { atOffset, splitTemplate } from './template';

/**
 * Renames a variable in an expression or template. Only true mentions change: text in quotes, properties of the same
 * name and everything else stay byte for byte. Places or expressions that cannot be parsed make the call fail, because
 * a mention in them could be missed.
 *
 * @param root where the variable lives; a variable of the same name elsewhere is another one
 * @throws ExpressionError when the source cannot be parsed
 */
export function renameVariable(
  source: string,
  root: VariableRoot,
  from: string,
  to: string,
  kind: 'expression' | 'template',
): string {
  const references =
    kind === 'expression' ? referencesOf(parseExpression(source)) : referencesInTemplate(source);
  let result = '';
  let position = 0;
  for (const reference of references) {
    if (reference.root !== root || reference.name !== from) continue;
    result += source.slice(position, reference.start) + mentionOf(root, to);
    position = reference.end;
  }
  return result + source.slice(position);
}

function referencesInTemplate(source: string): VariableReference[] {
  const references: VariableReference[] = [];
  for (const part of splitTemplate(source)) {
    if (part.kind === 'text') continue;
    const node = atOffset(part.offset, () => parseExpression(part.source));
    references.push(...referencesOf(node, part.offset));
  }
  return references;
}

/** `FLOW.name`, or `FLOW['name']` for a name that cannot be written after a dot. */
function mentionOf(root: VariableRoot, name: string): string {
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) return `${root}.${name}`;
  return `${root}['${name.replace(/[\\']/g, '\\$&')}']`;
}
