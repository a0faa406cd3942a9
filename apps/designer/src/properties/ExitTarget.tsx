import { Tooltip } from '@mantine/core';
import { registry } from '@parley/elements';
import { useTranslation } from 'react-i18next';
import { ElementTile } from './ElementTile';
import styles from './ExitTarget.module.css';
import { usePanel } from './panelContext';

interface ExitTargetProps {
  branch: string;
  /** no line is no omission here */
  mayStayOpen?: boolean;
}

/** Where an exit leads: the tile and name of the next node, which a click selects. */
export function ExitTarget({ branch, mayStayOpen = false }: ExitTargetProps) {
  const { document, lineOf, selectNode, language } = usePanel();
  const { t } = useTranslation('properties');
  const line = lineOf(branch);
  const node = line && document.nodes.find((n) => n.id === line.target);
  if (!node) {
    return (
      <span className={styles.none} data-open={!mayStayOpen || undefined}>
        {t(mayStayOpen ? 'exit.none' : 'exit.open')}
      </span>
    );
  }
  const element = registry.find(node.element);
  const name = node.name.trim() === '' ? (element?.texts[language].name ?? node.element) : node.name;
  return (
    <Tooltip label={t('exit.select', { name })}>
      <button type="button" className={styles.target} onClick={() => selectNode(node.id)}>
        <ElementTile element={element} size={20} />
        <span className={styles.name}>{name}</span>
      </button>
    </Tooltip>
  );
}
