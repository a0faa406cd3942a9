/** Options of `npm run bench`. */
import { parseArgs } from 'node:util';

export const USAGE = `npm run bench -- [options]
  --only <row,row>   measure these rows only (ids as in the table, or of a whole measure)
  --repeats <n>      rounds, each of every subject in turn (default 5)
  --seconds <n>      measured time of one subject in one round (default 3)
  --quick            2 rounds of 1 second, fewer sessions: a look, not a verdict
  --peers            measure the peers without Parley; no bars
  --list             name the rows`;

/**
 * @typedef {object} BenchOptions
 * @property {string[]} only empty: every row
 * @property {number} repeats
 * @property {number} seconds
 * @property {boolean} quick
 * @property {boolean} peersOnly
 * @property {boolean} list
 */

/**
 * @param {string[]} args
 * @returns {BenchOptions}
 * @throws Error that says what is wrong and how it is used
 */
export function readOptions(args) {
  const { values } = parse(args);
  const quick = values.quick ?? false;
  return {
    only: (values.only ?? '').split(',').filter((id) => id !== ''),
    repeats: readNumber('repeats', values.repeats, { min: 1, max: 50, initial: quick ? 2 : 5, whole: true }),
    seconds: readNumber('seconds', values.seconds, { min: 0.2, max: 60, initial: quick ? 1 : 3 }),
    quick,
    peersOnly: values.peers ?? false,
    list: values.list ?? false,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        repeats: { type: 'string' },
        seconds: { type: 'string' },
        quick: { type: 'boolean' },
        peers: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
}

function readNumber(name, text, { min, max, initial, whole = false }) {
  if (text === undefined) return initial;
  const value = Number(text);
  if (text.trim() !== '' && value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new Error(`--${name} is ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}\n${USAGE}`);
}
