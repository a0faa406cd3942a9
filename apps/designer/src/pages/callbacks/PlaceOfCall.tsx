import { type QaRecord } from '@parley/contracts';
import { Link } from 'react-router';
import table from '../../app/ui/table.module.css';

/** The flow in which a call left something, with the way to the version, and the id of the call. */
export function PlaceOfCall({ kept }: { kept: Pick<QaRecord, 'flowCode' | 'flowVersion' | 'callId'> }) {
  const { flowCode, flowVersion, callId } = kept;
  return (
    <div className={table.words}>
      <Link to={`/flows/${encodeURIComponent(flowCode)}/versions/${encodeURIComponent(flowVersion)}`}>
        {flowCode} {flowVersion}
      </Link>
      <span className={table.code} title={callId}>
        {callId}
      </span>
    </div>
  );
}
