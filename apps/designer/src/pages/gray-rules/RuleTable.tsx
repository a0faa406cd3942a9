import { Menu, Skeleton } from '@mantine/core';
import { type NamedGrayRule } from '@parley/contracts';
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LastChange } from '../../app/ui/LastChange';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { useGrayRuleText } from '../../app/ui/useGrayRuleText';
import { Waiting } from '../../app/ui/Waiting';
import styles from './GrayRulesPage.module.css';
import { RuleUses } from './RuleUses';

const USES_SHOWN = 3;

interface Props {
  rules: readonly NamedGrayRule[];
  mayChange: boolean;
  onAsk: (about: 'edit' | 'history' | 'remove', rule: NamedGrayRule) => void;
}

/** Rules by name: which calls they take, and which gray releases follow them. */
export function RuleTable({ rules, mayChange, onAsk }: Props) {
  return (
    <table className={table.table}>
      <Head />
      <tbody>
        {rules.map((rule) => (
          <Row key={rule.name} rule={rule} mayChange={mayChange} onAsk={(about) => onAsk(about, rule)} />
        ))}
      </tbody>
    </table>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={styles.name}>{t('grayRules:name')}</th>
        <th>{t('grayRules:takes')}</th>
        <th className={styles.usedBy}>{t('grayRules:usedBy')}</th>
        <th className={styles.change}>{t('grayRules:lastChange')}</th>
        <th className={styles.menu}>
          <span className="visually-hidden">{t('grayRules:actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  rule: NamedGrayRule;
  mayChange: boolean;
  onAsk: (about: 'edit' | 'history' | 'remove') => void;
}

function Row({ rule: { name, rule, usedBy, changedAt, changedBy }, mayChange, onAsk }: RowProps) {
  const { t } = useTranslation();
  const text = useGrayRuleText()(rule);
  return (
    <tr>
      <td>
        <div className={table.words}>
          {mayChange ? (
            <button
              type="button"
              className={`${styles.open} ${table.primary}`}
              title={name}
              onClick={() => onAsk('edit')}
            >
              {name}
            </button>
          ) : (
            <strong title={name}>{name}</strong>
          )}
        </div>
      </td>
      <td>
        <div className={table.words}>
          <span className={styles.rule} title={text}>
            {text}
          </span>
        </div>
      </td>
      <td>
        {usedBy.length === 0 ? (
          <span className={table.secondary}>{t('grayRules:unused')}</span>
        ) : (
          <RuleUses uses={usedBy} most={USES_SHOWN} />
        )}
      </td>
      <td>
        <LastChange by={changedBy} at={changedAt} />
      </td>
      <td className={table.above}>
        <RowMenu name={t('grayRules:rowActions', { name })} width={160}>
          {mayChange && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => onAsk('edit')}>
              {t('grayRules:edit')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory size={16} stroke={1.75} />} onClick={() => onAsk('history')}>
            {t('resources:history.title')}
          </Menu.Item>
          {mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => onAsk('remove')}>
                {t('grayRules:remove')}
              </Menu.Item>
            </>
          )}
        </RowMenu>
      </td>
    </tr>
  );
}

/** The table before its rows are there. */
export function RuleTableWaiting() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('grayRules:loading')}>
      <div className={table.card}>
        <table className={table.table}>
          <Head />
          <tbody>
            {[0, 1, 2].map((row) => (
              <tr key={row}>
                {[110, 200, 140, 64, 0].map((width) => (
                  <td key={width}>{width > 0 && <Skeleton width={width} height={12} radius={4} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Waiting>
  );
}
