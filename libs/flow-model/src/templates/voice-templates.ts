/** Flow templates for telephone calls. */
import { end, lines, node, spoken, start, variable } from './draw';
import type { FlowTemplateDefinition } from './flow-template';

export const blank: FlowTemplateDefinition = {
  id: 'blank',
  channel: 'voice',
  kind: 'subflow',
  name: { en: 'Blank', zh: '空白流程' },
  description: { en: 'Start and End, nothing between.', zh: '仅有开始和结束。' },
  content: {
    variables: [],
    nodes: [
      { ...start, position: { x: 80, y: 200 } },
      { ...end(0), position: { x: 480, y: 200 } },
    ],
    lines: lines('start > end'),
  },
};

export const inboundMenu: FlowTemplateDefinition = {
  id: 'inbound-menu',
  channel: 'voice',
  kind: 'main',
  name: { en: 'Inbound menu', zh: '呼入菜单' },
  description: {
    en: 'Greets, offers sales, service and an agent by key, and says goodbye where nobody presses one.',
    zh: '欢迎来电者，按键选择销售、服务或人工；无按键时礼貌结束。',
  },
  content: {
    variables: [],
    nodes: [
      start,
      node(['n_menu', 'menu', 'Main menu'], [1, 1], {
        ...spoken('Welcome. For sales, press 1. For service, press 2. For an agent, press 0.'),
        keys: [
          { key: '1', label: 'Sales' },
          { key: '2', label: 'Service' },
          { key: '0', label: 'Agent' },
        ],
        retries: { timeout: 8, maxFailures: 3 },
      }),
      node(['n_sales', 'callTransfer', 'Sales queue'], [2, 0], { type: '3', route: 'sales' }),
      node(['n_service', 'callTransfer', 'Service queue'], [2, 1], { type: '3', route: 'service' }),
      node(['n_agent', 'callTransfer', 'Agent queue'], [2, 2], { type: '3', route: 'agents' }),
      node(
        ['n_busy', 'voicePlayback', 'Everybody is busy'],
        [3, 1],
        spoken('All lines are busy. Please call again later.'),
      ),
      node(
        ['n_goodbye', 'voicePlayback', 'Goodbye'],
        [3, 2.5],
        spoken('We did not hear you. Thank you for calling. Goodbye.'),
      ),
      end(4, 1.75),
    ],
    lines: lines(
      'start > menu',
      'menu.1 > sales',
      'menu.2 > service',
      'menu.0 > agent',
      'menu.timeoutOrOtherKey > goodbye',
      'sales.transferFailed > busy',
      'service.transferFailed > busy',
      'agent.transferFailed > busy',
      'busy > end',
      'goodbye > end',
    ),
  },
};

