/** What the browser keeps of a draft: edits that the server does not have yet, and the steps that can be undone. */
import { FlowDocument } from '@parley/flow-model';
import type { History } from './history';

export interface KeptDraft {
  /** the document as the editor has it */
  document: FlowDocument;
  /** of the server's state that it was made from */
  revision: number;
  /** the document holds edits that the server does not have */
  isUnsaved: boolean;
  history: History;
}

/** Where drafts are kept, by a key of flow and version. Forgets nothing by itself. */
export interface DraftShelf {
  read(key: string): Promise<unknown>;
  write(key: string, draft: KeptDraft): Promise<void>;
}

export function draftKey(code: string, version: string): string {
  return `${code}@${version}`;
}

const DATABASE = 'parley';
const STORE = 'drafts';

/** Drafts in the browser's database. Where it is forbidden or full nothing is kept, and editing goes on. */
export const browserShelf: DraftShelf = {
  async read(key) {
    try {
      return await transact('readonly', (store) => store.get(key));
    } catch {
      return undefined;
    }
  },
  async write(key, draft) {
    try {
      await transact('readwrite', (store) => store.put(draft, key));
    } catch {
      // private windows and full disks refuse: autosave still has the draft
    }
  },
};

function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open(DATABASE, 1);
    opened.onupgradeneeded = () => opened.result.createObjectStore(STORE);
    opened.onerror = () => reject(opened.error ?? new Error('The browser keeps no database'));
    opened.onsuccess = () => {
      const database = opened.result;
      const done = work(database.transaction(STORE, mode).objectStore(STORE));
      done.onsuccess = () => resolve(done.result);
      done.onerror = () => reject(done.error ?? new Error('The browser refused the draft'));
      done.transaction?.addEventListener('complete', () => database.close());
    };
  });
}

/** What was kept, where it is still readable. */
export function readKept(value: unknown): KeptDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { document, revision, isUnsaved, history } = value as Partial<Record<keyof KeptDraft, unknown>>;
  const parsed = FlowDocument.safeParse(document);
  if (!parsed.success || typeof revision !== 'number' || typeof isUnsaved !== 'boolean') return undefined;
  if (!isHistory(history)) return undefined;
  return { document: parsed.data, revision, isUnsaved, history };
}

function isHistory(value: unknown): value is History {
  if (typeof value !== 'object' || value === null || !('past' in value) || !('future' in value)) return false;
  const isSteps = (steps: unknown) =>
    Array.isArray(steps) &&
    steps.every((s: { undo?: unknown; redo?: unknown }) => Array.isArray(s.undo) && Array.isArray(s.redo));
  return isSteps(value.past) && isSteps(value.future);
}

export type Opening =
  /** the server's document; `history` where it leads to exactly this document */
  | { kind: 'theirs'; document: FlowDocument; history?: History | undefined }
  /** unsaved edits on top of the server's state */
  | { kind: 'mine'; document: FlowDocument; history: History }
  /** unsaved edits, but the server has gone on since */
  | { kind: 'conflict'; document: FlowDocument; history: History; revision: number };

/** Which document an editor opens with, given the server's and what the browser kept. */
export function openWith(
  server: { document: FlowDocument; revision: number },
  kept: KeptDraft | undefined,
): Opening {
  if (!kept) return { kind: 'theirs', document: server.document };
  const { document, history } = kept;
  const isSame = JSON.stringify(document) === JSON.stringify(server.document);
  if (isSame) return { kind: 'theirs', document: server.document, history };
  if (!kept.isUnsaved) return { kind: 'theirs', document: server.document };
  if (kept.revision === server.revision) return { kind: 'mine', document, history };
  return { kind: 'conflict', document, history, revision: kept.revision };
}
