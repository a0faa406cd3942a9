import { GrayRule, ReleaseKind, WorkMode } from '@parley/contracts';
import type { z } from 'zod';
import type { Command, Outcome } from '../command';
import { OK, usage } from '../failure';
import { findLive, flowAndVersion, getFlow, newestDraft, versionOf } from '../flow-versions';
import type { Options } from '../options';
import { dataOf } from '../server';

export const release: Command = {
  usage: 'flows release <code> [version]',
  help: 'Puts a version on the air: the newest draft, or the one given. With --if-changed nothing happens where it behaves like the one on the air. A gray release names --percentage, --vdn-ids 1,2 or --number-ranges 100-199,300-399, or follows --gray-rule. With --freeze later edits of templates, variables and the like do not reach the version.',
  options: [
    'note',
    'kind',
    'work-mode',
    'freeze',
    'gray-rule',
    'percentage',
    'vdn-ids',
    'number-ranges',
    'if-changed',
  ],
  async run({ server, operands, options }) {
    const { code, version: wanted } = flowAndVersion(operands);
    const body = bodyOf(options);
    const flow = await getFlow(server(), code);
    const live = findLive(flow);
    const hasDraft = flow.allVersions.some(({ state }) => state === 'draft');
    if (options['if-changed'] && wanted === undefined && live && !hasDraft) {
      return unchanged(code, live.version);
    }
    const chosen = wanted === undefined ? newestDraft(flow) : versionOf(flow, wanted);
    if (options['if-changed'] && live && live.contentHash === chosen.contentHash) {
      return unchanged(code, live.version);
    }
    const params = {
      path: { code, version: chosen.version },
      header: { 'If-Match': `"${chosen.revision}"` },
    };
    const released = dataOf(
      await server().client.POST('/api/v1/flows/{code}/versions/{version}/release', { params, body }),
    );
    const lines = [`${code}@${chosen.version} is released (${body.kind})`];
    return { exitCode: OK, lines, data: { released: true, flow: code, version: released.version } };
  },
};

function unchanged(code: string, version: string): Outcome {
  const lines = [`${code}@${version} is on the air and behaves the same: nothing to release`];
  return { exitCode: OK, lines, data: { released: false, flow: code, version } };
}

function bodyOf(options: Options) {
  const kind = optionOf('kind', ReleaseKind, options.kind ?? 'official');
  const workMode = optionOf('work-mode', WorkMode, options['work-mode'] ?? 'common');
  const grayRule = grayRuleOf(options);
  const grayRuleName = options['gray-rule'];
  if (kind === 'gray' && !grayRule && grayRuleName === undefined) {
    throw usage('A gray release needs --gray-rule, --percentage, --vdn-ids or --number-ranges');
  }
  if (grayRule && grayRuleName !== undefined) {
    throw usage('A gray release follows --gray-rule or has a rule of its own, not both');
  }
  if (kind === 'official' && (grayRule || grayRuleName !== undefined)) {
    throw usage('Only a gray release has a rule: add --kind gray');
  }
  return {
    ...{ kind, workMode, note: options.note ?? '', freezeResources: options.freeze ?? false },
    ...(grayRule ? { grayRule } : {}),
    ...(grayRuleName === undefined ? {} : { grayRuleName }),
  };
}

function grayRuleOf(options: Options): GrayRule | undefined {
  const { percentage, 'vdn-ids': vdnIds, 'number-ranges': ranges } = options;
  if (percentage === undefined && vdnIds === undefined && ranges === undefined) return undefined;
  const split = (text: string | undefined) => (text ? text.split(',').map((part) => part.trim()) : []);
  const rule = {
    percentage: percentage === undefined ? null : Number(percentage),
    vdnIds: split(vdnIds),
    numberRanges: split(ranges).map((range) => {
      const [start = '', end = ''] = range.split('-');
      return { start, end };
    }),
  };
  return optionOf('percentage, --vdn-ids, --number-ranges', GrayRule, rule);
}

function optionOf<S extends z.ZodType>(name: string, schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw usage(`--${name}: ${parsed.error.issues[0]?.message ?? 'not allowed'}`);
}
