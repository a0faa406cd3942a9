import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from './ElementTile';
import { useDraft } from './fields/useDraft';
import styles from './panel.module.css';
import { usePanel } from './panelContext';

interface NodeTitleProps {
  onName(name: string): void;
  actions: ReactNode;
}

/** Tile, editable name, and what the node is. */
export function NodeTitle({ onName, actions }: NodeTitleProps) {
  const { node, element, language, readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const [name, change] = useDraft(node.name, onName);
  const kind = element.texts[language].name;
  return (
    <header className={styles.title}>
      <ElementTile element={element} size={32} />
      <div className={styles.names}>
        <h2 id="node-properties-title" className="visually-hidden">
          {name.trim() === '' ? kind : name}
        </h2>
        <input
          className={styles.name}
          value={name}
          maxLength={128}
          readOnly={readOnly}
          placeholder={kind}
          title={name}
          aria-label={t('node.name')}
          onChange={(e) => change(e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
        />
        <p className={styles.kind} title={element.texts[language].description}>
          {kind} · <code>{node.id}</code>
        </p>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
