/**
 * The reference dialog in the Bot Framework: a waterfall with a text prompt from botbuilder-dialogs behind Fastify, the
 * conversation's state in MemoryStorage. The channel adapter hands the replies back instead of sending them on.
 */
import { BotAdapter, ConversationState, MemoryStorage, MessageFactory, TurnContext } from 'botbuilder';
import { DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import fastify from 'fastify';
import { DIALOG_PATH, HIGH_FROM, MAX_FAILURES, USABLE_KEYS, WELCOME, amountPrompt } from '../dialog.mjs';
import { announce, portOf } from './announce.mjs';

const AMOUNT_PROMPT = 'amount';
const ASK = 'ask';

class ReplyAdapter extends BotAdapter {
  /** @returns {Promise<string>} what the bot said in this turn */
  async answer(activity, logic) {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    return (context.turnState.get(ReplyAdapter) ?? []).join('\n');
  }

  async sendActivities(context, activities) {
    const said = activities.filter(({ type }) => type === 'message').map(({ text }) => text);
    context.turnState.set(ReplyAdapter, [...(context.turnState.get(ReplyAdapter) ?? []), ...said]);
    return activities.map(() => ({ id: '' }));
  }

  async updateActivity() {}

  async deleteActivity() {}
}

const conversations = new ConversationState(new MemoryStorage());
const call = conversations.createProperty('call');
const dialogs = new DialogSet(conversations.createProperty('dialog'));

dialogs.add(
  new TextPrompt(AMOUNT_PROMPT, async ({ recognized, attemptCount }) => {
    if (recognized.succeeded && USABLE_KEYS.test(recognized.value)) return true;
    return attemptCount >= MAX_FAILURES;
  }),
);
dialogs.add(
  new WaterfallDialog(ASK, [
    (step) =>
      step.prompt(AMOUNT_PROMPT, {
        prompt: MessageFactory.text(step.options.text),
        retryPrompt: MessageFactory.text(WELCOME),
      }),
    (step) => {
      const amount = USABLE_KEYS.test(step.result) ? Number(step.result) : 0;
      if (amount === 0) return step.endDialog();
      return step.replaceDialog(ASK, { text: amountPrompt(amount, amount >= HIGH_FROM ? 'high' : 'low') });
    },
  ]),
);

const adapter = new ReplyAdapter();

/** One turn of a call: the dialog goes on, and the state is saved before the reply. */
async function takeTurn({ userid, inaction, inparams }) {
  let ended = false;
  let interIdx = 0;
  const text = await adapter.answer(activityOf(userid, inparams.input ?? ''), async (context) => {
    if (inparams.input === 'hangup') {
      ended = true;
      await conversations.delete(context);
      return;
    }
    const state = await call.get(context, { interIdx: 0 });
    state.interIdx += 1;
    interIdx = state.interIdx;
    const dialog = await dialogs.createContext(context);
    if (inaction === 8) await dialog.beginDialog(ASK, { text: WELCOME });
    else ended = (await dialog.continueDialog()).status !== 'waiting';
    if (ended) await conversations.delete(context);
    else await conversations.saveChanges(context);
  });
  return replyOf({ userid, text, ended, interIdx });
}

function activityOf(userid, text) {
  return {
    type: 'message',
    channelId: 'bench',
    serviceUrl: 'loopback',
    id: '1',
    text,
    from: { id: userid, name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: userid, isGroup: false, conversationType: '', name: '' },
  };
}

function replyOf({ userid, text, ended, interIdx }) {
  if (ended) return { ret: 0, userid, outaction: 10, outparams: { call_id: userid, release_reason: '0' } };
  return {
    ret: 0,
    userid,
    outaction: 9,
    outparams: {
      call_id: userid,
      inter_idx: String(interIdx),
      prompt_type: '2',
      prompt_text: text,
      model_type: '1011201',
    },
  };
}

const app = fastify();
app.post(DIALOG_PATH, (request) => takeTurn(request.body));
await app.listen({ host: '127.0.0.1', port: 0 });
announce(portOf(app.server), () => app.close());
