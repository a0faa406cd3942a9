import { StaleRevision, type VersionDetail } from '@parley/contracts';
import { registry } from '@parley/elements';
import { EMPTY_CATALOGUE, FlowDocument } from '@parley/flow-model';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../app/api/catalogue';
import { isRefusal, UnreachableFailure } from '../app/api/failure';
import { readVersion, saveDocument } from '../app/api/flows';
import { useMay } from '../app/api/session';
import { currentLanguage } from '../app/i18n/i18n';
import { commonBranchLabels } from '../properties/wording';
import { startAutosave, type Autosave, type Conflict, type SaveOutcome } from './core/autosave';
import { createEditor, type EditorStore, type Wording } from './core/editor-store';
import { watchFindings } from './core/findings';
import { browserShelf, draftKey, openWith, readKept } from './core/kept-draft';

/** Edits are kept in the browser this soon, in ms: typing does not wait for the disk. */
const KEEP_PAUSE = 300;

export interface OpenVersion {
  version: VersionDetail;
  editor: EditorStore;
  /** absent: a released or offline version, which nobody changes, or a person who may not edit */
  autosave: Autosave | undefined;
}

export type Opening =
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown; retry(): void }
  | { kind: 'open'; opened: OpenVersion };

/** Opens a version for editing, and saves it as long as the page stands. */
export function useOpenVersion(code: string, versionName: string): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const wording = useWording();
  const catalogue = useCatalogue().data ?? EMPTY_CATALOGUE;
  const mayEdit = useMay('edit');

  useEffect(() => {
    const abort = new AbortController();
    let close: (() => void) | undefined;
    setOpening({ kind: 'loading' });
    openVersion({ code, versionName, mayEdit }, abort.signal).then(
      (opened) => {
        if (abort.signal.aborted) return opened.close();
        ({ close } = opened);
        setOpening({ kind: 'open', opened });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setOpening({ kind: 'failed', error, retry: () => setAttempt((n) => n + 1) });
      },
    );
    return () => {
      abort.abort();
      close?.();
    };
  }, [code, versionName, mayEdit, attempt]);

  const editor = opening.kind === 'open' ? opening.opened.editor : undefined;
  useEffect(() => editor?.getState().setWording(wording), [editor, wording]);
  useEffect(() => editor?.getState().setCatalogue(catalogue), [editor, catalogue]);
  useEffect(() => (editor ? watchFindings(editor) : undefined), [editor]);
  return opening;
}

/** What the server has now, for going on from there after a conflict. */
export async function readTheirs(code: string, versionName: string) {
  const version = await readVersion(code, versionName);
  const document = FlowDocument.parse(version.document);
  return { document, revision: version.revision, savedAt: Date.parse(version.changedAt) };
}

interface Asked {
  code: string;
  versionName: string;
  mayEdit: boolean;
}

async function openVersion({ code, versionName, mayEdit }: Asked, signal: AbortSignal) {
  const version = await readVersion(code, versionName, signal);
  const server = { document: FlowDocument.parse(version.document), revision: version.revision };
  if (version.state !== 'draft' || !mayEdit) {
    const editor = createEditor({ ...plainStart, document: server.document, isReadOnly: true });
    return { version, editor, autosave: undefined, close: () => undefined };
  }
  const key = draftKey(code, versionName);
  const kept = openWith(server, readKept(await browserShelf.read(key)));
  const { document, history } = kept;
  const editor = createEditor({ ...plainStart, document, ...(history ? { history } : {}) });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let write: (() => void) | undefined;
  const writeNow = () => {
    clearTimeout(timer);
    write?.();
    write = undefined;
  };
  const keep = (state: { revision: number; isUnsaved: boolean }) => {
    write = () => {
      const { document, history } = editor.getState();
      void browserShelf.write(key, { ...state, document, history });
    };
    clearTimeout(timer);
    timer = setTimeout(writeNow, KEEP_PAUSE);
  };
  const autosave = startAutosave({
    editor,
    // edits made on an older state are sent with it, so that the server says who changed what since
    revision: kept.kind === 'conflict' ? kept.revision : version.revision,
    savedAt: Date.parse(version.changedAt),
    isUnsaved: kept.kind !== 'theirs',
    base: kept.kind === 'conflict' ? undefined : server.document,
    save: (document, revision) => save({ code, version: versionName, document, revision }),
    keep,
  });
  const leave = () => {
    writeNow();
    void autosave.flush();
  };
  const onHidden = () => {
    if (window.document.visibilityState === 'hidden') leave();
  };
  const onOnline = () => void autosave.flush();
  window.addEventListener('pagehide', leave);
  window.addEventListener('visibilitychange', onHidden);
  window.addEventListener('online', onOnline);
  const close = () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('online', onOnline);
    autosave.stop();
    void autosave.flush().then(writeNow);
  };
  return { version, editor, autosave, close };
}

async function save(asked: Parameters<typeof saveDocument>[0]): Promise<SaveOutcome> {
  try {
    const { revision, changedAt } = await saveDocument(asked);
    return { kind: 'saved', revision, at: Date.parse(changedAt) };
  } catch (error) {
    if (error instanceof UnreachableFailure) return { kind: 'unreachable' };
    if (isRefusal(error, 'staleRevision')) {
      const stale = StaleRevision.safeParse(error.details[0]);
      if (stale.success) return { kind: 'conflict', conflict: toConflict(stale.data) };
    }
    return { kind: 'refused', error };
  }
}

function toConflict({ currentRevision, changedBy, changedAt }: StaleRevision): Conflict {
  return { currentRevision, changedBy: changedBy?.name, changedAt };
}

const plainStart = {
  registry,
  catalogue: EMPTY_CATALOGUE,
  wording: { language: 'en', commonLabels: {}, t: (key: string) => key } satisfies Wording,
};

/** Texts of the editor core in the language shown. */
function useWording(): Wording {
  const { t, i18n } = useTranslation('editor');
  const language = i18n.language === 'zh' ? 'zh' : currentLanguage();
  return useMemo(
    () => ({
      language,
      commonLabels: commonBranchLabels(language),
      t: (key, values) => t(key, values ?? {}),
    }),
    [t, language],
  );
}
