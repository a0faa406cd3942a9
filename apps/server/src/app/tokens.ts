/** What the process provides to its parts, beside the database's own tokens. */
export const SETTINGS = Symbol('settings');
/** PrismaClient of the management side */
export const PRISMA = Symbol('prisma');
/** Drain: whether the process still takes requests */
export const DRAIN = Symbol('drain');
/** FrontDoor: what may answer before Fastify */
export const FRONT_DOOR = Symbol('front door');
/** Clock: the current moment */
export const CLOCK = Symbol('clock');

/** The current moment; replaced by tests. */
export type Clock = () => Date;
