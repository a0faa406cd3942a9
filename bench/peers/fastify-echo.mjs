/** The least that a JSON service can do on Fastify: the body comes back, nothing is stored. */
import fastify from 'fastify';
import { DIALOG_PATH } from '../dialog.mjs';
import { announce, portOf } from './announce.mjs';

const app = fastify();
app.post(DIALOG_PATH, async (request) => request.body);
await app.listen({ host: '127.0.0.1', port: 0 });
announce(portOf(app.server), () => app.close());
