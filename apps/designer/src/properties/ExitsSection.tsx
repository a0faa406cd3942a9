import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExitView } from '../editor/core/exits';
import { ExitTarget } from './ExitTarget';
import styles from './panel.module.css';
import { usePanel } from './panelContext';
import { RareSection, Section } from './Section';
import { useNodeExits } from './useNodeExits';

/** The exits of the node and where each leads. An element with keys shows them in the table of its keys. */
export function ExitsSection() {
  const { element } = usePanel();
  const { t } = useTranslation('properties');
  const { declared } = useNodeExits();
  if (declared.length === 0 || hasKeys(element.params)) return null;
  return (
    <Section title={t('section.exits')}>
      <ExitTable exits={declared} isPreset={false} />
    </Section>
  );
}

function hasKeys(params: Record<string, { control: { kind: string; look?: string } }>): boolean {
  return Object.values(params).some(({ control }) => control.kind === 'list' && control.look === 'keys');
}

/** The exits that the protocol knows by name: which have a line, and where to. */
export function ErrorExitsSection() {
  const { t } = useTranslation('properties');
  const { presets } = useNodeExits();
  if (presets.length === 0) return null;
  const drawn = presets.filter((exit) => exit.line !== undefined);
  const [only] = presets;
  const state =
    presets.length === 1 && only
      ? t(drawn.length === 1 ? 'errors.oneDrawn' : 'errors.oneNotDrawn', { branch: only.branch })
      : t(drawn.length === 0 ? 'errors.noneDrawn' : 'errors.someDrawn', {
          drawn: drawn.length,
          all: presets.length,
        });
  return (
    <RareSection title={t('section.errors')} state={state}>
      <ExitTable exits={presets} isPreset />
    </RareSection>
  );
}

function ExitTable({ exits, isPreset }: { exits: readonly ExitView[]; isPreset: boolean }) {
  const { t, i18n } = useTranslation('properties');
  const explain = (branch: string) =>
    isPreset && i18n.exists(`properties:preset.${branch}`) ? t(`preset.${branch}`) : '';
  return (
    <table className={styles.exits}>
      <thead>
        <tr>
          <th scope="col">{t('keys.exit')}</th>
          <th scope="col">{t('keys.leadsTo')}</th>
        </tr>
      </thead>
      <tbody>
        {exits.map((exit) => (
          <tr key={exit.branch}>
            <th scope="row">
              <div className={styles.fits}>
                <Tooltip label={explain(exit.branch) || exit.label}>
                  <span className={isPreset ? styles.preset : styles.exitName}>{exit.label}</span>
                </Tooltip>
              </div>
            </th>
            <td>
              <div className={styles.fits}>
                <ExitTarget branch={exit.branch} mayStayOpen={!exit.isOpen} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
