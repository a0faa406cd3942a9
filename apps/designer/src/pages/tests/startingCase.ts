/** What a new test case of a flow begins as: a call that arrives, and what the flow says first. */
import { registry } from '@parley/elements';
import { type FlowDocument, references, Scenario } from '@parley/flow-model';
import { runScenario, type SimulatedTurn, writeDefinition } from '@parley/simulator';

/** Members of a reply that say what the caller hears or reads. */
const HEARD = ['prompt_text', 'prompt_wav'] as const;

/** What nodes name that the document itself says, or that is only passed on by its name. */
const AT_HAND: ReadonlySet<string> = new Set(['flowVariable', 'media']);
const ERROR_PROMPT = 'The call cannot go on';
const CALL = { scenario: 'A call arrives', turns: [{ call: {} }] };

/**
 * @param document undefined: it cannot be read, so that only the call stands there
 * @param accessCode of the flow, where it has one
 * @returns YAML
 */
export function startingText(document: FlowDocument | undefined, accessCode: string | undefined): string {
  const out = document === undefined ? undefined : firstReply(document);
  return writeDefinition({
    ...(accessCode === undefined ? {} : { accessCode }),
    turns: [{ call: {}, ...(out === undefined ? {} : { out }) }, { hangup: true }],
  });
}

/** What is certain of the first reply: nothing where it takes what only the tenant has. */
function firstReply(document: FlowDocument): Record<string, string | number> | undefined {
  const turn = firstTurn(document);
  if (turn === undefined || takesFromOutside(document, turn)) return undefined;
  const { outaction, outparams } = turn.action;
  if (outparams['prompt_text'] === ERROR_PROMPT) return undefined;
  const heard = HEARD.flatMap((member) => {
    const text = outparams[member];
    return typeof text === 'string' && text !== '' ? [[member, text] as const] : [];
  });
  return { outaction, ...Object.fromEntries(heard) };
}

function firstTurn(document: FlowDocument): SimulatedTurn | undefined {
  const { code } = document;
  const scenario = Scenario.parse({ ...CALL, flow: code, errorPrompt: ERROR_PROMPT });
  try {
    return runScenario(scenario, { documents: [document], registry }).turns[0]?.turn;
  } catch {
    // a draft that cannot run yet can have test cases all the same
    return undefined;
  }
}

function takesFromOutside(document: FlowDocument, { trace, effects }: SimulatedTurn): boolean {
  const path = new Set(trace.map(({ node }) => node));
  const outside = references(document, registry).filter(({ kind }) => !AT_HAND.has(kind));
  return effects.length > 0 || outside.some(({ nodeId }) => path.has(nodeId));
}
