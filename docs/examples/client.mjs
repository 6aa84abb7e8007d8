import { HubConnectionBuilder } from '@microsoft/signalr';
const [login, password, server = 'http://localhost:3000'] = process.argv.slice(2);
const rest = async (path, token, body) => {
  const answer = await fetch(`${server}/api/v1/${path}`, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } });
  return answer.ok ? answer.json() : Promise.reject(new Error(`${path}: ${answer.status}`));
};
let session = await rest('auth/login', '', { login, password }), cursor, head = 0, busy = false;
const snapshot = async () => console.log(cursor = (await rest('bootstrap', session.accessToken)).seq, 'is where the snapshot was taken');
const token = async () => (session = await rest('auth/refresh', '', { refreshToken: session.refreshToken })).accessToken;
let wait = 0;                                     // what a server that stops asked for
// Longer each time, up to half a minute, and not all clients at once.
const pause = ({ previousRetryCount }) =>
  Math.max(wait, Math.min(30_000, 500 * 2 ** previousRetryCount) * (0.5 + Math.random() / 2));
const hub = new HubConnectionBuilder().withUrl(`${server}/hubs/social`, { accessTokenFactory: token })
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: pause }).build();
function apply(name, event) {                     // each durable event once, in order
  if (event.seq === cursor + 1) { cursor = event.seq; console.log(name, event); }
  else if (event.seq > cursor) sync(event.seq);   // a hole: fetch what is missing
}
async function sync(newest) {                     // one at a time, until everything known to exist is applied
  head = Math.max(head, newest);
  if (busy) return;
  busy = true;
  try {
    do {
      const { ok, data, error } = await hub.invoke('sync', { afterSeq: cursor });
      if (!ok) throw new Error(error.code);
      if (data.reset) await snapshot();
      else data.events.forEach(e => apply(e.type, e.payload));
    } while (cursor < head);
  } catch (e) { console.warn('sync:', e.message); } // the next "connected" or "head" tries again
  finally { busy = false; }
}
for (const name of ['account_updated', 'all_notifications_deleted', 'all_notifications_read', 'circle_changed', 'circle_removed',
  'conversation_marks_changed', 'conversation_removed', 'conversation_restored', 'conversation_updated', 'dial_changed',
  'draft_changed', 'draft_removed',
  'feed_marker_moved', 'folder_changed', 'folder_removed', 'group_invitations_changed',
  'group_members_changed', 'group_updated', 'join_requests_changed',
  'media_failed', 'media_ready', 'message_deleted', 'message_delivered_confirmation', 'message_draft_updated', 'message_edited',
  'message_hidden', 'message_pinned', 'message_reactions_changed', 'message_unpinned',
  'message_read_confirmation', 'message_request_received', 'message_sent', 'new_notification', 'notification_deleted', 'notification_updated',
  'poll_changed', 'post_changed', 'post_counts_changed', 'post_removed', 'preferences_updated', 'profile_updated', 'reaction_changed',
  'receive_message', 'relationship_changed', 'saved_changed', 'session_revoked', 'story_changed', 'story_removed',
  'tag_follow_changed', 'user_updated'])
  hub.on(name, event => apply(name, event));
for (const name of ['comment_added', 'comment_changed', 'comment_removed', 'conversation_typing', 'reactions_changed', 'feed_changed', 'feed_post_removed',
  'stories_changed', 'user_status_change', 'user_stopped_typing', 'user_typing', 'slow_down', 'error'])
  hub.on(name, e => console.log(name, e));
hub.on('connected', e => { wait = 0; sync(head = e.head); }); // after every connect, the first and the next ones
hub.on('server_stopping', e => { wait = e.retryAfterSeconds * 1000; });
hub.on('head', e => e.seq > cursor && sync(e.seq));
await snapshot();
await hub.start();
