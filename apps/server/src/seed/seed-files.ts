/**
 * What an empty installation is given, as files: prisma/seed/seed.json, one flow document per other file, and in
 * prisma/seed/test-cases a folder of test cases for each flow that has some.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AccessCodeName, DialogType, InterfaceRequest, type TestCaseRequest } from '@parley/contracts';
import { FlowCode, FlowDocument, readTestCase } from '@parley/flow-model';
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
  /** by flow code */
  testCases: ReadonlyMap<string, TestCaseRequest[]>;
}

const MANIFEST = 'seed.json';

/** Reads the seed of this installation. Throws, naming the file, where one does not hold what it should. */
export function readSeed(folder = findSeedFolder()): Seed {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== MANIFEST)
    .sort()
    .map((name) => readJson(join(folder, name), FlowDocument));
  const testCases = new Map(
    documents.map(({ code }) => [code, readTestCases(join(folder, 'test-cases', code), code)]),
  );
  return { ...readJson(join(folder, MANIFEST), SeedManifest), documents, testCases };
}

/** @param flow code of the flow that they are of */
function readTestCases(folder: string, flow: string): TestCaseRequest[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const reading = readTestCase(JSON.parse(readFileSync(file, 'utf8')), flow);
      if (reading.success) return reading.data;
      throw new Error(`${file}: ${z.prettifyError(reading.error)}`);
    });
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
