/** Puts a flow on a running Parley the way a person would: sign in, draw, release, bind an access code. */

/**
 * @param {import('./parley-server.mjs').RunningParley} server
 * @param {object} document a flow document
 * @param {string} accessCode
 * @throws Error with the server's answer where a step fails
 */
export async function releaseFlow(server, document, accessCode) {
  const api = await signIn(server);
  const { code, name, kind, channel } = document;
  await api('POST', '/flows', { code, name, kind, channel });
  const { version, revision } = (await api('GET', `/flows/${code}`)).allVersions[0];
  const place = `/flows/${code}/versions/${version}`;
  await api('PUT', `${place}/document`, document, { 'If-Match': String(revision) });
  await api('POST', `${place}/release`, { kind: 'official', note: 'benchmark' });
  await api('PUT', `/access-codes/${accessCode}`, { flowCode: code });
}

async function signIn({ url, adminPassword }) {
  let cookie = '';
  const request = async (method, path, body, headers = {}) => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'X-Parley-Request': 'bench',
        Cookie: cookie,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 2_000)}`);
    cookie ||= reply.headers.getSetCookie().map(nameAndValue).join('; ');
    return text === '' ? undefined : JSON.parse(text);
  };
  await request('POST', '/sign-in', { tenant: 'demo', userName: 'admin', password: adminPassword });
  return request;
}

function nameAndValue(cookie) {
  return cookie.split(';', 1)[0];
}
