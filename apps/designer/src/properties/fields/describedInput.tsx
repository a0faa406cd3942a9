import { InputWrapperContext } from '@mantine/core';
import { use, type ReactNode } from 'react';

/**
 * Props that let an input name what describes it to screen readers: its help and findings, which the frame shows. The
 * library's inputs take their `aria-describedby` from their own wrapper alone and ignore one that is handed to them.
 */
export function describedInput(describedBy: string | undefined) {
  return {
    inputContainer: (input: ReactNode) => <Described by={describedBy}>{input}</Described>,
  };
}

/** What the inputs in it are described by, as ids with blanks between; undefined where nothing does. */
export function Described({ by, children }: { by: string | undefined; children: ReactNode }) {
  const wrapper = use(InputWrapperContext);
  return <InputWrapperContext value={{ ...wrapper, describedBy: by }}>{children}</InputWrapperContext>;
}
