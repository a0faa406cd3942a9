/**
 * Where the values of a step came from, as far as records must know it: what went into an encrypted variable stays sealed
 * wherever else it stands. Most steps read nothing by name and have none.
 */
export class Sources {
  /** fields of the request that the node has read, since it last set a variable */
  read: readonly string[] = [];
  /** fields whose values went into encrypted variables */
  sealed: readonly string[] = [];
  /** the result of an effect went into an encrypted variable */
  sealsResult = false;
  /** outputs that came sealed, as the record has them */
  sealedOutputs: readonly string[] = [];
  /** an output that the record holds in the open was read: as `read` */
  private readsResult = false;

  readField(name: string): void {
    this.read = [...this.read, name];
  }

  readOutput(name: string): void {
    this.readsResult ||= !this.sealedOutputs.includes(name);
  }

  /** What was read went into an encrypted variable. */
  sealOutputs(): void {
    this.sealsResult ||= this.readsResult;
  }

  /** What is read from now on is for something else. */
  forget(): void {
    this.read = [];
    this.readsResult = false;
  }
}
