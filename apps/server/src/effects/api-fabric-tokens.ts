/** Tokens of a tenant's API Fabric, asked for by its access key and kept until they expire. */
import type { TenantContext } from '../dialog/tenant-context';
import { HttpCallFailure, type HttpCaller } from './http-call';

/** Where a tenant gets its tokens, from the system parameters APIFABRIC_URL, APIFABRIC_AK and APIFABRIC_SK. */
export interface ApiFabricAccess {
  url: string;
  accessKey: string;
  secretKey: string;
}

export interface ApiFabricToken {
  token: string;
  /** epoch milliseconds */
  expiresAt: number;
}

const TIMEOUT_MS = 5_000;
/** A token is not handed out in its last moments, or it would expire on the way; of short-lived ones, the last tenth. */
const MARGIN_MS = 30_000;

type Asking = Pick<TenantContext, 'tenantId' | 'apiFabric' | 'allowedHosts'>;

export class ApiFabricTokens {
  /** By tenant only: a token outlives a change of the keys that it was given for. */
  private readonly kept = new Map<string, ApiFabricToken & { usableUntil: number }>();
  private readonly asked = new Map<string, Promise<ApiFabricToken>>();

  constructor(private readonly caller: Pick<HttpCaller, 'call'>) {}

  /**
   * The token that is kept, or a new one; whoever asks while it is asked for waits for the same one.
   *
   * @param now epoch milliseconds
   * @throws HttpCallFailure
   */
  async get(tenant: Asking, now: number): Promise<ApiFabricToken> {
    const { tenantId } = tenant;
    const known = this.kept.get(tenantId);
    if (known && known.usableUntil > now) return known;
    const running = this.asked.get(tenantId);
    if (running) return running;
    const asking = this.ask(tenant, now).finally(() => this.asked.delete(tenantId));
    this.asked.set(tenantId, asking);
    return asking;
  }

  private async ask({ tenantId, apiFabric, allowedHosts }: Asking, now: number): Promise<ApiFabricToken> {
    if (!apiFabric) throw new HttpCallFailure('APIFABRIC_URL, APIFABRIC_AK or APIFABRIC_SK is not set');
    if (!URL.canParse(apiFabric.url)) throw new HttpCallFailure('APIFABRIC_URL is no address');
    const answer = await this.caller.call(
      {
        method: 'POST',
        url: new URL(apiFabric.url),
        headers: { accept: 'application/json', 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ app_key: apiFabric.accessKey, app_secret: apiFabric.secretKey }),
        timeoutMs: TIMEOUT_MS,
      },
      allowedHosts,
    );
    if (answer.status < 200 || answer.status > 299) {
      throw new HttpCallFailure(`The answer has status ${answer.status}`);
    }
    const { token, lifeMs } = readToken(answer.text);
    const expiresAt = now + lifeMs;
    const usableUntil = expiresAt - Math.min(MARGIN_MS, lifeMs / 10);
    this.kept.set(tenantId, { token, expiresAt, usableUntil });
    return { token, expiresAt };
  }
}

/** `AccessToken` and `ExpiresIn`, in seconds; OAuth's spelling is understood too. Without a life it is not kept. */
function readToken(text: string): { token: string; lifeMs: number } {
  const body = readMembers(text);
  const token = body['AccessToken'] ?? body['access_token'];
  if (typeof token !== 'string' || token === '') throw new HttpCallFailure('The answer holds no AccessToken');
  const seconds = Number(body['ExpiresIn'] ?? body['expires_in'] ?? 0);
  return { token, lifeMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0 };
}

function readMembers(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    throw new HttpCallFailure('The answer is not JSON');
  }
}
