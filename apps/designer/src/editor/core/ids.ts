/** Ids of new parts of a document. */
import type { FlowDocument, NewId } from '@parley/flow-model';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Makes ids such as `n_k3f9x2ab` that the document does not hold, never the same twice. */
export function idsFor(document: FlowDocument): NewId {
  const taken = new Set(
    [document.nodes, document.lines, document.notes, document.groups].flatMap((list) =>
      list.map(({ id }) => id),
    ),
  );
  return (kind) => {
    for (;;) {
      const bytes = crypto.getRandomValues(new Uint8Array(8));
      const id = `${kind}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
