/** Runs what concerns one key one after the other, in the order of arrival; different keys do not wait for each other. */
export class SerialQueue {
  private readonly tails = new Map<string, Promise<void>>();

  /** @returns what `work` returns. Its failure is its own: what waits behind it runs all the same. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key);
    let finish: () => void = nothing;
    const tail = new Promise<void>((resolve) => (finish = resolve));
    this.tails.set(key, tail);
    try {
      if (before) await before;
      return await work();
    } finally {
      finish();
      if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }

  /** Keys that something runs or waits for. */
  get size(): number {
    return this.tails.size;
  }
}

function nothing(): void {}
