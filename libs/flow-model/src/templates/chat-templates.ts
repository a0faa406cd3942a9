/** Flow templates for chats. */
import { end, lines, node, start, told, variable, written } from './draw';
import type { FlowTemplateDefinition } from './flow-template';

const contains = (name: string, ...words: readonly string[]) => ({
  name,
  mode: 'complex',
  expression: words.map((word) => `FLOW.question.contains('${word}')`).join(' || '),
});

export const chatFaq: FlowTemplateDefinition = {
  id: 'chat-faq',
  channel: 'chat',
  kind: 'main',
  name: { en: 'Chat FAQ', zh: '聊天常见问题' },
  description: {
    en: 'Answers questions about opening hours, prices and delivery by their words, and hands over to an agent.',
    zh: '按关键词回答营业时间、价格和配送问题，并可转人工。',
  },
  content: {
    variables: [variable('question', 'string', 'What the customer wrote, in lower case')],
    nodes: [
      start,
      node(
        ['n_hello', 'robotReply', 'Hello'],
        [1, 1],
        written('Hello! Ask me about opening hours, prices or delivery, or write agent to talk to a person.'),
      ),
      node(['n_keep', 'assign', 'Keep the question'], [2, 1], {
        assignments: [{ variable: 'FLOW.question', expression: 'IVRREQUEST.input.trim().toLowerCase()' }],
      }),
      node(['n_topic', 'branch', 'What about'], [3, 1], {
        conditions: [
          contains('Agent', 'agent', 'person'),
          contains('Hours', 'open', 'hours', 'time'),
          contains('Prices', 'price', 'cost'),
          contains('Delivery', 'deliver', 'ship'),
          contains('Bye', 'bye', 'thanks', 'thank you'),
        ],
      }),
      node(
        ['n_hours', 'robotReply', 'Opening hours'],
        [4, -0.5],
        written('We are open from Monday to Friday, 8 to 18 o’clock. Anything else?'),
      ),
      node(
        ['n_prices', 'robotReply', 'Prices'],
        [4, 0.5],
        written('You find all prices on our web site. Anything else?'),
      ),
      node(
        ['n_delivery', 'robotReply', 'Delivery'],
        [4, 1.5],
        written('Delivery takes two to four days. Anything else?'),
      ),
      node(
        ['n_unknown', 'robotReply', 'Not understood'],
        [4, 2.5],
        written('I did not understand that. Ask about opening hours, prices or delivery, or write agent.'),
      ),
      node(['n_agent', 'callTransfer', 'Hand over'], [5, 1], {
        type: '3',
        route: 'chat',
        callData: '${FLOW.question}',
      }),
      node(
        ['n_later', 'robotReply', 'Nobody there'],
        [6, 1],
        told('Nobody is free at the moment. Please write again later.'),
      ),
      node(['n_bye', 'robotReply', 'Goodbye'], [5, 2.5], told('Thank you for writing. Goodbye.')),
      end(7, 1.75),
    ],
    lines: lines(
      'start > hello',
      'hello > keep',
      'hello.timeout1 > bye',
      'keep > topic',
      'topic.Agent > agent',
      'topic.Hours > hours',
      'topic.Prices > prices',
      'topic.Delivery > delivery',
      'topic.Bye > bye',
      'topic > unknown',
      'hours > keep',
      'hours.timeout1 > bye',
      'prices > keep',
      'prices.timeout1 > bye',
      'delivery > keep',
      'delivery.timeout1 > bye',
      'unknown > keep',
      'unknown.timeout1 > bye',
      'agent.transferFailed > later',
      'later > end',
      'bye > end',
    ),
  },
};
