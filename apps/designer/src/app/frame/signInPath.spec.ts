import { describe, expect, it } from 'vitest';
import { nextAfterSignIn, signInPath } from './signInPath';

const after = (path: string) => nextAfterSignIn(new URLSearchParams(path.split('?')[1]));

describe('the way back after signing in', () => {
  it('leads to the page that was asked for', () => {
    expect(after(signInPath('/flows/a/versions/1.0?node=n1'))).toBe('/flows/a/versions/1.0?node=n1');
  });

  it('starts at the beginning where nothing was asked for', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(after('/sign-in')).toBe('/');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in'])(
    'never leads to %s',
    (next) => {
      expect(after(`/sign-in?next=${encodeURIComponent(next)}`)).toBe('/');
    },
  );
});
