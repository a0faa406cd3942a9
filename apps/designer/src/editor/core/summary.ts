/** The one line of a node that matters, cut into words and variable chips. */

export interface SummaryPart {
  text: string;
  isVariable: boolean;
  /** a name or number behind words that say what it is, drawn in mono */
  isCode?: true;
}

/** Longer texts are cut before they are laid out: two lines never show more. */
const SHOWN_CHARACTERS = 240;

/** `Fee: ${FLOW.balance} yuan` -> `Fee: `, chip `balance`, ` yuan`. A place that is more than a name keeps its text. */
export function summaryParts(text: string): SummaryPart[] {
  const parts: SummaryPart[] = [];
  let rest = text.slice(0, SHOWN_CHARACTERS);
  while (rest !== '') {
    const place = /\$\{([^}]*)\}/.exec(rest);
    if (!place) {
      parts.push({ text: rest, isVariable: false });
      break;
    }
    if (place.index > 0) parts.push({ text: rest.slice(0, place.index), isVariable: false });
    parts.push({ text: shortName(place[1] ?? ''), isVariable: true });
    rest = rest.slice(place.index + place[0].length);
  }
  return parts;
}

function shortName(expression: string): string {
  const name = /^\s*(?:FLOW|GLOBAL|SYS|IVRREQUEST)\.([\w.]+)\s*$/.exec(expression);
  return name?.[1] ?? expression.trim();
}

/** Estimated width in px of a text in 12 px Inter. Errs on the wide side by a few per cent. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character > '\u2e7f') return 12;
  if (/[ijlt.,:;'!|I()[\] f]/.test(character)) return 3.8;
  if (/[mwMW@%]/.test(character)) return 10.2;
  if (/[A-Z]/.test(character)) return 8;
  return 6.8;
}
