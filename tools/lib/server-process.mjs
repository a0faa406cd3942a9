/**
 * How a process of the server is run. The script `start` of package.json and the Dockerfile say the same in their own
 * ways, which a spec compares.
 */

/**
 * A turn leaves some twenty kilobytes behind, and hundreds of turns are under way at once. In the small young space
 * that Node begins with, and returns to, they are copied again and again before they die, which took a third of the
 * server's processor time; and what lives long enough there comes into the old space, which Node lets grow far with a
 * limit of 2 GB or more before it is cleaned.
 */
export const NODE_FLAGS = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=32',
  '--max-old-space-size=1536',
];

/** One arena of memory for each thread, which is what the C library does by itself, keeps tens of megabytes idle. */
export const PROCESS_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
