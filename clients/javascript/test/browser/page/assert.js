// As much of node:assert/strict as the tests use.
class AssertionError extends Error {
  name = 'AssertionError';
}

const show = value => {
  try {
    return JSON.stringify(value, (_, v) => v instanceof Map ? [...v] : v)?.slice(0, 4000);
  } catch {
    return String(value);
  }
};

/** @param {unknown} a @param {unknown} b */
function isEqual(a, b) {
  if (Object.is(a, b)) {
    return true;
  }

  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object'
    || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
    return false;
  }

  if (a instanceof Map) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isEqual(value, b.get(key)));
  }

  const [inA, inB] = [Object.keys(a), Object.keys(b)];
  return inA.length === inB.length && inA.every(key => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

function must(holds, message) {
  if (!holds) {
    throw new AssertionError(message);
  }
}

export default {
  ok: (value, message = `${show(value)} is not true`) => must(value, message),
  equal: (a, b, message = '') => must(Object.is(a, b), `${message} ${show(a)} is not ${show(b)}`),
  notEqual: (a, b, message = '') => must(!Object.is(a, b), `${message} both are ${show(a)}`),
  deepEqual: (a, b, message = '') => must(isEqual(a, b), `${message} ${show(a)}\nis not\n${show(b)}`),
  match: (text, pattern, message = '') => must(pattern.test(text), `${message} ${text} does not match ${pattern}`),
  rejects: async (promise, expected = {}) => {
    const error = await promise.then(() => undefined, e => e);
    must(error !== undefined, 'It did not fail.');
    for (const [member, value] of Object.entries(expected)) {
      must(isEqual(error[member], value), `${member} is ${show(error[member])}, not ${show(value)}: ${error}`);
    }
  },
};
