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

test('pressure is what was said last, and a question waits for what is left of the pause', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  tell(2);
  assert.deepEqual([pressure.level.get(), pressure.pauseMs], [2, 3_000]);
  mock.timers.tick(2_000);
  assert.equal(pressure.pauseMs, 1_000);
  tell(0, 4);
  assert.deepEqual([pressure.level.get(), pressure.pauseMs], [0, 0]);
  mock.timers.reset();
});

test('what was left out is read again once, after the pause when nothing is left out any more', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let reads = 0;
  pressure.onHints(() => reads++);
  tell(1);
  tell(3);
  tell(2, 1);
  mock.timers.tick(1_000);
  tell(0, 4);
  mock.timers.tick(3_999);
  assert.equal(reads, 0);
  mock.timers.tick(1);
  tell(1);
  tell(0, 1);
  mock.timers.tick(1_000);
  assert.equal(reads, 1);
  mock.timers.reset();
});

test('a new connection begins without pressure, and reads nothing twice', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let reads = 0;
  pressure.onHints(() => reads++);
  tell(3);
  tell(0);
  handlers.connected();
  mock.timers.tick(9_000);
  assert.deepEqual([pressure.level.get(), reads], [0, 0]);
  mock.timers.reset();
});

test('a tab that opens meanwhile learns of the pressure, and reads again too', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let reads = 0;
  pressure.onHints(() => reads++);
  pressure.learn({ level: 3, pauseMs: 2_000 });
  pressure.learn({ level: 0, pauseMs: 0 });
  assert.deepEqual([pressure.level.get(), pressure.pauseMs], [3, 2_000]);
  tell(0, 1);
  mock.timers.tick(1_000);
  assert.equal(reads, 1);
  mock.timers.reset();
});

test('a tab that does not lead reads again what it missed when the one that leads connects again', () => {
  let reads = 0;
  pressure.onHints(() => reads++);
  tell(3);
  pressure.follow(3);
  assert.equal(reads, 0);
  pressure.follow(0);
  pressure.follow(0);
  assert.deepEqual([pressure.level.get(), reads], [0, 1]);
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
