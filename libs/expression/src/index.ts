/**
 * The expression language of flows: conditions, assignments and the `${}` places of texts. Pure: no clock, no chance,
 * no I/O, no code generation. Parsing and compiling happen once; evaluation runs closures and never throws.
 */
export {
  ExpressionError,
  type ExpressionErrorCode,
  type ExpressionFinding,
  type ExpressionFindingCode,
} from './errors';
export { checkExpression, checkTemplate, type TypeLookup } from './check';
export { compileExpression, type CompiledExpression } from './expression';
export { FUNCTIONS } from './functions/catalogue';
export type { FunctionHelp, FunctionParameter, ParameterType } from './functions/definition';
export * from './limits';
export type { VariableReference } from './references';
export { compareValues, type RelationOperator } from './relations';
export { renameVariable } from './rename';
export { isVariableRoot, VARIABLE_ROOTS, type Scope, type VariableRoot } from './scope';
export { compileTemplate, type CompiledTemplate } from './template';
export { formatTime, parseTime, timeWriter } from './time';
export {
  coerce,
  defaultOf,
  toText,
  truthy,
  typeOf,
  type Coercion,
  type Value,
  type ValueType,
} from './value';
export { IVRREQUEST_FIELDS, SYS_VARIABLES, type VariableHelp } from './variables';
export { WARNING_CODES } from './warnings';
