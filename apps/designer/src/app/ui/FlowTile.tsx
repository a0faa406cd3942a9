import { type FlowSummary } from '@parley/contracts';
import { IconMessage, IconPhone, IconShieldX, IconStack2, type TablerIcon } from '@tabler/icons-react';
import styles from './FlowTile.module.css';

/** The picture of a flow in lists: what it is, by kind and channel. */
export function FlowTile({
  flow,
  size = 30,
}: {
  flow: Pick<FlowSummary, 'kind' | 'channel'>;
  size?: number;
}) {
  const Icon = iconOf(flow);
  return (
    <span
      className={styles.tile}
      data-kind={flow.kind}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <Icon size={Math.round(size * 0.56)} stroke={1.9} />
    </span>
  );
}

function iconOf({ kind, channel }: Pick<FlowSummary, 'kind' | 'channel'>): TablerIcon {
  if (kind === 'exception') return IconShieldX;
  if (channel === 'chat') return IconMessage;
  return kind === 'main' ? IconPhone : IconStack2;
}
