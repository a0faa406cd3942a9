import { ExpressionError } from '../errors';
import type { CallNode } from '../syntax';
import { findFunction, signatureOf, suggestFunction } from './catalogue';

/**
 * Checks that a call names a function, in a form it has, with as many arguments as it takes.
 * @throws ExpressionError `expression.unknownFunction` or `expression.arguments` at the function's name
 */
export function assertArguments(call: CallNode): void {
  const definition = findFunction(call.name);
  if (definition === undefined) throw unknownFunction(call);
  const signature = signatureOf(definition);
  const most = definition.parameters.length;
  const least = definition.parameters.filter((parameter) => !parameter.optional).length;
  const isWrongForm = call.isMethod && definition.form === 'function';
  const isRightCount = call.args.length >= least && call.args.length <= most;
  if (!isWrongForm && isRightCount) return;
  throw new ExpressionError('expression.arguments', `${call.name} is written ${signature}.`, {
    position: call.position,
    expected: signature,
    params: { name: call.name, signature, given: String(call.args.length) },
  });
}

function unknownFunction(call: CallNode): ExpressionError {
  const name = call.name.slice(0, 64);
  const suggestion = suggestFunction(name);
  const hint = suggestion === undefined ? '' : `: did you mean ${suggestion}()?`;
  const message =
    suggestion === undefined ? `There is no function ${name}().` : `There is no function ${name}()${hint}`;
  return new ExpressionError('expression.unknownFunction', message, {
    position: call.position,
    ...(suggestion === undefined ? {} : { expected: suggestion }),
    params: { name, ...(suggestion === undefined ? {} : { suggestion }) },
  });
}
