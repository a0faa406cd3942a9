import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NODE_FLAGS, PROCESS_ENVIRONMENT } from './server-process.mjs';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the process of the server', () => {
  it('runs with the same flags from npm start and in a container', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(scripts.start.split(' ').slice(1, -1)).toEqual(NODE_FLAGS);
    const command = /^CMD (\["node".*\])$/m.exec(read('Dockerfile'))?.[1];
    expect(JSON.parse(command ?? '')).toEqual(['node', ...NODE_FLAGS, 'dist/server/main.js']);
  });

  it('has the same surroundings in a container as under the benchmark', () => {
    const dockerfile = read('Dockerfile');
    for (const [name, value] of Object.entries(PROCESS_ENVIRONMENT)) {
      expect(dockerfile).toContain(`${name}=${value}`);
    }
  });
});
