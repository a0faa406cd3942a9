/** A table for the terminal. */

/**
 * @param {string[]} head
 * @param {string[][]} rows
 * @param {{ right?: number[] }} [options] columns that are aligned to the right
 */
export function formatTable(head, rows, { right = [] } = {}) {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const pad = (text, i) => (right.includes(i) ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  const line = (cells) => cells.map(pad).join('  ').trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** A number with the digits that mean something: `1,234`, `56.7`, `0.431`. */
export function formatNumber(value) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
