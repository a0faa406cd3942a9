import { z } from 'zod';
import { type ResourceFile } from '../../app/api/resources';

/** Larger ones the server does not take. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** A chosen file that holds no resources. */
export class UnreadableFile extends Error {}

/** As much as must be known to choose from it; the server reads it whole. */
const Loose = z.looseObject({ format: z.string(), items: z.array(z.looseObject({})) });

/** @throws UnreadableFile where it is no file of resources, or too large */
export async function readResourceFile(file: Pick<File, 'size' | 'text'>): Promise<ResourceFile> {
  const parsed = Loose.safeParse(file.size > MAX_FILE_BYTES ? undefined : parseJson(await file.text()));
  if (!parsed.success) throw new UnreadableFile();
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
