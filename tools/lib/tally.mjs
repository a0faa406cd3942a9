/** Counts what a test run did, so that nothing that failed can hide: neither a file nor a hook nor a loose error. */

/**
 * @typedef {object} Tally
 * @property {number} passed tests that ran and held
 * @property {number} failed tests that did not, and everything else that went wrong, each counted once: files
 *   that did not load or hold no test, hooks that failed, errors outside any test
 * @property {{ name: string, reason: string }[]} skipped tests that did not run
 */

/**
 * @param {Iterable<import('vitest/node').TestModule>} modules
 * @param {readonly unknown[]} looseErrors errors outside any test
 * @returns {Tally}
 */
export function tallyOf(modules, looseErrors) {
  const tally = { passed: 0, failed: looseErrors.length, skipped: [] };
  for (const module of modules) {
    const tests = [...module.children.allTests()];
    const isEmpty = tests.length === 0;
    tally.failed += Math.max(module.errors().length, isEmpty ? 1 : 0);
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
    for (const test of tests) countTest(tally, module, test);
  }
  return tally;
}

/** The last line of a run. @param {Tally} tally */
export function lastLineOf({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** Whether the run proves anything: something ran and nothing failed. @param {Tally} tally */
export function isGreen({ passed, failed }) {
  return passed > 0 && failed === 0;
}

function countTest(tally, module, test) {
  const { state, note } = test.result();
  if (state === 'passed') tally.passed += 1;
  else if (state === 'failed') tally.failed += 1;
  else {
    const reason = note ?? (test.options.mode === 'todo' ? 'not written yet' : 'no reason given');
    tally.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason });
  }
}
