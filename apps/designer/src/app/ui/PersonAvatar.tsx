import styles from './PersonAvatar.module.css';

const COLOURS = 5;

/** A person's initials on the person's colour. The name stands beside it, so the picture itself is silent. */
export function PersonAvatar({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <span
      className={styles.avatar}
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.42),
        background: `var(--p-person-${colourOf(name)})`,
      }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

/** @returns the first letters of the first and last word, or the first character of a name without spaces */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

function colourOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (sum % COLOURS) + 1;
}
