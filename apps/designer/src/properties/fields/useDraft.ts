import { useState } from 'react';

/**
 * A text that is shown as typed at once, whatever its owner makes of it. Follows the owner where the value changes from
 * elsewhere (undo, another person).
 */
export function useDraft<T>(value: T, send: (value: T) => void): [T, (value: T) => void] {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (!Object.is(value, seen)) {
    setSeen(value);
    setDraft(value);
  }
  const change = (next: T) => {
    setDraft(next);
    send(next);
  };
  return [draft, change];
}
