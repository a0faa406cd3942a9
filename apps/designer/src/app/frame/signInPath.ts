/** The address of the sign-in page that leads back to where the person wanted to go. */
export function signInPath(next: string): string {
  return next === '/' || next === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** @returns where to go after signing in. Only addresses of this site: a link must not lead elsewhere. */
export function nextAfterSignIn(search: URLSearchParams): string {
  const next = search.get('next') ?? '/';
  const isHere = /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return isHere ? next : '/';
}
