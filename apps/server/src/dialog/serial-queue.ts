type Go = () => void;

/** Runs what concerns one key one after the other, in the order of arrival; different keys do not wait for each other. */
export class SerialQueue {
  /** by key that something runs for: who waits for it; undefined: nobody */
  private readonly waiting = new Map<string, Go[] | undefined>();

  /** @returns what `work` returns. Its failure is its own: what waits behind it runs all the same. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.enter(key);
    if (before) await before;
    try {
      return await work();
    } finally {
      this.leave(key);
    }
  }

  /**
   * For who cannot afford a closure: every `enter` is followed by one `leave`, whatever happens between.
   *
   * @returns undefined where the key is free; else what resolves when it is
   */
  enter(key: string): Promise<void> | undefined {
    if (!this.waiting.has(key)) {
      this.waiting.set(key, undefined);
      return undefined;
    }
    return new Promise((go) => {
      const line = this.waiting.get(key);
      if (line) line.push(go);
      else this.waiting.set(key, [go]);
    });
  }

  leave(key: string): void {
    const next = this.waiting.get(key)?.shift();
    if (next) next();
    else this.waiting.delete(key);
  }

  /** Keys that something runs or waits for. */
  get size(): number {
    return this.waiting.size;
  }
}
