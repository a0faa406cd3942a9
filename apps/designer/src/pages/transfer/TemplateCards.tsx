import { Skeleton } from '@mantine/core';
import { type FlowTemplate } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useFlowTemplates } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { FlowTile } from '../../app/ui/FlowTile';
import { Waiting } from '../../app/ui/Waiting';
import styles from './Transfer.module.css';

interface Props {
  labelledBy: string;
  chosen: string;
  onChoose: (template: FlowTemplate) => void;
}

/** What a new flow may begin with, one card each. */
export function TemplateCards({ labelledBy, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const templates = useFlowTemplates();
  if (templates.isError)
    return (
      <FailureNotice
        title={t('transfer:templates.failed')}
        error={templates.error}
        onRetry={() => void templates.refetch()}
      />
    );
  if (templates.isPending)
    return (
      <Waiting label={t('transfer:templates.loading')}>
        <div className={styles.templates}>
          {[0, 1, 2].map((card) => (
            <Skeleton key={card} height={124} radius={10} />
          ))}
        </div>
      </Waiting>
    );
  return (
    <div className={styles.scroll}>
      <div className={styles.templates} role="radiogroup" aria-labelledby={labelledBy}>
        {templates.data.items.map((template) => (
          <Card
            key={template.id}
            template={template}
            isChosen={template.id === chosen}
            onChoose={() => onChoose(template)}
          />
        ))}
      </div>
    </div>
  );
}

interface CardProps {
  template: FlowTemplate;
  isChosen: boolean;
  onChoose: () => void;
}

function Card({ template, isChosen, onChoose }: CardProps) {
  const { t, i18n } = useTranslation();
  const inLanguage = (texts: Record<string, string>) => texts[i18n.language] ?? texts['en'] ?? '';
  return (
    <label className={styles.template}>
      <input
        type="radio"
        name="flow-template"
        className="visually-hidden"
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={styles.templateHead}>
        <FlowTile flow={template} size={26} />
        <strong>{inLanguage(template.name)}</strong>
      </span>
      <p>{inLanguage(template.description)}</p>
      <small>
        {t(`common:channels.${template.channel}`)} ·{' '}
        {t('transfer:templates.nodes', { count: template.nodes })}
      </small>
    </label>
  );
}
