import { listOf, withOlder } from '../wanted.js';
import { place } from '../reducer/conversations.js';

/** @typedef {import('../../types/index.js').Hubbub} Hubbub */

/** @param {{ to?: string, conversationId?: string }} target */
function addressed({ to, conversationId }) {
  if ((to === undefined) === (conversationId === undefined)) {
    throw new TypeError('Give either to or conversationId.');
  }

  return to === undefined ? { conversationId } : { receiverId: to };
}

/**
 * Both ways to name a direct conversation are one lane, so that messages to it keep their order.
 * @param {import('../runtime.js').Runtime} runtime
 * @param {{ to?: string, conversationId?: string }} target
 */
function laneOf(runtime, { to, conversationId }) {
  const peer = to ?? runtime.confirmed?.conversations.items.find(c => c.id === conversationId)?.with?.id;
  return peer === undefined ? `conversation:${conversationId}` : `to:${peer}`;
}

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['messages']}
 */
export function messagesApi(runtime, read, write) {
  /** @param {string} messageId */
  const path = messageId => ({ messageId });
  /** Where pages of a history began, and what they said of the next: newest first. @type {Map<string, any[]>} */
  const begins = new Map();
  return {
    send({ to, conversationId, text = '', ...more }) {
      const target = { to, conversationId };
      return runtime.outbox.add(
        'sendMessage', { body: { ...addressed(target), message: text, ...more } }, laneOf(runtime, target));
    },
    forward: (messageId, target) => runtime.outbox.add(
      'forwardMessage', { path: path(messageId), body: addressed(target) }, laneOf(runtime, target)),
    async history(conversationId, { before = false, limit = 40 } = {}) {
      const known = runtime.confirmed?.messages[conversationId];
      const isLoaded = known !== undefined && (before ? known.nextCursor === null : known.items.length > 0);
      if (!isLoaded) {
        const cursor = before ? known?.nextCursor : undefined;
        await runtime.sync.load(
          () => read('listMessages', { path: { conversationId }, query: { limit, cursor } }),
          (state, page) => {
            // It goes below what was there when it was asked for; that may be forgotten by now.
            if (before && state.messages[conversationId]?.nextCursor !== cursor) {
              return state;
            }

            const { items, nextCursor } = page;
            const begin = { seq: Math.min(...items.map((/** @type {any} */ m) => m.seq)), nextCursor };
            begins.set(conversationId, [...before ? begins.get(conversationId) ?? [] : [], begin]);
            return withOlder(state, conversationId, page);
          });
      }

      return runtime.confirmed?.messages[conversationId] ?? { items: [], nextCursor: null };
    },
    forgetOlder(conversationId, keep) {
      const known = runtime.confirmed?.messages[conversationId];
      const oldest = known?.items.at(-keep)?.seq;
      const begin = begins.get(conversationId)?.find(b => oldest !== undefined && b.seq <= oldest);
      if (known !== undefined && begin !== undefined && known.items[0].seq < begin.seq) {
        const rest = { items: known.items.filter(m => m.seq >= begin.seq), nextCursor: begin.nextCursor };
        runtime.sync.change(state => ({ ...state, messages: { ...state.messages, [conversationId]: rest } }));
      }
    },
    async pins(conversationId) {
      const page = await runtime.sync.load(
        () => read('listPinnedMessages', { path: { conversationId }, query: { limit: 50 } }),
        (state, loaded) => ({ ...state, pins: { ...state.pins, [conversationId]: loaded.items } }));
      return page.items;
    },
    read(conversationId, seq) {
      const state = runtime.confirmed;
      const conversation = state?.conversations.items.find(c => c.id === conversationId);
      const message = state?.messages[conversationId]?.items.findLast(m => m.seq <= seq) ?? conversation?.lastMessage;
      const isRead = conversation !== undefined && conversation.unreadAfter === undefined
        && message !== undefined && message.seq <= conversation.readSeq;
      return message === undefined || isRead ? undefined
        : write('markMessageRead', { path: path(message.id), conversationId, seq: message.seq });
    },
    edit: (messageId, text) => write('editMessage', { path: path(messageId), body: { message: text } }),
    delete: messageId => write('deleteMessage', { path: path(messageId) }),
    hide: messageId => write('hideMessage', { path: path(messageId) }),
    react: (messageId, emoji, isOn = true) => write(
      isOn ? 'addMessageReaction' : 'removeMessageReaction', { path: { messageId, emoji } }),
    pin: (messageId, isOn = true) => write(isOn ? 'pinMessage' : 'unpinMessage', { path: path(messageId) }),
    typing(target, { kind = 'text', isOn = true } = {}) {
      const { receiverId, conversationId } = /** @type {any} */ (addressed(target));
      if (isOn && runtime.pressure.level.get() >= 2) {
        return; // the server would tell nobody
      }

      const query = isOn ? { kind } : undefined;
      // Only now is it worth anything: it is neither repeated nor kept.
      const call = receiverId === undefined
        ? read(isOn ? 'startTypingInConversation' : 'stopTypingInConversation', { path: { conversationId }, query })
        : read(isOn ? 'startTyping' : 'stopTyping', { path: { receiverId }, query });
      call.catch(() => {});
    },
    search: query => read('searchMessages', { query: { ...query } }),
  };
}

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['conversations']}
 */
export function conversationsApi(runtime, read, write) {
  /** @param {string} conversationId */
  const at = conversationId => ({ path: { conversationId } });
  return {
    async more() {
      const cursor = runtime.confirmed?.conversations.nextCursor;
      if (typeof cursor === 'string') {
        await runtime.sync.load(
          () => read('listConversations', { query: { cursor, limit: 50 } }),
          (state, page) => {
            const placed = page.items.reduce((s, c) => place(s, 'conversations', c), state);
            return { ...placed, conversations: { ...placed.conversations, nextCursor: page.nextCursor } };
          });
      }
    },
    get: conversationId => runtime.sync.load(
      () => read('getConversation', at(conversationId)),
      (state, conversation) => place(state, listOf(conversation), conversation)),
    archive: (id, isOn = true) => write(isOn ? 'archiveConversation' : 'unarchiveConversation', at(id)),
    pin: (id, isOn = true) => write(isOn ? 'pinConversation' : 'unpinConversation', at(id)),
    markUnread: (id, messageId) => write('markUnread', { ...at(id), body: { messageId } }),
    mute: (id, until) => until === null ? write('unmuteConversation', at(id))
      : write('muteConversation', { ...at(id), body: until === undefined ? {} : { until } }),
    accept: id => write('acceptMessageRequest', at(id)),
    decline: id => write('declineMessageRequest', at(id)),
  };
}
