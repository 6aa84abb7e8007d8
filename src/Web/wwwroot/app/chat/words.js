// Messages and conversations in words.
import { me } from '../client.js';
import { date, list, number, t } from '../i18n.js';
import { cardOf } from './state.js';

/** The name of a conversation. */
export const nameOf = c => (c.kind === 'group' ? c.group.name : c.with?.displayName ?? '');

/** A group as a person, for its picture; or the other person. */
export const faceOf = c => (c.kind === 'group'
  ? { id: c.id, displayName: c.group.name, avatar: c.group.picture } : c.with);

/** What happened in a group. */
export function happened(message) {
  const { act, userIds = [], name = '' } = message.system;
  return t(`chat.did_${act}`, {
    name: cardOf(message.senderId).displayName, names: list(userIds.map(id => cardOf(id).displayName)), group: name,
  });
}

/** What a message or a quote says, in one line; its files in words. */
export function gist(m) {
  if (m.deletedAt) return t('chat.deleted');
  if (m.system) return happened(m);
  if (m.body) return m.body;
  const kind = m.mediaKind ?? m.media?.[0]?.kind;
  const n = m.mediaCount ?? m.media?.length ?? 0;
  if (kind) return t(kind === 'image' ? 'chat.n_pictures' : kind === 'audio' ? 'chat.voice' : kind === 'video'
    ? 'chat.video' : 'chat.n_files', { n });
  if (m.sharedPostId) return t('chat.shared_post');
  return t('chat.not_shown');
}

/** The one line under a conversation's name. */
export function lineOf(c) {
  const m = c.lastMessage;
  if (!m) return '';
  if (m.system) return gist(m);
  if (m.senderId === me.value?.id) return t('chat.you_said', { text: gist(m) });
  return c.kind === 'group' ? t('chat.name_said', { name: cardOf(m.senderId).displayName, text: gist(m) }) : gist(m);
}

/** The time of day of a message. */
export const clock = at => date(at, { hour: 'numeric', minute: '2-digit' });

const dayStart = at => new Date(at).setHours(0, 0, 0, 0);

/** Whether two times are on different days here. */
export const isOtherDay = (a, b) => dayStart(a) !== dayStart(b);

/** A day: today, yesterday, or its date. @param {string | number} at */
export function dayOf(at) {
  const days = Math.round((dayStart(Date.now()) - dayStart(at)) / 86_400_000);
  if (days === 0) return t('time.today');
  if (days === 1) return t('time.yesterday');
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  return date(at, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** When a conversation last had a message: the time today, else the day. */
export function shortTime(at) {
  const days = Math.round((dayStart(Date.now()) - dayStart(at)) / 86_400_000);
  if (days === 0) return clock(at);
  if (days < 7) return date(at, { weekday: 'short' });
  return date(at, { day: 'numeric', month: 'numeric', year: '2-digit' });
}

/** Minutes and seconds of a recording. @param {number} seconds */
export const length = seconds =>
  `${number(Math.floor(seconds / 60))}:${number(Math.floor(seconds % 60)).padStart(2, number(0))}`;

/** Who types, or an empty text. */
export function typingText(typing, isGroup) {
  if (!typing) return '';
  const names = typing.users.map(u => cardOf(u.userId).displayName);
  const kind = typing.users[0]?.kind === 'recording' ? 'recording' : 'typing';
  if (!isGroup) return t(`chat.is_${kind}`);
  return typing.count > 2 ? t('chat.n_typing', { n: typing.count })
    : t(kind === 'recording' ? 'chat.names_recording' : 'chat.names_typing', { n: typing.count, names: list(names) });
}

/** Whether a person is there, in words; or when they were last seen. */
export function presenceText(presence, ago) {
  if (!presence) return '';
  if (presence.status !== 'offline' && presence.status !== 'invisible') return presence.text
    || t(`chat.${presence.status}`);
  return presence.lastSeenAt ? t('chat.last_seen', { time: ago }) : '';
}
