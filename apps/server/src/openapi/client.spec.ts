import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLIENT_FILE, clientSource } from '../testing/client-source';

it('the generated client is the one of this API; otherwise run: npm run api:client', async () => {
  expect(readFileSync(CLIENT_FILE, 'utf8')).toBe(await clientSource());
});
