import { changed, drop, put, setOrRemove, without } from '../common/lists.js';
import { change, counted, take, wanting } from './conversations.js';

/** @typedef {import('../../types/index.js').State} State */
/** @typedef {import('../../types/index.js').Message} Message */

const CONTENTS = /** @type {const} */ ([
  'body', 'storyId', 'replyTo', 'isForwarded', 'editedAt', 'editCount', 'reactions', 'media', 'mentions',
  'mentionsAll', 'sharedPostId', 'sharedPost',
]);
const QUOTED = /** @type {const} */ (['body', 'mediaKind', 'mediaCount', 'sharedPostId']);

/** @param {Message} a @param {Message} b */
export const oldestFirst = (a, b) => a.seq - b.seq;

/**
 * Puts the message into the history of its conversation, if that is loaded as far back.
 * @param {State} state
 * @param {Message} message
 * @returns {State}
 */
function remember(state, message) {
  const history = state.messages[message.conversationId];
  const isOlder = history !== undefined && history.nextCursor !== null && history.items.length > 0
    && message.seq < history.items[0].seq;
  if (history === undefined || isOlder) {
    return state;
  }

  // A later version may be there already, with more than the event says.
  const known = history.items.find(m => m.id === message.id);
  const row = known?.sharedPost !== undefined && message.sharedPostId !== undefined
    ? { ...message, sharedPost: known.sharedPost } : message;
  const items = put(history.items, row, m => m.id, oldestFirst);
  return { ...state, messages: { ...state.messages, [message.conversationId]: { ...history, items } } };
}

/**
 * Whose message arrives does not type any more.
 * @param {State} state
 * @param {Message} message
 * @returns {State}
 */
function quiet(state, { conversationId, senderId }) {
  const typing = state.typing[conversationId];
  const users = typing === undefined ? [] : typing.users.filter(u => u.userId !== senderId);
  if (typing === undefined || users.length === typing.users.length) {
    return state;
  }

  const count = typing.count - 1;
  return {
    ...state,
    typing: count === 0 ? drop(state.typing, [conversationId])
      : { ...state.typing, [conversationId]: { ...typing, users, count } },
  };
}

/**
 * Changes the messages of a conversation wherever they are loaded: history, last message, pins.
 * @param {State} state
 * @param {string} conversationId
 * @param {(message: Message) => Message} edit
 * @returns {State}
 */
function everywhere(state, conversationId, edit) {
  const history = state.messages[conversationId];
  if (history !== undefined) {
    const items = changed(history.items, edit);
    state = items === history.items ? state
      : { ...state, messages: { ...state.messages, [conversationId]: { ...history, items } } };
  }

  const pins = state.pins[conversationId];
  if (pins !== undefined) {
    const edited = changed(pins, pin => {
      const message = edit(pin.message);
      return message === pin.message ? pin : { ...pin, message };
    });
    state = edited === pins ? state : { ...state, pins: { ...state.pins, [conversationId]: edited } };
  }

  return change(state, conversationId, c => {
    const last = c.lastMessage === undefined ? undefined : edit(c.lastMessage);
    return last === c.lastMessage ? c : setOrRemove(c, 'lastMessage', last);
  });
}

/** @param {State} state @param {string} conversationId @param {string} messageId @returns {State} */
function unpinned(state, conversationId, messageId) {
  const pins = state.pins[conversationId];
  const rest = pins === undefined ? pins : without(pins, p => p.message.id === messageId);
  return rest === pins || rest === undefined ? state : { ...state, pins: { ...state.pins, [conversationId]: rest } };
}

/**
 * @param {Message} message
 * @param {string} quotedId
 * @param {(quote: NonNullable<Message['replyTo']>) => NonNullable<Message['replyTo']>} edit
 */
function quoting(message, quotedId, edit) {
  return message.replyTo?.messageId === quotedId ? { ...message, replyTo: edit(message.replyTo) } : message;
}

/** @param {Message} message @param {any} e @returns {Message} */
function rewritten(message, e) {
  const text = setOrRemove(setOrRemove(message, 'body', e.body), 'editedAt', e.editedAt);
  const edits = setOrRemove(text, 'editCount', e.editedAt === undefined ? undefined : e.editCount);
  return setOrRemove(setOrRemove(edits, 'mentions', e.mentions), 'mentionsAll', e.mentionsAll);
}

/** @type {import('../../types/index.js').Reducers} */
export const messages = {
  receive_message: (state, e) => quiet(remember(take(state, e.message, e.sender, true), e.message), e.message),
  message_sent: (state, e) => remember(take(state, e.message, e.receiver, false), e.message),
  message_deleted(state, e) {
    const deletedAt = e.deletedAt;
    const edited = everywhere(state, e.conversationId, m => m.id === e.messageId
      ? { ...drop(m, [...CONTENTS]), deletedAt }
      : quoting(m, e.messageId, quote => ({ ...drop(quote, [...QUOTED]), deletedAt })));
    return change(unpinned(edited, e.conversationId, e.messageId), e.conversationId, c => counted(c, e));
  },
  message_edited(state, e) {
    const edited = everywhere(state, e.conversationId, m => {
      if (m.id === e.messageId) {
        return m.deletedAt !== undefined ? m : rewritten(m, e);
      }

      return m.replyTo?.body === undefined ? m
        : quoting(m, e.messageId, quote => setOrRemove(quote, 'body', e.quote));
    });
    return change(edited, e.conversationId, c => counted(c, e));
  },
  message_hidden(state, e) {
    const id = e.conversationId;
    const history = state.messages[id];
    if (history !== undefined) {
      const items = without(history.items, m => m.id === e.messageId);
      state = { ...state, messages: { ...state.messages, [id]: { ...history, items } } };
    }

    state = everywhere(unpinned(state, id, e.messageId), id, m =>
      quoting(m, e.messageId, quote => drop(quote, [...QUOTED])));
    return change(state, id, c => ({
      ...setOrRemove(c, 'lastMessage', e.lastMessage),
      unreadCount: e.unreadCount, unreadMentionCount: e.unreadMentionCount, lastSeq: e.lastSeq,
      lastMessageId: e.lastMessageId,
    }));
  },
  message_reactions_changed: (state, e) => everywhere(state, e.conversationId, m => {
    if (m.id !== e.messageId || m.deletedAt !== undefined) {
      return m;
    }

    const reactions = e.reactions.map(({ emoji, count }) => ({
      emoji,
      count,
      isMine: e.userId === state.profile.id && e.emoji === emoji
        ? e.isAdded : m.reactions?.some(r => r.emoji === emoji && r.isMine) ?? false,
    }));
    return setOrRemove(m, 'reactions', reactions.length === 0 ? undefined : reactions);
  }),
  message_pinned: (state, e) => e.conversationId in state.pins ? wanting(state, `pins:${e.conversationId}`) : state,
  message_unpinned: (state, e) => unpinned(state, e.conversationId, e.messageId),
};
