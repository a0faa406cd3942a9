/**
 * How a process of the server is run. The script `start` of package.json and the Dockerfile say the same in their own
 * ways, which a spec compares.
 */

/**
 * A turn leaves some twenty kilobytes behind, and hundreds of turns are under way at once. In the small young space
 * that Node begins with, and returns to, they are copied again and again before they die: that took a third of the
 * server's processor time.
 */
export const NODE_FLAGS = ['--min-semi-space-size=16'];

/** One arena of memory for each thread, which is what the C library does by itself, keeps tens of megabytes idle. */
export const PROCESS_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
