/** People beside the administrator, whom a new installation has. */
import type { CreateUserRequest } from '@parley/contracts';
import { SECRETS } from './server';

export interface Person {
  userName: string;
  /** shown on the screen */
  name: string;
  password: string;
}

export const ADMIN: Person = { userName: 'admin', name: 'admin', password: SECRETS.adminPassword };

const added = (person: Omit<CreateUserRequest, 'password'>) => ({
  ...person,
  password: SECRETS.adminPassword,
});

export const DESIGNER = added({ userName: 'ling', name: 'Ling Zhao', role: 'designer' });
export const AUDITOR = added({ userName: 'otto', name: 'Otto Brand', role: 'auditor' });
/** forgets the password until the account is locked */
export const FORGETFUL = added({ userName: 'vera', name: 'Vera Moss', role: 'designer' });

/** Whom the administrator adds before the tests. */
export const PEOPLE: readonly CreateUserRequest[] = [DESIGNER, AUDITOR, FORGETFUL];
