import { Switch } from '@mantine/core';
import { type FlowDetail, type FlowPolicy } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useSetPolicy } from '../../app/api/flows';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import styles from './VersionsPage.module.css';

const RULES = ['approval', 'tests'] as const satisfies readonly (keyof FlowPolicy)[];

/** What must hold before a version is released; switched by those who may release, told to the others. */
export function ReleasePolicy({ flow }: { flow: FlowDetail }) {
  const { t } = useTranslation();
  const mayRelease = useMay('release');
  const setPolicy = useSetPolicy();
  const { code, policy } = flow;
  if (!mayRelease) {
    return RULES.filter((rule) => policy[rule]).map((rule) => (
      <p key={rule} className={styles.muted}>
        {t(`flows:history.policy.${rule}Text`)}
      </p>
    ));
  }
  return (
    <div className={styles.policy}>
      {RULES.map((rule) => (
        <Switch
          key={rule}
          size="sm"
          label={t(`flows:history.policy.${rule}`)}
          description={t(`flows:history.policy.${rule}Text`)}
          checked={policy[rule]}
          disabled={setPolicy.isPending}
          onChange={(event) =>
            setPolicy.mutate({ code, policy: { ...policy, [rule]: event.currentTarget.checked } })
          }
        />
      ))}
      {setPolicy.error !== null && <FailureNotice error={setPolicy.error} />}
    </div>
  );
}
