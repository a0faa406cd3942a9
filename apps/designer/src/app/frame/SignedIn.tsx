import { Outlet, Navigate, useLocation } from 'react-router';
import { ApiFailure } from '../api/failure';
import { useMe } from '../api/session';
import { FailureNotice } from '../ui/FailureNotice';
import { signInPath } from './signInPath';
import styles from './SignedIn.module.css';

/** Lets only a signed-in person see what is inside; anybody else signs in first and comes back here. */
export function SignedIn() {
  const { data, error, refetch } = useMe();
  const { pathname, search } = useLocation();
  if (data !== undefined) return <Outlet />;
  if (error === null) return null;
  if (error instanceof ApiFailure && error.status === 401) {
    return <Navigate to={signInPath(pathname + search)} replace />;
  }
  return (
    <div className={styles.failure}>
      <FailureNotice error={error} onRetry={() => void refetch()} />
    </div>
  );
}
