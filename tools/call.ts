/** `npm run call -- 10086`: a telephone in the terminal, against a running server. */
import { randomUUID } from 'node:crypto';
import {
  answerReply,
  beginCall,
  type Moment,
  type Party,
  type PartyAct,
  type PartyReply,
} from '@parley/simulator';
import { scriptedLines, typedLines, type Lines } from './lib/phone/lines';
import { readPhoneOptions, USAGE, UsageError } from './lib/phone/options';
import { CallError, PhoneServer } from './lib/phone/server';
import { actOf, ownAct } from './lib/phone/typed';
import { wordsFor } from './lib/phone/words';

const HANG_UP: PartyAct = { kind: 'hangup' };
const END = 10;

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return say(USAGE);
  try {
    await call(args);
  } catch (error) {
    if (!(error instanceof CallError || error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function call(args: readonly string[]): Promise<void> {
  const options = readPhoneOptions(args, process.env);
  const server = new PhoneServer(options, (direction, body) => {
    if (options.wire) say(`${direction === 'request' ? '>>' : '<<'} ${JSON.stringify(body, null, 2)}`);
  });
  const party: Party = { userid: randomUUID(), caller: options.caller, accessCode: options.accessCode };
  await server.signIn();
  const lines = options.script ? scriptedLines(options.script) : typedLines(process.stdin, process.stdout);
  try {
    await talk(server, party, lines);
  } finally {
    lines.close();
  }
}

/** From the first request to the hang-up; whatever ends the lines, the server learns that the caller is gone. */
async function talk(server: PhoneServer, party: Party, lines: Lines): Promise<void> {
  let reply: PartyReply = await server.process(beginCall(party));
  for (;;) {
    wordsFor(reply).forEach(say);
    if (reply.outaction === END) return;
    const act = await nextAct(reply, lines);
    reply = await server.process(answerReply(party, reply, act, moment()));
  }
}

async function nextAct(reply: PartyReply, lines: Lines): Promise<PartyAct> {
  if (lines.interrupted) return HANG_UP;
  const own = ownAct(reply);
  if (own) return own;
  for (;;) {
    const line = await lines.next();
    if (line === undefined) return HANG_UP;
    const act = actOf(line, reply);
    if (act) return act;
    say(`  ${line} means nothing here. --help lists what does.`);
  }
}

function moment(): Moment {
  const now = new Date();
  return { now: now.getTime(), utcOffset: -now.getTimezoneOffset() };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