export const identification: FlowTemplateDefinition = {
  id: 'identification',
  channel: 'voice',
  kind: 'main',
  name: { en: 'Identify by keys', zh: '按键身份验证' },
  description: {
    en: 'Asks for customer number and date of birth by keys, lets the caller correct the number, and tells both to the agent. No speech recognition.',
    zh: '通过按键输入客户号和出生日期，可更正，并随呼叫转给座席。无需语音识别。',
  },
  content: {
    variables: [
      variable('customer', 'string', 'Customer number that was entered'),
      variable('birthday', 'string', 'Date of birth that was entered, as ddmmyyyy'),
    ],
    nodes: [
      start,
      node(['n_number', 'collectDigits', 'Ask for the number'], [1, 1], {
        ...spoken('Please enter your customer number and press the pound key.'),
        variable: 'FLOW.customer',
        minLength: 5,
        maxLength: 12,
      }),
      node(['n_confirm', 'menu', 'Is it right'], [2, 1], {
        ...spoken('You entered ${FLOW.customer}. If this is right, press 1. To correct it, press 2.'),
        keys: [
          { key: '1', label: 'Right' },
          { key: '2', label: 'Correct it' },
        ],
      }),
      node(['n_birthday', 'collectDigits', 'Ask for the birthday'], [3, 1], {
        ...spoken(
          'Please enter your date of birth: two digits for the day, two for the month, four for the year.',
        ),
        variable: 'FLOW.birthday',
        minLength: 8,
        maxLength: 8,
      }),
      node(['n_menu', 'menu', 'What for'], [4, 1], {
        ...spoken('Thank you. For your contract, press 1. For an agent, press 0.'),
        keys: [
          { key: '1', label: 'Contract' },
          { key: '0', label: 'Agent' },
        ],
      }),
      node(['n_contract', 'callTransfer', 'Contract queue'], [5, 0], {
        type: '3',
        route: 'contracts',
        callData: '${FLOW.customer} ${FLOW.birthday}',
      }),
      node(['n_agent', 'callTransfer', 'Agent queue'], [5, 2], {
        type: '3',
        route: 'agents',
        callData: '${FLOW.customer} ${FLOW.birthday}',
      }),
      node(
        ['n_sorry', 'voicePlayback', 'Sorry'],
        [4, 2.5],
        spoken('Sorry, we could not identify you. Goodbye.'),
      ),
      node(
        ['n_busy', 'voicePlayback', 'Everybody is busy'],
        [6, 1],
        spoken('All lines are busy. Please call again later.'),
      ),
      end(7, 1.75),
    ],
    lines: lines(
      'start > number',
      'number > confirm',
      'number.timeoutOrError > sorry',
      'confirm.1 > birthday',
      'confirm.2 > number',
      'confirm.timeoutOrOtherKey > sorry',
      'birthday > menu',
      'birthday.timeoutOrError > sorry',
      'menu.1 > contract',
      'menu.0 > agent',
      'menu.timeoutOrOtherKey > agent',
      'contract.transferFailed > busy',
      'agent.transferFailed > busy',
      'sorry > end',
      'busy > end',
    ),
  },
};

const question = (text: string, variableName: string) => ({
  ...spoken(text),
  variable: `FLOW.${variableName}`,
  minLength: 1,
  maxLength: 1,
  confirmKey: 'none',
});

export const outboundSurvey: FlowTemplateDefinition = {
  id: 'outbound-survey',
  channel: 'voice',
  kind: 'main',
  name: { en: 'Outbound survey', zh: '外呼问卷' },
  description: {
    en: 'Asks for consent and three questions by keys, each answer kept in a variable; thanks and hangs up.',
    zh: '征得同意后以按键回答三个问题，答案存入变量，致谢并结束。',
  },
  content: {
    variables: [
      variable('satisfaction', 'integer', '1 very bad to 5 very good'),
      variable('solved', 'integer', '1 yes, 2 no'),
      variable('recommend', 'integer', '0 never to 9 certainly'),
    ],
    nodes: [
      start,
      node(['n_consent', 'menu', 'May we ask'], [1, 1], {
        ...spoken('Hello, you have called us lately. May we ask three short questions? Yes: 1. No: 2.'),
        keys: [
          { key: '1', label: 'Yes' },
          { key: '2', label: 'No' },
        ],
      }),
      node(
        ['n_satisfaction', 'collectDigits', 'Satisfaction'],
        [2, 1],
        question(
          'How did you like our service? Press a key from 1, very bad, to 5, very good.',
          'satisfaction',
        ),
      ),
      node(
        ['n_solved', 'collectDigits', 'Solved'],
        [3, 1],
        question('Was your request settled? Yes: 1. No: 2.', 'solved'),
      ),
      node(
        ['n_recommend', 'collectDigits', 'Recommend'],
        [4, 1],
        question('Would you recommend us? Press a key from 0, never, to 9, certainly.', 'recommend'),
      ),
      node(['n_valued', 'branch', 'Was it good'], [5, 1], {
        conditions: [
          {
            name: 'Unhappy',
            mode: 'simple',
            rows: [
              { left: 'FLOW.satisfaction', relation: '<=', right: '2', join: 'and' },
              { left: 'FLOW.solved', relation: '==', right: '2', join: 'or' },
              { left: 'FLOW.recommend', relation: '<', right: '5', join: 'or' },
            ],
          },
        ],
      }),
      node(
        ['n_unhappy', 'voicePlayback', 'We will do better'],
        [7, 0],
        spoken('Thank you. We are sorry and will do better. Goodbye.'),
      ),
      node(['n_thanks', 'voicePlayback', 'Thanks'], [6, 1], spoken('Thank you for your time. Goodbye.')),
      node(['n_stop', 'voicePlayback', 'No survey'], [4, 2.5], spoken('That is fine. Goodbye.')),
      end(7, 1.75),
    ],
    lines: lines(
      'start > consent',
      'consent.1 > satisfaction',
      'consent.2 > stop',
      'consent.timeoutOrOtherKey > stop',
      'satisfaction > solved',
      'satisfaction.timeoutOrError > stop',
      'solved > recommend',
      'solved.timeoutOrError > stop',
      'recommend > valued',
      'recommend.timeoutOrError > stop',
      'valued.Unhappy > unhappy',
      'valued > thanks',
      'unhappy > end',
      'thanks > end',
      'stop > end',
    ),
  },
};

