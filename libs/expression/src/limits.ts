/** Most characters that one expression may have. */
export const MAX_EXPRESSION_LENGTH = 4_096;
/** Most operators (arithmetic, relations, logic, `!`, `? :`) in one expression. */
export const MAX_OPERATORS = 200;
/** Deepest nesting of brackets, and longest path, in one expression. */
export const MAX_NESTING = 64;
/** Most UTF-16 units in a text that an evaluation makes; the rest is cut, with a warning. */
export const MAX_TEXT_LENGTH = 65_536;
/** Most items in a list that an evaluation makes; the rest is cut, with a warning. */
export const MAX_LIST_LENGTH = 10_000;
/** Most characters of the source of a template. */
export const MAX_TEMPLATE_LENGTH = 65_536;
