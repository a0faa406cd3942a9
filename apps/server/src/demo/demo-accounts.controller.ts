import { Controller, Get, Param } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';

interface DemoAccount {
  account: string;
  name: string;
  /** yuan */
  balance: number;
  fee: number;
  overdue: boolean;
}

const NAMES = ['Li Na', 'Wang Wei', 'Zhang Min', 'Ana Silva', 'John Miller', 'Fatima Noor', 'Chen Jie'];

/** The back end of the demo flows: an account system that invents the same figures for the same account every time. */
@Controller('demo')
export class DemoAccountsController {
  @Get('accounts/:account')
  getAccount(@Param('account') account: string): DemoAccount {
    if (!/^\d{1,32}$/.test(account)) {
      throw new CatalogueError('notFound', 'An account is a number of at most 32 digits');
    }
    return inventAccount(account);
  }
}

/** Accounts that end in 9 are overdue, so that a demo can show both answers. */
function inventAccount(account: string): DemoAccount {
  const seed = [...account].reduce((sum, digit) => (sum * 31 + Number(digit)) % 100_003, 7);
  const overdue = account.endsWith('9');
  return {
    account,
    name: NAMES[seed % NAMES.length] ?? '',
    balance: overdue ? 0 : seed % 500,
    fee: overdue ? 20 + (seed % 180) : 100,
    overdue,
  };
}
