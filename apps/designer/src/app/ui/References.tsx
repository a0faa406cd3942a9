import { AccessCodeDetail, ReferenceDetail, ReleaseDetail } from '@parley/contracts';
import { Link } from 'react-router';
import { ApiFailure } from '../api/failure';
import form from './form.module.css';

const MOST = 8;

/** Who uses what could not be changed: one line a place, each leads there. */
export function References({ error }: { error: unknown }) {
  if (!(error instanceof ApiFailure)) return null;
  const references = error.details.flatMap((detail) => readPlace(detail) ?? []);
  if (references.length === 0) return null;
  return (
    <ul className={form.list}>
      {references.slice(0, MOST).map(({ to, text }) => (
        <li key={to + text}>
          <Link to={to}>{text}</Link>
        </li>
      ))}
      {references.length > MOST && <li>+ {references.length - MOST}</li>}
    </ul>
  );
}

interface Place {
  to: string;
  text: string;
}

/** A node in a flow version; a release, which is ended in the history of its flow; or an access code. */
function readPlace(detail: unknown): Place | undefined {
  const segment = encodeURIComponent;
  const { data: node } = ReferenceDetail.safeParse(detail);
  if (node !== undefined) {
    const version = `/flows/${segment(node.flowCode)}/versions/${segment(node.version)}`;
    return {
      to: `${version}?node=${segment(node.nodeId)}`,
      text: `${node.flowName} ${node.version}${node.nodeName === '' ? '' : ` · ${node.nodeName}`}`,
    };
  }
  const { data: release } = ReleaseDetail.safeParse(detail);
  if (release !== undefined) {
    return {
      to: `/flows/${segment(release.flowCode)}/versions`,
      text: `${release.flowName} ${release.version}`,
    };
  }
  const { data: bound } = AccessCodeDetail.safeParse(detail);
  return bound && { to: `/access-codes?search=${segment(bound.accessCode)}`, text: bound.accessCode };
}
