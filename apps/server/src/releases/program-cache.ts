/**
 * Compiled programs by tenant and version. Documents of versions never change, so an entry stays right until what its
 * version has frozen does; else only room limits them.
 */

/** What room a program takes. */
interface Sized {
  nodes: readonly unknown[];
}

interface Kept<Program> {
  program: Program;
  usedAt: number;
}

export class ProgramCache<Program extends Sized> {
  private readonly programs = new Map<string, Kept<Program>>();
  private readonly loading = new Map<string, Promise<Program>>();
  private readonly limit: number;
  private weight = 0;
  /** counts uses */
  private clock = 0;

  /** @param limit nodes of all programs together; one program may exceed it alone */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** @returns the program at once where it is known, else when `load` has it; loads each one once */
  get(key: string, load: () => Promise<Program>): Program | Promise<Program> {
    const known = this.programs.get(key);
    if (known) {
      known.usedAt = ++this.clock;
      return known.program;
    }
    const pending = this.loading.get(key);
    if (pending) return pending;
    const begun: Promise<Program> = load()
      .then((program) => (this.loading.get(key) === begun ? this.keep(key, program) : program))
      .finally(() => {
        if (this.loading.get(key) === begun) this.loading.delete(key);
      });
    this.loading.set(key, begun);
    return begun;
  }

  /** Entries that are right no longer are loaded anew when they are asked for; so are those that are being loaded. */
  forget(isWrong: (key: string, program: Program | undefined) => boolean): void {
    for (const key of this.loading.keys()) if (isWrong(key, undefined)) this.loading.delete(key);
    for (const [key, { program }] of this.programs) if (isWrong(key, program)) this.drop(key);
  }

  private keep(key: string, program: Program): Program {
    this.programs.set(key, { program, usedAt: ++this.clock });
    this.weight += program.nodes.length;
    while (this.weight > this.limit && this.programs.size > 1) this.drop(this.leastUsed());
    return program;
  }

  /** The one that was not used for longest. Looked for, since room is needed rarely and programs are used all the time. */
  private leastUsed(): string {
    let found = '';
    let usedAt = Infinity;
    for (const [key, kept] of this.programs) {
      if (kept.usedAt < usedAt) [found, usedAt] = [key, kept.usedAt];
    }
    return found;
  }

  private drop(key: string): void {
    this.weight -= this.programs.get(key)?.program.nodes.length ?? 0;
    this.programs.delete(key);
  }
}
