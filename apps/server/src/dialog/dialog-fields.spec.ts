import { IVRREQUEST_FIELDS } from '@parley/expression';
import { expect, it } from 'vitest';
import { EXTPARAMS_RULES, INPARAMS_RULES } from './dialog-fields';

/** A token is no flow's business; the other name is a slip in the documentation of the protocol, and is only let pass. */
const NOT_READ = new Set(['auth_token', 'refeedbackContentcordFileName']);

it('whatever a request may hold is offered to flows as IVRREQUEST', () => {
  const offered = new Set(IVRREQUEST_FIELDS.map(({ name }) => name));
  const sent = [...Object.values(INPARAMS_RULES), EXTPARAMS_RULES].flatMap((rules) => [...rules.keys()]);
  expect([...new Set(sent)].filter((name) => !NOT_READ.has(name) && !offered.has(name))).toEqual([]);
});
