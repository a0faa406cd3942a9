/** What the terminal shows once requests are accepted. */

export interface FirstSecrets {
  /** generated now; absent where it was set, or printed at an earlier start */
  adminPassword?: string;
  demoSecret?: string;
}

/** The address that a person can open; a server on every address is reached as localhost. */
export function urlOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', ''].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** The lines to print: where to go, how to sign in, and a call to try. Secrets are shown once, when they are made. */
export function banner(url: string, secrets: FirstSecrets, hasDemo: boolean): string {
  const lines = [
    `Parley is ready: ${url}`,
    `  Sign in    user admin, ${passwordText(secrets.adminPassword)}`,
  ];
  if (hasDemo) {
    lines.push(
      `  Demo       appKey demo, ${secretText(secrets.demoSecret)}`,
      ...tryIt(url, secrets.demoSecret),
    );
  }
  return `${lines.join('\n')}\n`;
}

function passwordText(password: string | undefined): string {
  if (password !== undefined) return `password ${password}   (shown only this once)`;
  return 'password as set by PARLEY_ADMIN_PASSWORD or printed at the first start';
}

function secretText(secret: string | undefined): string {
  if (secret !== undefined) return `appSecret ${secret}   (shown only this once)`;
  return 'appSecret as set by PARLEY_DEMO_SECRET or printed at the first start';
}

function tryIt(url: string, secret: string | undefined): string[] {
  const json = `-H 'Content-Type: application/json'`;
  const call =
    '{"userid":"demo-1","inaction":8,"inparams":{"call_id":"demo-1","call_sor_id":"13500000001","call_dst_id":"10086"}}';
  return [
    '  Try a call:',
    `    TOKEN=$(curl -s ${url}/oifde/rest/api/gettoken ${json} -d '{"appKey":"demo","appSecret":"${secret ?? '...'}"}' | sed 's/.*"authToken":"\\([^"]*\\)".*/\\1/')`,
    `    curl -s ${url}/oifde/rest/crs/process ${json} -H "token: $TOKEN" -d '${call}'`,
  ];
}
