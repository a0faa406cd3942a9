import { Modal } from '@mantine/core';
import { type NamedGrayRule } from '@parley/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewGrayRules } from '../../app/api/grayRules';
import form from '../../app/ui/form.module.css';
import { Revisions } from '../resources/Revisions';
import { ruleMembers } from './ruleMembers';

interface Props {
  rule: NamedGrayRule;
  mayChange: boolean;
  onClose: () => void;
}

/** Who changed a gray rule and when, and the way back. */
export function RuleHistory({ rule, mayChange, onClose }: Props) {
  const { t } = useTranslation();
  const renew = useRenewGrayRules();
  const [shown, setShown] = useState({ name: rule.name, revision: rule.revision });
  return (
    <Modal opened onClose={onClose} size={520} title={t('grayRules:history.title', { name: shown.name })}>
      <div className={form.form}>
        {mayChange && rule.usedBy.length > 0 && (
          <p className={form.text}>{t('grayRules:history.takesEffect')}</p>
        )}
        <Revisions
          kind="gray-rules"
          name={shown.name}
          current={shown.revision}
          mayEdit={mayChange}
          isDirty={false}
          membersOf={ruleMembers}
          onReverted={(name) => {
            setShown(({ revision }) => ({ name, revision: revision + 1 }));
            renew();
          }}
        />
      </div>
    </Modal>
  );
}
