/** Two versions at most are chosen; a third takes the place of the first. */
export function toggled(chosen: readonly string[], version: string): string[] {
  if (chosen.includes(version)) return chosen.filter((other) => other !== version);
  return [...chosen, version].slice(-2);
}
