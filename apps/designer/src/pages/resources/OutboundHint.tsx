import { useTranslation } from 'react-i18next';
import { useOutboundHosts } from '../../app/api/resources';
import { isListed } from './outboundHosts';
import { Warning } from './Warning';

interface Props {
  /** undefined: this server, or what is no address yet */
  target: { host: string; port: number } | undefined;
}

/** Says that calls would be refused, where the list of hosts can be read. */
export function OutboundHint({ target }: Props) {
  const { t } = useTranslation();
  const hosts = useOutboundHosts();
  if (hosts.data === undefined || target === undefined || isListed(target, hosts.data.items)) return null;
  return <Warning>{t('resources:hostUnlisted', { host: target.host })}</Warning>;
}
