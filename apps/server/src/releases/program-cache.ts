/**
 * Compiled programs by tenant and version. Documents of versions never change, so an entry stays right until what its
 * version has frozen does; else only room limits them.
 */
import type { ReleasedProgram } from './frozen-resources';

export class ProgramCache {
  private readonly programs = new Map<string, ReleasedProgram>();
  private readonly loading = new Map<string, Promise<ReleasedProgram>>();
  private readonly limit: number;
  private weight = 0;

  /** @param limit nodes of all programs together; one program may exceed it alone */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** @returns the program at once where it is known, else when `load` has it; loads each one once */
  get(key: string, load: () => Promise<ReleasedProgram>): ReleasedProgram | Promise<ReleasedProgram> {
    const known = this.programs.get(key);
    if (known) {
      this.programs.delete(key);
      this.programs.set(key, known);
      return known;
    }
    const pending = this.loading.get(key);
    if (pending) return pending;
    const begun: Promise<ReleasedProgram> = load()
      .then((program) => (this.loading.get(key) === begun ? this.keep(key, program) : program))
      .finally(() => {
        if (this.loading.get(key) === begun) this.loading.delete(key);
      });
    this.loading.set(key, begun);
    return begun;
  }

  /** Entries that are right no longer are loaded anew when they are asked for; so are those that are being loaded. */
  forget(isWrong: (key: string, program: ReleasedProgram | undefined) => boolean): void {
    for (const key of this.loading.keys()) if (isWrong(key, undefined)) this.loading.delete(key);
    for (const [key, program] of this.programs) {
      if (!isWrong(key, program)) continue;
      this.programs.delete(key);
      this.weight -= program.nodes.length;
    }
  }

  private keep(key: string, program: ReleasedProgram): ReleasedProgram {
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
