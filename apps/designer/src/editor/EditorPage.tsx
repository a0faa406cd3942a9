import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isRefusal } from '../app/api/failure';
import { useFlow, useUpgrade } from '../app/api/flows';
import { NotFoundPage } from '../app/NotFoundPage';
import { FailureNotice } from '../app/ui/FailureNotice';
import { useDocumentTitle } from '../app/useDocumentTitle';
import { EditorSkeleton } from './bars/EditorSkeleton';
import { FlowPath } from './bars/FlowPath';
import bar from './bars/TopBar.module.css';
import { EditorContext } from './EditorContext';
import classes from './EditorPage.module.css';
import { EditorScreen } from './EditorScreen';
import { readTheirs, useOpenVersion, type OpenVersion } from './useOpenVersion';

/** The flow editor at `/flows/:code/versions/:version`. */
export default function EditorPage() {
  const { code = '', version = '' } = useParams();
  const { t } = useTranslation('editor');
  const opening = useOpenVersion(code, version);
  useDocumentTitle(opening.kind === 'open' ? opening.opened.version.flow.name : code);
  switch (opening.kind) {
    case 'loading':
      return <EditorSkeleton />;
    case 'failed':
      return (
        <>
          <header className={bar.bar}>
            <FlowPath name={code} />
          </header>
          <main className={classes.failed}>
            {isRefusal(opening.error, 'notFound') ? (
              <NotFoundPage />
            ) : (
              <FailureNotice error={opening.error} title={t('openFailed')} onRetry={opening.retry} />
            )}
          </main>
        </>
      );
    case 'open':
      return <Opened key={`${code} ${version}`} opened={opening.opened} />;
  }
}

function Opened({ opened }: { opened: OpenVersion }) {
  const { version, editor, autosave } = opened;
  const { code } = version.flow;
  const navigate = useNavigate();
  const flow = useFlow(code).data;
  const upgrade = useUpgrade();
  const [failure, setFailure] = useState<unknown>();
  const startUpgrade = () => {
    upgrade.mutate(
      { code, version: version.version },
      {
        onSuccess: (draft) =>
          void navigate(`/flows/${encodeURIComponent(code)}/versions/${encodeURIComponent(draft.version)}`),
        onError: setFailure,
      },
    );
  };
  const theirs = () => readTheirs(code, version.version);
  return (
    <EditorContext value={editor}>
      <ReactFlowProvider>
        <EditorScreen
          version={version}
          flow={flow}
          autosave={autosave}
          readTheirs={theirs}
          onUpgrade={startUpgrade}
          isUpgrading={upgrade.isPending}
        />
        {failure !== undefined && (
          <div className={classes.notice}>
            <FailureNotice error={failure} onRetry={startUpgrade} />
          </div>
        )}
      </ReactFlowProvider>
    </EditorContext>
  );
}
