import { Switch } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useSetPolicy } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import styles from './VersionsPage.module.css';

/** Whether somebody else than the editors must release; switched by those who may release, told to the others. */
export function Approval({ flow }: { flow: FlowDetail }) {
  const { t } = useTranslation();
  const mayRelease = useMay('release');
  const setPolicy = useSetPolicy();
  const { approval } = flow.policy;
  if (!mayRelease) return approval ? <p className={styles.muted}>{t('flows:history.approvalText')}</p> : null;
  return (
    <div className={styles.policy}>
      <Switch
        size="sm"
        label={t('flows:history.approval')}
        description={t('flows:history.approvalText')}
        checked={approval}
        disabled={setPolicy.isPending}
        onChange={(event) =>
          setPolicy.mutate({
            code: flow.code,
            policy: { ...flow.policy, approval: event.currentTarget.checked },
          })
        }
      />
      {setPolicy.error !== null && <FailureNotice error={setPolicy.error} />}
    </div>
  );
}
