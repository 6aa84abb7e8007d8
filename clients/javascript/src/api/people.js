import { sleep } from '../common/pause.js';

/** @typedef {import('../../types/index.js').Hubbub} Hubbub */

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['people']}
 */
export function peopleApi(runtime, read, write) {
  /** @param {string} userId */
  const at = userId => ({ path: { userId } });
  /** @param {string} userId @param {any} profile */
  const related = (userId, profile) => {
    if (profile.relationship !== undefined) {
      runtime.sync.change(state => ({
        ...state, relationships: { ...state.relationships, [userId]: profile.relationship },
      }));
    }

    return profile;
  };
  return {
    get: async userId => related(userId, await read('getProfile', at(userId))),
    async byUsername(username) {
      const profile = await read('getProfileByUsername', { path: { username } });
      return related(profile.id, profile);
    },
    find: (q, paging) => read('searchProfiles', { query: { q, ...paging } }),
    follow: (userId, isOn = true) => write(isOn ? 'followUser' : 'unfollowUser', at(userId)),
    block: (userId, isOn = true) => write(isOn ? 'blockUser' : 'unblockUser', at(userId)),
    mute: (userId, isOn = true) => write(isOn ? 'muteUser' : 'unmuteUser', at(userId)),
    answerRequest: (userId, isAccepted) =>
      write(isAccepted ? 'acceptFollowRequest' : 'declineFollowRequest', at(userId)),
    followTag: (tag, isOn = true) => write(isOn ? 'followTag' : 'unfollowTag', { path: { tag } }),
    async presence(userIds) {
      await sleep(runtime.pressure.pauseMs).done;
      for (let at = 0; at < userIds.length; at += 100) {
        const asked = userIds.slice(at, at + 100);
        await runtime.sync.load(
          () => read('getPresence', { query: { userIds: asked.join(',') } }),
          (state, rows) => {
            const presence = { ...state.presence };
            asked.forEach(id => delete presence[id]);
            return { ...state, presence: { ...presence, ...Object.fromEntries(rows.map(r => [r.userId, r])) } };
          });
      }
    },
    setStatus: (status, text) => write('setStatus', { body: text === undefined ? { status } : { status, text } }),
  };
}

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['notifications']}
 */
export function notificationsApi(runtime, read, write) {
  return {
    async more() {
      const cursor = runtime.confirmed?.notifications.nextCursor;
      if (typeof cursor === 'string') {
        await runtime.sync.load(
          () => read('listNotifications', { query: { cursor, limit: 50 } }),
          (state, page) => {
            const known = new Set(state.notifications.items.map(n => n.id));
            const older = page.items.filter(n => !known.has(n.id));
            return {
              ...state,
              notifications: { items: [...state.notifications.items, ...older], nextCursor: page.nextCursor },
            };
          });
      }
    },
    read: notificationId => write('markNotificationRead', { path: { notificationId } }),
    readAll: () => write('markAllNotificationsRead'),
    delete: notificationId => write('deleteNotification', { path: { notificationId } }),
  };
}
