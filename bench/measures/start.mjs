/** How long `npm start` takes to the first useful reply, on empty data and on data that exist. */
import { newDataFolder, removeDataFolder } from '../subjects/data-folder.mjs';
import { startParley } from '../subjects/parley-server.mjs';

const MOST_ROUNDS = 3;
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** @type {import('./measure.mjs').Measure} */
export const start = {
  id: 'start',
  usesServer: true,
  rows: [
    {
      id: 'start-first',
      what: 'npm start, first time',
      against: 'built, empty data',
      bar: { compare: '<', value: 8, unit: ' s' },
    },
    {
      id: 'start-later',
      what: 'npm start, later',
      against: 'built, same data',
      bar: { compare: '<', value: 4, unit: ' s' },
    },
  ],
  async run({ options, say }) {
    const first = [];
    const later = [];
    const rounds = Math.min(options.repeats, MOST_ROUNDS);
    for (let round = 0; round < rounds; round += 1) {
      say(`  round ${round + 1} of ${rounds}`);
      const dataDir = await newDataFolder();
      try {
        first.push(await secondsToReady(dataDir));
        later.push(await secondsToReady(dataDir));
      } finally {
        await removeDataFolder(dataDir);
      }
    }
    return { figures: { 'start-first': { values: first }, 'start-later': { values: later } }, subjects: [] };
  },
};

async function secondsToReady(dataDir) {
  const server = await startParley({ command: [NPM, 'start'], dataDir });
  await server.stop();
  return server.readyMs / 1_000;
}
