import { HubbubError } from './rest.js';

/**
 * What a tab does with what another tab of the same person says.
 * @param {import('./runtime.js').Runtime} runtime
 * @param {any} message
 * @param {{ isFollower: boolean, become: (status: import('../types/index.js').Status) => void,
 *   say: (message: object) => void }} tab
 */
export function hear({ sync, outbox, watches, tokens, status, pressure, log }, message, { isFollower, become, say }) {
  /** @param {number} [head] */
  const catchUp = head => sync.catchUp(head).catch(e => log('info', 'catching up failed', e));
  if (message.events !== undefined) {
    if (!sync.follow(message.from, message.events, message.isReplay)) {
      void catchUp(message.events.at(-1).payload.seq);
    }
  } else if (message.reset === true) {
    void catchUp();
  } else if (message.pass !== undefined && isFollower) {
    sync.push(message.pass, message.payload);
  } else if (message.status !== undefined && isFollower) {
    become(message.status);
    pressure.learn(message.pressure ?? { level: 0, pauseMs: 0 });
  } else if (message.hello === true && !isFollower) {
    say({ status: status.get(), pressure: { level: pressure.level.get(), pauseMs: pressure.pauseMs } });
  } else if (message.watch !== undefined && !isFollower) {
    watches.lend(message.watch, message.tab);
  } else if (message.unwatch !== undefined && !isFollower) {
    watches.release(message.unwatch, message.tab);
  } else if (message.rewatch === true && isFollower) {
    watches.again();
    pressure.follow(message.pressure);
  } else if (message.outbox === 'taken') {
    outbox.took(message.key);
  } else if (message.outbox === 'added' || message.outbox === 'changed') {
    outbox.adopt(message.item, message.replaces);
  } else if (message.outbox === 'finished') {
    const { key, error, answer } = message;
    outbox.finish(key, error === undefined ? undefined : new HubbubError(error.code), answer);
  } else if (message.session === true) {
    void tokens.reread(message.current, message.isLeft === true);
  }
}
