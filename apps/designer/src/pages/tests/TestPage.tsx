import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FlowDetail, type TestCase } from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import { readDefinition } from '@parley/simulator';
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useFlow, useVersion } from '../../app/api/flows';
import {
  testCaseApi,
  useIsRunningTests,
  useKnownResults,
  useRunTests,
  useTestCase,
} from '../../app/api/testCases';
import { NotFoundPage } from '../../app/NotFoundPage';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { paths, workingVersion } from '../flows/flowPath';
import aside from '../resources/Aside.module.css';
import { DescriptionField } from '../resources/DescriptionField';
import editor from '../resources/Editor.module.css';
import { EditorSkeleton } from '../resources/EditorSkeleton';
import { NameField } from '../resources/NameField';
import { ResourceFailure } from '../resources/ResourceFailure';
import { useResourceEditor } from '../resources/useResourceEditor';
import { type CaseForm, toCaseForm, toCaseRequest } from './caseForm';
import { DeleteTestDialog } from './DeleteTestDialog';
import { RunPanel } from './RunPanel';
import { startingText } from './startingCase';
import { TextArea } from './TextArea';

/** `/flows/:code/tests/new?from` and `/flows/:code/tests/edit/:name?version`. */
export function TestPage() {
  const { t } = useTranslation();
  const { code = '', name } = useParams();
  const [params] = useSearchParams();
  const from = params.get('from') ?? undefined;
  const flow = useFlow(code);
  const found = useTestCase(code, name ?? from);
  const error = flow.error ?? found.error;
  useDocumentTitle(name ?? t('tests:new'));

  if (isRefusal(error, 'notFound')) return <NotFoundPage />;
  const isThere = flow.data !== undefined && (found.data !== undefined || (name ?? from) === undefined);
  if (!isThere && error !== null) {
    return (
      <div className={editor.page}>
        <FailureNotice
          title={t('tests:loadFailed')}
          error={error}
          onRetry={() => void Promise.all([flow.refetch(), found.refetch()])}
        />
      </div>
    );
  }
  if (!isThere) return <EditorSkeleton label={t('tests:loading')} />;
  if (name !== undefined) return <Editor key={name} flow={flow.data} item={found.data} starting={EMPTY} />;
  if (found.data !== undefined) return <Copy flow={flow.data} from={found.data} />;
  return <NewCase flow={flow.data} />;
}

const EMPTY: CaseForm = { name: '', description: '', text: '' };

function Copy({ flow, from }: { flow: FlowDetail; from: TestCase }) {
  const { t } = useTranslation();
  const starting = { ...toCaseForm(from), name: t('tests:copyOf', { name: from.name }) };
  return <Editor flow={flow} item={undefined} starting={starting} />;
}

/** Waits for the document that its example is made from. */
function NewCase({ flow }: { flow: FlowDetail }) {
  const { t } = useTranslation();
  const working = workingVersion(flow.allVersions)?.version ?? '';
  const { data, isPending } = useVersion(flow.code, working);
  const text = useMemo(() => {
    const document = FlowDocument.safeParse(data?.document).data;
    return startingText(document, flow.accessCodes[0]);
  }, [data?.document, flow.accessCodes]);
  if (isPending) return <EditorSkeleton label={t('tests:loading')} />;
  return <Editor flow={flow} item={undefined} starting={{ ...EMPTY, text }} />;
}

interface EditorProps {
  flow: FlowDetail;
  /** undefined: it is new */
  item: TestCase | undefined;
  /** what a new one begins as */
  starting: CaseForm;
}

function Editor({ flow, item, starting }: EditorProps) {
  const { code } = flow;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const text = useRef<HTMLTextAreaElement>(null);
  // kept: the example does not change under what is typed
  const [first] = useState(starting);
  const [version, setVersion] = useState(
    () => params.get('version') ?? workingVersion(flow.allVersions)?.version ?? '',
  );
  const editing = useResourceEditor({
    api: testCaseApi(code),
    item,
    toForm: (one: TestCase | undefined) => (one === undefined ? first : toCaseForm(one)),
    toRequest: (form) => toCaseRequest(form, code),
    onFaulty: (form) => form.name.trim() !== '' && text.current?.focus(),
    onNamed: (name) => void navigate(paths.test(code, name), { replace: true }),
  });
  const { base, form, isDirty, isChecked, mayEdit, change, saveFailure } = editing;
  const typed = useDeferredValue(form.text);
  const faults = useMemo(() => {
    const reading = readDefinition(typed, code);
    return reading.success ? [] : reading.faults;
  }, [typed, code]);
  const run = useRunTests(code);
  const isRunning = useIsRunningTests(code);
  const known = useKnownResults(code).cases[base?.name ?? ''];
  const isSavedFirst = mayEdit && (base === undefined || isDirty);

  const runNow = () => {
    const play = (name: string) => run.mutate({ version, cases: [name] });
    if (isSavedFirst) return editing.save((saved) => play(saved.name));
    if (base !== undefined) play(base.name);
  };
  useHotkeys([['mod+Enter', runNow]], []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  const nameError = isRefusal(saveFailure, 'alreadyExists')
    ? t('tests:nameTaken', { name: form.name.trim() })
    : isChecked && form.name.trim() === ''
      ? t('tests:nameMissing')
      : fieldMessages(saveFailure)['name'];
  const title = base?.name ?? t('tests:new');
  return (
    <div className={aside.screen}>
      <div className={aside.main}>
        <form className={editor.page} noValidate onSubmit={submit}>
          <PageHead
            title={title}
            parent={{ name: t('tests:title'), to: paths.tests(code) }}
            actions={
              mayEdit && (
                <>
                  {base !== undefined && (
                    <Button variant="subtle" onClick={() => editing.setDeleting(true)}>
                      {t('tests:removal.submit')}
                    </Button>
                  )}
                  <Button
                    type="submit"
                    loading={editing.isSaving}
                    disabled={(base !== undefined && !isDirty) || faults.length > 0}
                  >
                    {base === undefined ? t('tests:create') : t('common:save')}
                  </Button>
                </>
              )
            }
          />
          <div className={editor.form}>
            {saveFailure !== null && nameError === undefined && (
              <ResourceFailure
                error={saveFailure}
                onReload={() => void editing.reload()}
                onOverwrite={editing.overwrite}
              />
            )}
            <section className={editor.section}>
              <NameField
                value={form.name}
                onChange={change}
                error={nameError}
                isNew={base === undefined}
                readOnly={!mayEdit}
              />
              <DescriptionField value={form.description} onChange={change} readOnly={!mayEdit} />
            </section>
            <section className={editor.section}>
              <TextArea
                ref={text}
                label={t('tests:text.label')}
                help={t('tests:text.help')}
                value={form.text}
                faults={faults}
                readOnly={!mayEdit}
                onChange={(value) => change({ text: value })}
              />
            </section>
          </div>
        </form>
      </div>
      <aside className={aside.aside} aria-label={t('tests:panel.run')}>
        <RunPanel
          flow={flow}
          version={version}
          onVersion={setVersion}
          known={known?.version === version ? known : undefined}
          revision={isDirty ? -1 : base?.revision}
          isSavedFirst={isSavedFirst}
          isRunning={isRunning}
          failure={isRunning ? null : run.error}
          onRun={runNow}
        />
      </aside>
      {editing.isDeleting && base !== undefined && (
        <DeleteTestDialog
          code={code}
          name={base.name}
          onDeleted={() => editing.leave(() => void navigate(paths.tests(code)))}
          onClose={() => editing.setDeleting(false)}
        />
      )}
      {editing.leaveQuestion}
    </div>
  );
}
