/** Compiled programs by tenant and version. Versions never change, so an entry is right for ever; only room limits them. */
import type { Program } from '@parley/engine';

export class ProgramCache {
  private readonly programs = new Map<string, Program>();
  private readonly loading = new Map<string, Promise<Program>>();
  private readonly limit: number;
  private weight = 0;

  /** @param limit nodes of all programs together; one program may exceed it alone */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** @returns the program at once where it is known, else when `load` has it; loads each one once */
  get(key: string, load: () => Promise<Program>): Program | Promise<Program> {
    const known = this.programs.get(key);
    if (known) {
      this.programs.delete(key);
      this.programs.set(key, known);
      return known;
    }
    let pending = this.loading.get(key);
    if (!pending) {
      pending = load()
        .then((program) => this.keep(key, program))
        .finally(() => this.loading.delete(key));
      this.loading.set(key, pending);
    }
    return pending;
  }

  private keep(key: string, program: Program): Program {
    this.programs.set(key, program);
    this.weight += program.nodes.length;
    for (const [oldest, { nodes }] of this.programs) {
      if (this.weight <= this.limit || oldest === key) break;
      this.programs.delete(oldest);
      this.weight -= nodes.length;
    }
    return program;
  }
}
