/** Who asks where no token is asked for (`DIALOG_AUTH=off`, a closed network): the tenant that has the access code. */
import { CatalogueError } from '@parley/contracts';
import type { TenantContexts } from '../dialog/tenant-contexts';
import type { GivenToken, TokensService } from './tokens.service';

export class OpenAccess {
  constructor(
    private readonly tokens: Pick<TokensService, 'tenantOf'>,
    private readonly tenants: Pick<TenantContexts, 'findOwner'>,
  ) {}

  /**
   * A valid token still names its tenant, which tells two tenants with the same access code apart.
   *
   * @throws CatalogueError 10000003 where no tenant has the access code
   */
  async tenantOf(given: GivenToken, accessCode: string): Promise<string> {
    const tenantId = (await this.ofToken(given)) ?? (await this.tenants.findOwner(accessCode));
    if (tenantId === undefined) throw new CatalogueError('notFound', `There is no access code ${accessCode}`);
    return tenantId;
  }

  private async ofToken(given: GivenToken): Promise<string | undefined> {
    if (given.token === undefined || given.token === '') return undefined;
    try {
      return await this.tokens.tenantOf(given);
    } catch (error) {
      if (error instanceof CatalogueError) return undefined;
      throw error;
    }
  }
}
