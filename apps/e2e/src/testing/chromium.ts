/**
 * The browser of the tests: the one that the machine has, otherwise one that comes with an npm package, so that a clean
 * clone needs nothing but Node and npm. `PARLEY_E2E_CHROMIUM` names another program, or is `sparticuz` for the packaged
 * one.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Program {
  path: string;
  env: Record<string, string>;
}

/**
 * Starts a browser that test files connect to.
 *
 * @param folder where the packaged browser is unpacked; to be removed by the caller
 */
export async function startChromium(folder: string): Promise<BrowserServer> {
  const { path, env } = await findChromium(folder);
  return chromium.launchServer({
    executablePath: path,
    // root may not use the sandbox; only pages of our own server are opened
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env },
  });
}

async function findChromium(folder: string): Promise<Program> {
  const wanted = process.env['PARLEY_E2E_CHROMIUM'] ?? '';
  if (wanted !== '' && wanted !== 'sparticuz') return { path: wanted, env: {} };
  const own = wanted === '' ? KNOWN_PLACES.find((path) => existsSync(path)) : undefined;
  return own === undefined ? unpackChromium(folder) : { path: own, env: {} };
}

/**
 * The package unpacks to the folder for temporary files, and brings system libraries when it believes to be in a cloud.
 * Its configuration of fonts names folders of that cloud; without any font pages crash, so it gets one of its own.
 */
async function unpackChromium(folder: string): Promise<Program> {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const path = await packaged.executablePath();
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontsOf([join(folder, 'fonts'), '/usr/share/fonts'], join(folder, 'font-cache')));
    return { path, env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function fontsOf(folders: readonly string[], cache: string): string {
  const places = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${places}<cachedir>${cache}</cachedir></fontconfig>\n`;
}
