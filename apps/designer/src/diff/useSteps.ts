import { useEffect, useState } from 'react';

/** Goes through a list in a ring, also by J and K. @returns the present index and how to change it */
export function useSteps(count: number) {
  const [index, setIndex] = useState(0);
  const at = count === 0 ? 0 : Math.min(index, count - 1);
  const step = (by: number) => setIndex(stepped(at, by, count));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== 'j' && event.key !== 'k') return;
      setIndex((now) => stepped(Math.min(now, Math.max(0, count - 1)), event.key === 'j' ? 1 : -1, count));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count]);
  return { index: at, choose: setIndex, step };
}

/** The place `by` steps on in a ring of `count`. */
export function stepped(index: number, by: number, count: number): number {
  return count === 0 ? 0 : (index + by + count) % count;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
