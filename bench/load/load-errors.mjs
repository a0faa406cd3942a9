/**
 * What went wrong under load, by its kind.
 *
 * @typedef {object} LoadErrors
 * @property {number} status replies other than 2xx
 * @property {number} wrong replies that the conversation refused
 * @property {number} broken requests whose connection was lost or could not be made
 * @property {number} unanswered requests without a reply at the end
 * @property {string | undefined} first what the first one was
 */

/** @returns {LoadErrors} */
export function noErrors() {
  return { status: 0, wrong: 0, broken: 0, unanswered: 0, first: undefined };
}

/** @param {LoadErrors} errors */
export function countErrors({ status, wrong, broken, unanswered }) {
  return status + wrong + broken + unanswered;
}

/**
 * Lets a conversation take a reply.
 *
 * @param {import('./closed-loop.mjs').Conversation} conversation
 * @param {number} status
 * @param {string} body
 * @returns {{ kind: 'status' | 'wrong', reason: string } | undefined} undefined: a good reply
 */
export function problemOf(conversation, status, body) {
  if (status < 200 || status > 299) return { kind: 'status', reason: `status ${status}: ${excerpt(body)}` };
  if (!conversation.accept(body)) return { kind: 'wrong', reason: `wrong reply: ${excerpt(body)}` };
  return undefined;
}

function excerpt(body) {
  return body.slice(0, 300);
}
