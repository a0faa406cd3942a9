import { listensFor, type PartyAct, type PartyReply } from '@parley/simulator';

/** What a typed line means for the reply that was heard last; undefined where it means nothing. */
export function actOf(line: string, reply: PartyReply): PartyAct | undefined {
  const listening = listensFor(reply);
  switch (line.trim()) {
    case '/hangup':
      return { kind: 'hangup' };
    case '/wrong':
      return { kind: 'wrongKey' };
    case '/unclear':
      return { kind: 'unclear' };
    case '/playover':
      return { kind: 'playover' };
    case '/fail':
      return listening === 'transfer' ? { kind: 'transferred', success: false } : { kind: 'systemError' };
    case '':
      if (listening === 'transfer') return { kind: 'transferred', success: true };
      return listening === 'recording' ? { kind: 'recorded', file: fileOf(reply) } : { kind: 'silence' };
  }
  if (line.startsWith('/') || listening === 'transfer') return undefined;
  const keys = line.trim();
  if (listening !== 'text' && /^[0-9*#]+$/.test(keys)) return { kind: 'keys', keys };
  return { kind: 'say', text: line };
}

/** What an access party does without its person: goes on after what only plays, and answers queries. */
export function ownAct(reply: PartyReply): PartyAct | undefined {
  const listening = listensFor(reply);
  if (listening === 'nothing') return { kind: 'playover' };
  return listening === 'query' ? { kind: 'queried', answer: {} } : undefined;
}

function fileOf(reply: PartyReply): string {
  return String(reply.outparams['prompt_wav'] ?? '');
}
