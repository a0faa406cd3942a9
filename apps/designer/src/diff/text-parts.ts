/** A changed text in pieces: what stayed, what came, what went; variables apart, as the chips that they are shown as. */
import { wordChanges } from './word-changes';

export interface TextPiece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
  isVariable: boolean;
  /** operators are not struck: a struck `<=` is no longer a `<=` */
  isOperator: boolean;
}

const OPERATOR = /^(?:[-+*/%=!<>&|?:()]+|and|or|not)$/;
const VARIABLE = /(\$\{[^}]*\}|\b(?:FLOW|GLOBAL|SYS|IVRREQUEST)\.\w+)/;

export function textPieces(before: string, after: string): TextPiece[] {
  return wordChanges(before, after).flatMap(({ kind, text }) =>
    text
      .split(VARIABLE)
      .filter((part) => part !== '')
      .map((part) => {
        const isVariable = VARIABLE.test(part);
        return {
          kind,
          text: part.startsWith('${') && isVariable ? part.slice(2, -1).trim() : part,
          isVariable,
          isOperator: OPERATOR.test(part.trim()),
        };
      }),
  );
}
