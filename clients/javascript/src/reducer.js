import { conversations } from './reducer/conversations.js';
import { ephemeral } from './reducer/ephemeral.js';
import { messages } from './reducer/messages.js';
import { notifications } from './reducer/notifications.js';
import { own } from './reducer/own.js';
import { posts } from './reducer/posts.js';

/** @type {Record<string, (state: any, event: any, now: number) => any>} */
const durable = { ...conversations, ...messages, ...notifications, ...own, ...posts };
/** @type {Record<string, (state: any, event: any, now: number) => any>} */
const passing = ephemeral;

/**
 * The state after a durable event, by the rules of docs/protocol/delivery.md. Applying an event twice does no harm.
 * What must be loaded because of it is named in `wanted`.
 * @param {import('../types/index.js').State} state
 * @param {string} type
 * @param {any} event
 * @returns {import('../types/index.js').State}
 */
export function reduce(state, type, event) {
  const after = durable[type]?.(state, event, 0) ?? state;
  return event.seq > after.seq ? { ...after, seq: event.seq } : after;
}

/**
 * The state after an event that can be lost.
 * @param {import('../types/index.js').State} state
 * @param {string} type
 * @param {any} event
 * @param {number} now
 * @returns {import('../types/index.js').State}
 */
export function reduceEphemeral(state, type, event, now) {
  return passing[type]?.(state, event, now) ?? state;
}
