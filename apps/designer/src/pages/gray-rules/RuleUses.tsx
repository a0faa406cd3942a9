import { type GrayRuleUse } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../flows/flowPath';
import styles from './GrayRulesPage.module.css';

/** The gray releases that follow a rule; each leads to the history of its flow. @param most how many are named */
export function RuleUses({ uses, most }: { uses: readonly GrayRuleUse[]; most: number }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.uses}>
      {uses.slice(0, most).map(({ flowCode, flowName, version }) => (
        <li key={`${flowCode} ${version}`}>
          <Link to={paths.versions(flowCode)}>
            {flowName} {version}
          </Link>
        </li>
      ))}
      {uses.length > most && <li>{t('grayRules:more', { count: uses.length - most })}</li>}
    </ul>
  );
}
