import type { FastifyBaseLogger } from 'fastify';
import type { Settings } from '../config/settings';
import type { Database } from '../database/open-database';
import type { FrontDoor } from '../http/front-door';
import type { Drain } from './drain';
import type { Clock } from './tokens';

/** What the process hands to the application: everything that is opened before it and closed after it. */
export interface Runtime {
  settings: Settings;
  database: Database;
  logger: FastifyBaseLogger;
  clock: Clock;
  /** absolute folder of the built designer; undefined: the server has no pages */
  designerFolder: string | undefined;
}

/** Where requests come in. */
export interface Edge {
  drain: Drain;
  frontDoor: FrontDoor;
}
