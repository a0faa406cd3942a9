/** The generated half of libs/api-client, made from the OpenAPI document of the controllers. */
import openApiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { DESCRIBED } from '../app/app.module';
import { buildOpenApi } from '../openapi/openapi';

/** Where it is kept. */
export const CLIENT_FILE = fileURLToPath(
  new URL('../../../../libs/api-client/src/generated/management.ts', import.meta.url),
);

const HEADER = '/** The API, generated from its OpenAPI document by `npm run api:client`. Do not edit. */\n';

/** @returns the text that {@link CLIENT_FILE} must hold */
export async function clientSource(): Promise<string> {
  const document = JSON.stringify(buildOpenApi(DESCRIBED));
  const options = { alphabetize: true, defaultNonNullable: false };
  const types = astToString(await openApiTypes(document, options));
  const config = await resolveConfig(CLIENT_FILE);
  return format(HEADER + types, { ...config, filepath: CLIENT_FILE });
}
