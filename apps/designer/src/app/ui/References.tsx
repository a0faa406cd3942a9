import { ReferenceDetail } from '@parley/contracts';
import { Link } from 'react-router';
import { ApiFailure } from '../api/failure';
import form from './form.module.css';

const MOST = 8;

/** Who uses what could not be changed: one line a place, each leads there. */
export function References({ error }: { error: unknown }) {
  if (!(error instanceof ApiFailure)) return null;
  const references = error.details.flatMap((detail) => ReferenceDetail.safeParse(detail).data ?? []);
  if (references.length === 0) return null;
  return (
    <ul className={form.list}>
      {references.slice(0, MOST).map(({ flowCode, flowName, version, nodeId, nodeName, path }) => (
        <li key={`${flowCode} ${version} ${nodeId} ${path}`}>
          <Link
            to={`/flows/${encodeURIComponent(flowCode)}/versions/${encodeURIComponent(version)}?node=${encodeURIComponent(nodeId)}`}
          >
            {flowName} {version}
            {nodeName !== '' && ` · ${nodeName}`}
          </Link>
        </li>
      ))}
      {references.length > MOST && <li>+ {references.length - MOST}</li>}
    </ul>
  );
}
