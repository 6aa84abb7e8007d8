// As much of node:test as the tests use. `run` runs what was registered, one test after the other.
import { Timers } from './timers.js';

const tests = [];
const hooks = { before: [], after: [], beforeEach: [], afterEach: [] };

export const test = (name, fn) => void tests.push({ name, fn });
export const before = fn => void hooks.before.push(fn);
export const after = fn => void hooks.after.push(fn);
export const beforeEach = fn => void hooks.beforeEach.push(fn);
export const afterEach = fn => void hooks.afterEach.push(fn);

/** @param {(result: { name: string, ms: number, error?: string }) => Promise<void>} report */
export async function run(report) {
  try {
    await all(hooks.before);
    for (const { name, fn } of tests) {
      const begun = performance.now();
      const error = await one(fn).then(() => undefined, e => `${e?.message ?? e}\n${e?.stack ?? ''}`);
      await report({ name, ms: performance.now() - begun, error });
    }
  } finally {
    await all(hooks.after);
  }
}

async function one(fn) {
  const timers = new Timers();
  const endings = [];
  try {
    await all(hooks.beforeEach);
    await fn({ mock: { timers }, after: ending => endings.push(ending), diagnostic: text => console.log(text) });
  } finally {
    timers.reset();
    await all(endings);
    await all(hooks.afterEach);
  }
}

async function all(fns) {
  for (const fn of fns) {
    await fn();
  }
}
