import type { FlowDetail, VersionDetail } from '@parley/contracts';
import type { Finding } from '@parley/flow-model';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../pages/flows/flowPath';
import { FindingsDrawer } from '../properties/FindingsDrawer';
import type { ActionContext, PageControls } from './actions';
import { AttachNoteDialog } from './bars/AttachNoteDialog';
import { CanvasBar } from './bars/CanvasBar';
import { DrawLineDialog } from './bars/DrawLineDialog';
import { SaveBanner, type ReadTheirs } from './bars/SaveBanner';
import { ShortcutSheet } from './bars/ShortcutSheet';
import { TopBar } from './bars/TopBar';
import { FlowCanvas } from './canvas/FlowCanvas';
import { Minimap } from './canvas/Minimap';
import { ControlsContext, useActionContext } from './ControlsContext';
import type { Autosave } from './core/autosave';
import { useEditor, useEditorStore } from './EditorContext';
import classes from './EditorScreen.module.css';
import { ElementPicker } from './palette/ElementPicker';
import { Palette } from './palette/Palette';
import { PanelHandle } from './PanelHandle';
import { openPanel, togglePanel, usePanels } from './panels';
import { PropertiesPanel } from './PropertiesPanel';
import { useCanvasControls } from './useCanvasControls';
import { useShortcuts } from './useShortcuts';

export interface EditorScreenProps {
  version: VersionDetail;
  flow: FlowDetail | undefined;
  /** absent: nothing is saved here */
  autosave: Autosave | undefined;
  readTheirs: ReadTheirs;
  onUpgrade(): void;
  isUpgrading: boolean;
}

/** The editor around one open version: bar, palette, canvas, properties, findings. */
export function EditorScreen(props: EditorScreenProps) {
  const store = useEditorStore();
  const navigate = useNavigate();
  const canvas = useCanvasControls(store);
  const search = useRef<HTMLInputElement>(null);
  const { code } = props.version.flow;
  const { version } = props.version;
  const { autosave } = props;
  const page = useMemo<PageControls>(() => {
    // what opens there is about the version as it is saved
    const openSaved = (path: string) =>
      void (autosave?.flush() ?? Promise.resolve()).then(() => navigate(path));
    return {
      findElement: () => {
        openPanel('palette');
        // at once where it is there, so that nothing typed meanwhile is lost
        if (search.current) search.current.focus();
        else requestAnimationFrame(() => search.current?.focus());
      },
      showProperties: () => {
        openPanel('properties');
        requestAnimationFrame(focusProperties);
      },
      openVersions: () => void navigate(paths.versions(code)),
      openTests: () => openSaved(paths.tests(code, version)),
      openRelease: () => openSaved(paths.release(code, version)),
      togglePalette: () => togglePanel('palette'),
      toggleProperties: () => togglePanel('properties'),
      toggleFindings: () => togglePanel('drawer'),
    };
  }, [navigate, code, version, autosave]);
  const controls = useMemo(() => ({ canvas, page }), [canvas, page]);
  return (
    <ControlsContext value={controls}>
      <Layout {...props} searchRef={search} />
    </ControlsContext>
  );
}

type LayoutProps = EditorScreenProps & { searchRef: React.RefObject<HTMLInputElement | null> };

function Layout({ version, flow, autosave, readTheirs, onUpgrade, isUpgrading, searchRef }: LayoutProps) {
  const { t } = useTranslation('editor');
  const context = useActionContext();
  useShortcuts(context);
  useOpeningView(context.canvas.open);
  useNodeOfAddress(context);
  const isPaletteOpen = usePanels((panels) => panels.palette.isOpen);
  const isPropertiesOpen = usePanels((panels) => panels.properties.isOpen);
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const announcement = useEditor((s) => s.view.announcement);
  return (
    <div className={classes.screen}>
      <TopBar
        version={version}
        flow={flow}
        autosave={autosave}
        onUpgrade={onUpgrade}
        isUpgrading={isUpgrading}
      />
      {!isReadOnly && (
        <Palette isOpen={isPaletteOpen} onToggle={context.page.togglePalette} searchRef={searchRef} />
      )}
      <main className={classes.middle}>
        <div className={classes.canvas}>
          <FlowCanvas />
          <CanvasBar />
          <Minimap />
          {autosave && <SaveBanner autosave={autosave} readTheirs={readTheirs} />}
          {!autosave && <p className={classes.readOnly}>{t(`readOnly.${version.state}`)}</p>}
        </div>
        <Findings />
      </main>
      {isPropertiesOpen && <PropertiesPanel />}
      <ElementPicker />
      <ShortcutSheet />
      <DrawLineDialog />
      <AttachNoteDialog />
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

function Findings() {
  const store = useEditorStore();
  const { canvas, page } = useActionContext();
  const findings = useEditor((s) => s.findings);
  const document = useEditor((s) => s.document);
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const { isOpen, size: height } = usePanels((panels) => panels.drawer);
  const goTo = useCallback(
    (finding: Finding) => {
      const { document, select } = store.getState();
      const line = document.lines.find((l) => l.id === finding.line);
      if (line && finding.node === undefined) {
        select({ lines: [line.id] });
        canvas.goTo(line.source);
        return;
      }
      select(finding.node === undefined ? {} : { nodes: [finding.node] });
      openPanel('properties');
      if (finding.node !== undefined) canvas.goTo(finding.node);
    },
    [store, canvas],
  );
  return (
    <div className={classes.drawer} style={isOpen ? { height } : undefined}>
      <PanelHandle panel="drawer" />
      <FindingsDrawer
        findings={findings}
        document={document}
        registry={store.registry}
        onSelect={goTo}
        isReadOnly={isReadOnly}
        opened={isOpen}
        onToggle={page.toggleFindings}
      />
    </div>
  );
}

/** Shows the flow once the canvas has its size. */
function useOpeningView(open: () => void): void {
  useEffect(() => {
    const frame = requestAnimationFrame(open);
    return () => cancelAnimationFrame(frame);
  }, [open]);
}

/** `?node=` leads to a node, from wherever something names it: it is selected and in sight. */
function useNodeOfAddress({ store, canvas }: ActionContext): void {
  const [params] = useSearchParams();
  const node = params.get('node');
  useEffect(() => {
    if (node === null || !store.getState().scene.views.has(node)) return;
    let frame = requestAnimationFrame(() => {
      // the opening view is set in the frame before
      frame = requestAnimationFrame(() => {
        store.getState().select({ nodes: [node] });
        openPanel('properties');
        canvas.goTo(node);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [node, store, canvas]);
}

function focusProperties(): void {
  const panel = document.getElementById('properties');
  const field = panel?.querySelector<HTMLElement>(
    '[data-autofocus], .mantine-Input-input, textarea, input:not([type="hidden"])',
  );
  (field ?? panel)?.focus();
}