export const exceptionFlow: FlowTemplateDefinition = {
  id: 'exception',
  channel: 'voice',
  kind: 'exception',
  name: { en: 'Exception flow', zh: '异常流程' },
  description: {
    en: 'What callers meet where a flow fails: an apology, then an agent.',
    zh: '流程出错时的处理：致歉并转人工。',
  },
  content: {
    variables: [],
    nodes: [
      start,
      node(
        ['n_sorry', 'voicePlayback', 'Apology'],
        [1, 1],
        spoken('Sorry, something went wrong on our side. We are connecting you to an agent.'),
      ),
      node(['n_agent', 'callTransfer', 'Agent queue'], [2, 1], { type: '3', route: 'agents' }),
      node(
        ['n_busy', 'voicePlayback', 'Everybody is busy'],
        [3, 1],
        spoken('All lines are busy. Please call again later.'),
      ),
      end(4),
    ],
    lines: lines('start > sorry', 'sorry > agent', 'agent.transferFailed > busy', 'busy > end'),
  },
};

export const nightService: FlowTemplateDefinition = {
  id: 'night-service',
  channel: 'voice',
  kind: 'main',
  name: { en: 'Night service', zh: '夜间服务' },
  description: {
    en: 'By day to an agent; from 18:00 to 08:00 an announcement, with an emergency line by key.',
    zh: '白天转人工；18:00 至次日 08:00 播放公告，可按键转紧急热线。',
  },
  content: {
    variables: [],
    nodes: [
      start,
      node(['n_hours', 'branch', 'Opening hours'], [1, 1], {
        conditions: [
          {
            name: 'Night',
            mode: 'simple',
            rows: [
              { left: 'SYS.systemTime', relation: '<', right: "'080000'", join: 'and' },
              { left: 'SYS.systemTime', relation: '>=', right: "'180000'", join: 'or' },
            ],
          },
        ],
      }),
      node(['n_agent', 'callTransfer', 'Agent queue'], [2, 0], { type: '3', route: 'agents' }),
      node(
        ['n_busy', 'voicePlayback', 'Everybody is busy'],
        [3, 0],
        spoken('All lines are busy. Please call again later.'),
      ),
      node(['n_night', 'menu', 'Night announcement'], [2, 1.5], {
        ...spoken(
          'We are here from 8 to 18 o’clock. In an emergency, press 9. To finish, press the pound key.',
        ),
        keys: [
          { key: '9', label: 'Emergency' },
          { key: '#', label: 'Finish' },
        ],
        retries: { timeout: 5, maxFailures: 2 },
      }),
      node(['n_emergency', 'callTransfer', 'Emergency line'], [3, 1.5], { type: '3', route: 'emergency' }),
      end(4),
    ],
    lines: lines(
      'start > hours',
      'hours.Night > night',
      'hours > agent',
      'agent.transferFailed > busy',
      'busy > end',
      'night.9 > emergency',
      'night.# > end',
      'night.timeoutOrOtherKey > end',
      'emergency.transferFailed > busy',
    ),
  },
};
