import { changed, compareIds, drop, put, without } from '../common/lists.js';

/** @typedef {import('../../types/index.js').State} State */
/** @typedef {import('../../types/index.js').Notification} Notification */

/** @param {Notification} a @param {Notification} b */
export const latestFirst = (a, b) => compareIds(b.order, a.order);

/**
 * @param {State} state
 * @param {number} unreadNotifications
 * @param {Notification[]} items
 * @returns {State}
 */
const listing = (state, unreadNotifications, items) => ({
  ...state,
  unreadNotifications,
  notifications: items === state.notifications.items ? state.notifications : { ...state.notifications, items },
});

/** @param {Notification[]} items @param {Notification} row */
const inserted = (items, row) => put(items, row, n => n.id, latestFirst);

/** @param {Notification} n @param {{ upTo?: string, fromUserId?: string }} e @param {boolean} withOne */
function isMeant(n, e, withOne) {
  return e.upTo !== undefined ? compareIds(n.order, e.upTo) <= 0
    : n.fromUser !== undefined && n.fromUser.id === e.fromUserId
      && (n.postId === undefined || (withOne && n.metadata?.count === 1));
}

/** @type {import('../../types/index.js').Reducers} */
export const notifications = {
  new_notification: (state, e) => listing(state, e.unreadCount, inserted(
    state.notifications.items, /** @type {Notification} */ (drop(e, ['seq', 'unreadCount'])))),
  notification_updated(state, e) {
    const { notification } = e;
    return listing(state, e.unreadCount, notification !== undefined
      ? inserted(state.notifications.items, notification)
      : changed(state.notifications.items, n => n.id !== e.notificationId ? n : {
        ...n,
        isRead: e.isRead,
        ...(e.message === undefined ? {} : { message: e.message }),
        ...(e.count === undefined ? {} : { metadata: { ...n.metadata, count: e.count } }),
      }));
  },
  notification_deleted: (state, e) => listing(
    state, e.unreadCount, without(state.notifications.items, n => n.id === e.notificationId)),
  all_notifications_read: (state, e) => listing(state, e.unreadCount, changed(
    state.notifications.items, n => !n.isRead && isMeant(n, e, true) ? { ...n, isRead: true } : n)),
  all_notifications_deleted: (state, e) => listing(
    state, e.unreadCount, without(state.notifications.items, n => isMeant(n, e, false))),
  preferences_updated: (state, e) => ({ ...state, notificationPreferences: e.preferences }),
};
