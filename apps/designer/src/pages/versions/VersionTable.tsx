import { Checkbox, Menu, Skeleton } from '@mantine/core';
import { type FlowDetail, type VersionSummary } from '@parley/contracts';
import {
  IconArchive,
  IconArrowBackUp,
  IconBuilding,
  IconCopy,
  IconDownload,
  IconEye,
  IconLayersSubtract,
  IconPencil,
  IconPlayerStop,
  IconPlus,
  IconRocket,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../app/api/session';
import { shortHash } from '../../app/ui/shortHash';
import { LastChange } from '../../app/ui/LastChange';
import { StateChip } from '../../app/ui/StateChip';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { useGrayRuleText } from '../../app/ui/useGrayRuleText';
import { Waiting } from '../../app/ui/Waiting';
import { paths } from '../flows/flowPath';
import styles from './VersionsPage.module.css';

interface Props {
  flow: FlowDetail;
  onUpgrade: (version: string) => void;
  onSaveAs: (version: string) => void;
  onCopyTo: (version: string) => void;
  onOffline: (version: string) => void;
  onRollBack: (version: string) => void;
  onDiscard: (version: string) => void;
  onArchive: (version: string) => void;
  onExport: (version: string) => void;
  /** versions to compare, two at most */
  chosen: readonly string[];
  onChoose: (version: string) => void;
}

const icon = { size: 16, stroke: 1.75 };

/** Every version, newest first, with what may be done with it. */
export function VersionTable(props: Props) {
  return (
    <div className={table.card}>
      <table className={table.table}>
        <Head />
        <tbody>
          {props.flow.allVersions.map((version) => (
            <Row key={version.version} version={version} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={styles.choose}>
          <span className="visually-hidden">{t('flows:history.compare')}</span>
        </th>
        <th className={styles.version}>{t('flows:history.version')}</th>
        <th className={styles.changed}>{t('flows:history.changed')}</th>
        <th className={styles.hash}>{t('flows:history.hash')}</th>
        <th className={styles.mode}>{t('flows:release.workMode')}</th>
        <th className={styles.menu}>
          <span className="visually-hidden">{t('flows:history.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

type RowProps = Props & { version: VersionSummary };

function Row({ version, ...props }: RowProps) {
  const { t } = useTranslation();
  const sayRule = useGrayRuleText();
  const { by, at } = lastEvent(version);
  return (
    <tr>
      <td className={table.above}>
        <Checkbox
          size="xs"
          aria-label={t('flows:history.choose', { version: version.version })}
          checked={props.chosen.includes(version.version)}
          onChange={() => props.onChoose(version.version)}
        />
      </td>
      <td>
        <Link
          to={paths.version(props.flow.code, version.version)}
          className={table.primary}
          aria-label={
            t(version.state === 'draft' ? 'flows:history.open' : 'flows:history.view') + ` ${version.version}`
          }
        >
          <StateChip version={version} />
        </Link>
        {version.archivedAt !== null && (
          <div className={table.secondary} title={t('flows:history.archivedText')}>
            {t('flows:history.archived')}
          </div>
        )}
      </td>
      <td>
        <LastChange by={by} at={at} />
      </td>
      <td>
        <div className={table.words}>
          <span className={table.code} title={version.contentHash}>
            {shortHash(version.contentHash)}
          </span>
          <span className={table.secondary}>{t('flows:history.saves', { count: version.revision })}</span>
        </div>
      </td>
      <td className={table.secondary}>
        {version.state === 'draft' ? '' : t(`common:workModes.${version.workMode}`)}
        {version.grayRule !== null && <div>{sayRule(version.grayRule)}</div>}
        {version.grayRuleName !== null && (
          <div>{t('flows:history.followsRule', { name: version.grayRuleName })}</div>
        )}
      </td>
      <td className={table.above}>
        <Actions version={version} {...props} />
      </td>
    </tr>
  );
}

/** A draft's last save, or the release: what a reader of the history asks for. */
function lastEvent(version: VersionSummary) {
  return version.releasedAt === null || version.state === 'draft'
    ? { by: version.changedBy, at: version.changedAt }
    : { by: version.releasedBy, at: version.releasedAt };
}

function Actions({
  flow,
  version: { version, state, releaseKind, archivedAt },
  onUpgrade,
  onSaveAs,
  onCopyTo,
  onOffline,
  onRollBack,
  onDiscard,
  onArchive,
  onExport,
}: RowProps) {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  const mayRelease = useMay('release');
  const isDraft = state === 'draft';
  const official = flow.allVersions.find((other) => other.releaseKind === 'official');
  return (
    <RowMenu name={t('flows:history.versionActions', { version })} width={220}>
      <Menu.Item
        component={Link}
        to={paths.version(flow.code, version)}
        leftSection={isDraft ? <IconPencil {...icon} /> : <IconEye {...icon} />}
      >
        {isDraft ? t('flows:history.open') : t('flows:history.view')}
      </Menu.Item>
      {isDraft && mayRelease && (
        <Menu.Item
          component={Link}
          to={paths.release(flow.code, version)}
          leftSection={<IconRocket {...icon} />}
        >
          {t('flows:history.releaseThis')}
        </Menu.Item>
      )}
      {official !== undefined && official.version !== version && (
        <Menu.Item
          component={Link}
          to={paths.diff(flow.code, official.version, version)}
          leftSection={<IconLayersSubtract {...icon} />}
        >
          {t('flows:history.compareWithLive', { version: official.version })}
        </Menu.Item>
      )}
      {releaseKind === 'gray' && mayRelease && (
        <Menu.Item
          component={Link}
          to={paths.release(flow.code, version)}
          leftSection={<IconRocket {...icon} />}
        >
          {t('flows:history.toEveryone')}
        </Menu.Item>
      )}
      {!isDraft && mayEdit && (
        <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => onUpgrade(version)}>
          {t('flows:history.upgrade', { version })}
        </Menu.Item>
      )}
      {mayEdit && (
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => onSaveAs(version)}>
          {t('transfer:saveAs.open')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconBuilding {...icon} />} onClick={() => onCopyTo(version)}>
        {t('transfer:copyTo.open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => onExport(version)}>
        {t('flows:history.export')}
      </Menu.Item>
      {state === 'offline' && mayRelease && (
        <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => onRollBack(version)}>
          {t('flows:history.rollBack', { version })}
        </Menu.Item>
      )}
      {state === 'offline' && archivedAt === null && mayRelease && (
        <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onArchive(version)}>
          {t('flows:history.archive')}
        </Menu.Item>
      )}
      {isDraft && mayEdit && flow.allVersions.length > 1 && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onDiscard(version)}>
            {t('flows:history.discard')}
          </Menu.Item>
        </>
      )}
      {state === 'released' && mayRelease && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => onOffline(version)}>
            {t('flows:history.takeOffline')}
          </Menu.Item>
        </>
      )}
    </RowMenu>
  );
}

/** The table before its first answer. */
export function VersionTableSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('flows:history.loading')}>
      <div className={styles.columns}>
        <div className={table.card}>
          <table className={table.table}>
            <Head />
            <tbody>
              {[0, 1, 2].map((row) => (
                <tr key={row}>
                  <td />
                  <td>
                    <Skeleton width={88} height={20} radius={10} />
                  </td>
                  <td>
                    <Skeleton width={120} height={12} radius={4} />
                  </td>
                  <td>
                    <Skeleton width={90} height={12} radius={4} />
                  </td>
                  <td />
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Skeleton height={220} radius={12} />
      </div>
    </Waiting>
  );
}
