import { type Use } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placePath } from './paths';
import styles from './UseLinks.module.css';

/** Places that use a resource, by flow version, template, interface; each leads there. */
export function UseLinks({ uses }: { uses: readonly Use[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.groups}>
      {groupsOf(uses).map(([key, group]) => {
        const [first] = group;
        if (first === undefined) return null;
        return (
          <section key={key} className={styles.group}>
            <h3 className={styles.owner}>
              {first.kind === 'flow' ? (
                <>
                  <span title={first.flowName}>{first.flowName}</span>
                  <code>{first.version}</code>
                </>
              ) : (
                <span>{t(`resources:uses.${first.kind}`)}</span>
              )}
            </h3>
            <ul className={styles.list}>
              {group.map((use, index) => (
                <li key={index}>
                  <Link to={placePath(use)} className={styles.place}>
                    <span className={styles.name}>{nameOf(use) || t('resources:uses.flow')}</span>
                    <code className={styles.path} title={use.path}>
                      {use.path}
                    </code>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function nameOf(use: Use): string {
  return use.kind === 'flow' ? use.nodeName || use.nodeId : use.name;
}

function groupsOf(uses: readonly Use[]): [string, Use[]][] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = use.kind === 'flow' ? `flow ${use.flowCode} ${use.version}` : use.kind;
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups];
}
