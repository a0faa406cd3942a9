import { describe, expect, it } from 'vitest';
import { toProcedures, withPresentPasswords } from './procedure';

const definition = { host: 'db.example', database: 'crm', user: 'parley', function: 'public.old' };
const procedures = (more: object, sealedPassword: string | null) =>
  toProcedures([{ name: 'book', definition: { ...definition, ...more }, sealedPassword }]);

describe('a stored procedure that a version froze', () => {
  it('is called as it was, with the password of now', () => {
    const now = procedures({ function: 'public.new', timeoutSeconds: 9 }, 'new');
    expect(withPresentPasswords(procedures({}, 'old'), now).get('book')).toMatchObject({
      function: 'public.old',
      timeoutSeconds: 5,
      sealedPassword: 'new',
    });
  });

  it.each([{ host: 'elsewhere.example' }, { user: 'somebody' }, { tls: true }])(
    'keeps the password of then where its place is another one now: %o',
    (moved) => {
      const { book } = Object.fromEntries(
        withPresentPasswords(procedures({}, 'old'), procedures(moved, 'new')),
      );
      expect(book).toMatchObject({ host: 'db.example', user: 'parley', sealedPassword: 'old' });
    },
  );

  it('keeps the password of then where there is none of that name now', () => {
    expect(withPresentPasswords(procedures({}, 'old'), new Map()).get('book')?.sealedPassword).toBe('old');
  });
});
