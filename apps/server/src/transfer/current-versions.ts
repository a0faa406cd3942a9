/** Which versions of a flow matter today. */

interface Stated {
  state: 'draft' | 'released' | 'offline';
}

/**
 * The versions on the air and the drafts newer than the newest of them; where there are none, the newest version.
 * What an import makes of them - drafts with the same numbers - is again all of what matters.
 *
 * @param ascending versions, oldest first
 */
export function currentVersions<T extends Stated>(ascending: readonly T[]): T[] {
  const newestReleased = ascending.findLastIndex(({ state }) => state === 'released');
  const current = ascending.filter(
    ({ state }, index) => state === 'released' || (state === 'draft' && index > newestReleased),
  );
  return current.length > 0 ? current : ascending.slice(-1);
}
