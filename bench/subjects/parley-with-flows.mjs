/** A running Parley on which the reference dialog is released, as a small flow and as the largest there may be. */
import { feeFlow } from '../flows/fee-flow.mjs';
import { releaseFlow } from './parley-api.mjs';
import { startParley } from './parley-server.mjs';

const SMALL = { nodes: 20, accessCode: '20020' };
const LARGE = { nodes: 2_000, accessCode: '22000' };

/**
 * @typedef {object} ParleyWithFlows
 * @property {import('./parley-server.mjs').RunningParley} server
 * @property {import('../load/requests.mjs').Line} smallFlow
 * @property {import('../load/requests.mjs').Line} largeFlow
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<ParleyWithFlows>} */
export async function startParleyWithFlows() {
  const server = await startParley();
  try {
    for (const { nodes, accessCode } of [SMALL, LARGE]) await releaseFlow(server, feeFlow(nodes), accessCode);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const line = ({ accessCode }) => ({ accessCode, token: server.token });
  return { server, smallFlow: line(SMALL), largeFlow: line(LARGE), stop: server.stop };
}
