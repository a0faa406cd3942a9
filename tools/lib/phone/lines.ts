import { createInterface } from 'node:readline';

/** Lines that a person types, a pipe brings, or a script holds. */
export interface Lines {
  /** the next line; undefined where there are no more */
  next(): Promise<string | undefined>;
  /** true after Ctrl+C */
  readonly interrupted: boolean;
  close(): void;
}

/** Lines given in advance. */
export function scriptedLines(script: readonly string[]): Lines {
  const rest = [...script];
  return { next: () => Promise.resolve(rest.shift()), interrupted: false, close: () => undefined };
}

/** Lines of the terminal or the pipe. Ctrl+C ends them, so that the call can be hung up first. */
export function typedLines(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Lines {
  const isTerminal = input.isTTY === true;
  const reader = createInterface({ input, ...(isTerminal ? { output, prompt: '< ' } : {}) });
  const waiting: string[] = [];
  let wake: ((line: string | undefined) => void) | undefined;
  let ended = false;
  let interrupted = false;
  const give = (line: string | undefined) => {
    const waiter = wake;
    wake = undefined;
    if (waiter) waiter(line);
    else if (line !== undefined) waiting.push(line);
  };
  const end = () => {
    ended = true;
    give(undefined);
  };
  const interrupt = () => {
    interrupted = true;
    end();
  };
  reader.on('line', give);
  reader.on('close', end);
  reader.on('SIGINT', interrupt);
  process.on('SIGINT', interrupt);
  return {
    next() {
      if (!interrupted && waiting.length > 0) return Promise.resolve(waiting.shift());
      if (ended) return Promise.resolve(undefined);
      if (isTerminal) reader.prompt();
      return new Promise((resolve) => (wake = resolve));
    },
    get interrupted() {
      return interrupted;
    },
    close: () => reader.close(),
  };
}
