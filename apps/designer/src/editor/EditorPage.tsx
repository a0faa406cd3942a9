import { useParams } from 'react-router';
import { EditorSkeleton } from './bars/EditorSkeleton';

/** The flow editor at `/flows/:code/versions/:version`. */
export default function EditorPage() {
  const { code = '', version = '' } = useParams();
  return <EditorSkeleton key={`${code} ${version}`} />;
}
