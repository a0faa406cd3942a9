/** What an empty installation is given, as files: prisma/seed/seed.json and one flow document per other file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AccessCodeName, DialogType, InterfaceRequest } from '@parley/contracts';
import { FlowCode, FlowDocument } from '@parley/flow-model';
import { z } from 'zod';

const SeedManifest = z.object({
  accessCodes: z.array(
    z.object({
      accessCode: AccessCodeName,
      flowCode: FlowCode,
      dialogType: DialogType,
      description: z.string().max(50).default(''),
    }),
  ),
  /** of Parley's own demo back end, by its path */
  interfaces: z.array(InterfaceRequest).default([]),
});

export interface Seed extends z.infer<typeof SeedManifest> {
  documents: FlowDocument[];
}

const MANIFEST = 'seed.json';

/** Reads the seed of this installation. Throws, naming the file, where one does not hold what it should. */
export function readSeed(folder = findSeedFolder()): Seed {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== MANIFEST)
    .sort()
    .map((name) => readJson(join(folder, name), FlowDocument));
  return { ...readJson(join(folder, MANIFEST), SeedManifest), documents };
}

/** prisma/seed, found upwards from this file or from the bundle that it is in. */
function findSeedFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'prisma', 'seed');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error('prisma/seed is missing.');
  }
}

function readJson<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}
