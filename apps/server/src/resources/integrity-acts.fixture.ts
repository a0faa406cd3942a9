/** What people do to flows and resources, and every answer that the rules know for it. For the integrity spec. */
import type { FlowDetail, Variable } from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import type { Actor, Reply } from '../app/application.fixture';
import { blankDocument } from '../flows/blank-document';
import { assigning, between, calling, playing, save } from './resources.fixture';

/** Somebody at work: where they are signed in, and the chance that decides what they do next. */
export interface Worker {
  actor: Actor;
  /** in [0, 1) */
  random: () => number;
  pick: <T>(items: readonly T[]) => T;
}

export interface Act {
  name: string;
  /** error codes that the rules know for it, beside success */
  codes: readonly number[];
  run(worker: Worker): Promise<Reply>;
}

export function workerOf(actor: Actor, random: () => number): Worker {
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return { actor, random, pick };
}

export const INCORRECT = 10000002;
export const UNKNOWN = 10000003;
export const EXISTS = 10000004;
export const RELEASED = 20000001;
export const NAME_TAKEN = 20000002;
export const FLOW_USED = 20000003;
export const RESOURCE_USED = 20000004;
export const SHAPE_USED = 20000005;
export const STALE = 20000008;

/** Few of each, so that people meet all the time. */
const FLOWS = ['flow-a', 'flow-b', 'flow-c'];
const NAMES = ['alpha', 'beta', 'gamma'];
const RESOURCES = ['variables', 'templates', 'interfaces'];

export const blankOf = (code: string): FlowDocument =>
  FlowDocument.parse(blankDocument({ code, name: code, kind: 'subflow', channel: 'voice', description: '' }));

/** A version that was there a moment ago. */
async function versionOf(
  { actor, random, pick }: Worker,
  code: string,
): Promise<{ version: string; revision: number }> {
  const { body } = await actor.send<FlowDetail>('GET', `/flows/${code}`);
  const versions = body.allVersions ?? [];
  const drafts = versions.filter(({ state }) => state === 'draft').slice(0, 2);
  const wanted = random() < 0.7 && drafts.length > 0 ? drafts : versions;
  if (wanted.length === 0) return { version: '1.0', revision: 1 };
  const { version, revision } = pick(wanted);
  return { version, revision };
}

function randomDocument({ pick }: Worker, code: string): FlowDocument {
  const blank = blankOf(code);
  const node = `n_${pick(['x', 'y'])}`;
  switch (pick(['none', 'variable', 'variable', 'template', 'interface', 'flow'])) {
    case 'variable':
      return assigning(blank, `GLOBAL.${pick(NAMES)}`, "'1'");
    case 'template':
      return playing(blank, pick(NAMES));
    case 'interface':
      return calling(blank, pick(NAMES), {});
    case 'flow': {
      const params = { mode: 'flow', flow: pick(FLOWS), node: pick(['n_start', 'n_x', 'n_y']) };
      return between(blank, { id: node, element: 'subflow', params });
    }
    default:
      return between(blank, { id: node, element: 'assign', params: { assignments: [] } });
  }
}

function onVersion(name: string, codes: readonly number[], body: (worker: Worker) => object): Act {
  return {
    name,
    codes: [UNKNOWN, INCORRECT, ...codes],
    async run(worker) {
      const code = worker.pick(FLOWS);
      const { version } = await versionOf(worker, code);
      return worker.actor.send('POST', `/flows/${code}/versions/${version}/${name}`, body(worker));
    },
  };
}

const SAVE: Act = {
  name: 'save',
  codes: [UNKNOWN, RELEASED, FLOW_USED, STALE],
  async run(worker) {
    const code = worker.pick(FLOWS);
    const { version, revision } = await versionOf(worker, code);
    return save(worker.actor, code, randomDocument(worker, code), `"${revision}"`, version);
  },
};

const RELEASE = onVersion('release', [RELEASED, FLOW_USED], ({ pick }) =>
  pick([{}, {}, { kind: 'gray', grayRule: { percentage: 10 } }]),
);
const OFFLINE = onVersion('offline', [], () => ({}));
const UPGRADE = onVersion('upgrade', [], () => ({}));

const CREATE: Act = {
  name: 'create a resource',
  codes: [EXISTS],
  run({ actor, pick }) {
    const name = pick(NAMES);
    const used = `\${GLOBAL.${pick(NAMES)}}`;
    const kind = pick(RESOURCES);
    const own: Record<string, object> = {
      variables: { type: 'string' },
      templates: { kind: 'tts', content: { en_US: used } },
      interfaces: { url: 'https://api.example', headers: [{ name: 'X', value: used }] },
    };
    return actor.send('POST', `/${kind}`, { name, ...own[kind] });
  },
};

const REMOVE: Act = {
  name: 'delete a resource',
  codes: [UNKNOWN, RESOURCE_USED],
  run: ({ actor, pick }) => actor.send('DELETE', `/${pick(RESOURCES)}/${pick(NAMES)}`),
};

const MODIFY: Act = {
  name: 'rename or retype a variable',
  codes: [UNKNOWN, EXISTS, SHAPE_USED, STALE],
  async run({ actor, pick }) {
    const name = pick(NAMES);
    const { body } = await actor.send<Partial<Variable>>('GET', `/variables/${name}`);
    const change = { name: pick([name, pick(NAMES)]), type: pick(['string', 'object']) };
    return actor.send('PUT', `/variables/${name}`, change, { 'if-match': `"${body.revision ?? 1}"` });
  },
};

const MODIFY_TEMPLATE: Act = {
  name: 'rename or rewrite a template',
  codes: [UNKNOWN, EXISTS, SHAPE_USED, STALE],
  async run({ actor, pick }) {
    const name = pick(NAMES);
    const { body } = await actor.send<{ revision?: number }>('GET', `/templates/${name}`);
    const content = { en_US: `\${GLOBAL.${pick(NAMES)}}` };
    const change = { name: pick([name, pick(NAMES)]), kind: pick(['tts', 'text']), content };
    return actor.send('PUT', `/templates/${name}`, change, { 'if-match': `"${body.revision ?? 1}"` });
  },
};

const CREATE_FLOW: Act = {
  name: 'create a flow',
  codes: [EXISTS, NAME_TAKEN],
  run({ actor, pick }) {
    const code = pick(FLOWS);
    return actor.send('POST', '/flows', { code, name: code });
  },
};

const RENAME_FLOW: Act = {
  name: 'rename a flow',
  codes: [UNKNOWN, RELEASED, NAME_TAKEN],
  run: ({ actor, pick }) => actor.send('PATCH', `/flows/${pick(FLOWS)}`, { name: pick(FLOWS) }),
};

const DELETE_FLOW: Act = {
  name: 'delete a flow',
  codes: [UNKNOWN, RELEASED, FLOW_USED],
  run: ({ actor, pick }) => actor.send('DELETE', `/flows/${pick(FLOWS)}`),
};

/** As often as they stand here. */
export const ACTS: readonly Act[] = [
  ...[SAVE, SAVE, SAVE, SAVE, CREATE, CREATE, REMOVE, REMOVE, MODIFY, MODIFY_TEMPLATE],
  ...[RELEASE, OFFLINE, UPGRADE],
  ...[CREATE_FLOW, CREATE_FLOW, RENAME_FLOW, DELETE_FLOW],
];
