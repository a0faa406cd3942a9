import { type ResourceKind } from '@parley/contracts';
import { Link } from 'react-router';
import table from '../../app/ui/table.module.css';
import { resourcePath } from './paths';

interface Props {
  kind: ResourceKind;
  item: { name: string; description: string };
}

/** A resource in its list: the name, which leads to it, above what is said about it. */
export function NameWords({ kind, item: { name, description } }: Props) {
  return (
    <div className={table.words}>
      <Link to={resourcePath(kind, name)} className={table.primary} title={name}>
        {name}
      </Link>
      {description !== '' && (
        <span className={table.secondary} title={description}>
          {description}
        </span>
      )}
    </div>
  );
}
