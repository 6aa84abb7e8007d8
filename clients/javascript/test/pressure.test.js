import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { messagesApi } from '../src/api/messages.js';
import { Pressure } from '../src/pressure.js';

/** @type {Pressure} */
let pressure;
let handlers;
const tell = (level, retryAfterSeconds = 3) => handlers.slow_down({ level, retryAfterSeconds });
beforeEach(() => {
  handlers = {};
  pressure = new Pressure({ on: (type, fn) => (handlers[type] = fn) });
});

test('pressure rises at once, and falls when the pause is over that the server asked for', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  tell(2);
  assert.deepEqual([pressure.level.get(), pressure.pauseMs], [2, 3_000]);
  tell(0, 4);
  mock.timers.tick(3_999);
  assert.equal(pressure.level.get(), 2);
  mock.timers.tick(1);
  assert.deepEqual([pressure.level.get(), pressure.pauseMs], [0, 0]);
  mock.timers.reset();
});

test('what was left out is read again once, when hints are told again', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let reads = 0;
  pressure.onHints(() => reads++);
  tell(1);
  tell(3);
  tell(2, 1);
  assert.equal(reads, 0);
  mock.timers.tick(1_000);
  tell(1, 1);
  mock.timers.tick(1_000);
  assert.equal(reads, 1);
  mock.timers.reset();
});

test('a new connection begins without pressure', () => {
  tell(3);
  handlers.connected();
  assert.equal(pressure.level.get(), 0);
});

test('nobody is told of typing that the server would leave out, but of its end', () => {
  const asked = [];
  const messages = messagesApi({ pressure }, operation => {
    asked.push(operation);
    return Promise.resolve();
  }, () => {});
  messages.typing({ to: '1' });
  tell(2);
  messages.typing({ to: '1' });
  messages.typing({ to: '1' }, { isOn: false });
  assert.deepEqual(asked, ['startTyping', 'stopTyping']);
});
