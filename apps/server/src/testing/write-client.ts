/** Program of `npm run api:client`. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { CLIENT_FILE, clientSource } from './client-source';

writeFileSync(CLIENT_FILE, await clientSource());
