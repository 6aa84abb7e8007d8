import { html, useEffect, useMemo } from '../ui/html.js';
import { addressOf, Avatar, ButtonLink, Empty, Icon, minute, Name, Time } from '../ui/basic.js';
import { confirm, Menu } from '../ui/overlay.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { act, attempt } from '../act.js';
import { call, state } from '../client.js';
import { date, list as listOf, parts, t } from '../i18n.js';
import { useKept } from '../router.js';

const icons = {
  new_message: 'message-circle', new_follow: 'user-plus', follow_requested: 'user-plus', follow_accepted: 'user-check',
  post_liked: 'heart', new_reaction: 'smile-plus', new_comment: 'message-circle', mention: 'at-sign',
  post_shared: 'repeat-2', poll_ended: 'chart-no-axes-column', system: 'info',
};

/** What happened, by day; the newest come as they happen, older ones when one goes down. */
export default function Notices() {
  const snapshot = state.value.notifications ?? { items: [], nextCursor: null };
  // The snapshot is the first page, kept up to date; what is older is loaded here.
  const older = useKept('older', () => paged(cursor => call('listNotifications',
    { query: { cursor: cursor ?? snapshot.nextCursor, limit: 50 } })));
  useEffect(() => { if (!snapshot.nextCursor) older.isAtEnd = older.isStarted = true; }, []);
  const newest = snapshot.items;
  const known = new Set(newest.map(n => n.id));
  const all = [...newest, ...older.items.value.filter(n => !known.has(n.id))];
  const days = useMemo(() => byDay(all), [newest, older.items.value, minute.value]);
  const requests = state.value.counts?.requests ?? 0;
  const clear = async () => {
    if (await confirm(t('notices.clear_title'), t('notices.clear_text'), t('notices.clear'))) {
      if (await attempt(() => call('deleteAllNotifications'))) older.items.value = [];
    }
  };
  return html`
    <${Head} title=${t('nav.notifications')}>
      ${all.length > 0 && html`<${Menu} label=${t('act.more')} items=${[
        { icon: 'check-check', text: t('notices.read_all'), onClick: () => act('markAllNotificationsRead', {}) },
        { icon: 'settings', text: t('settings.notifications'), href: '/settings/notifications' },
        { icon: 'trash-2', text: t('notices.clear'), danger: true, onClick: clear },
      ]} />`}
    </${Head}>
    ${requests > 0 && html`<a class="row requests-line" href="/requests"><${Icon} name="user-plus" size="24" />
      <span class="grow strong">${t('requests.n', { n: requests })}</span><${Icon} name="chevron-right" /></a>`}
    ${days.map(([day, notices]) => html`
      <section key=${day} aria-label=${day}><h2 class="section-title">${day}</h2>
        <ul class="notices">${notices.map(notice => html`<${Notice} key=${notice.id} notice=${notice} />`)}</ul>
          </section>`)}
    ${snapshot.nextCursor && html`<${PagedEnd} list=${older} />`}
    ${all.length === 0 && html`<${Empty} icon="bell" text=${t('notices.none')}>
      <${ButtonLink} variant="primary" href="/explore">${t('feed.explore_action')}</${ButtonLink}></${Empty}>`}`;
}

function byDay(notices) {
  const today = new Date(minute.value).toDateString();
  const yesterday = new Date(minute.value - 86_400_000).toDateString();
  const days = new Map();
  for (const notice of notices) {
    const at = new Date(notice.createdAt).toDateString();
    const day = at === today ? t('time.today') : at === yesterday ? t('time.yesterday')
      : date(notice.createdAt, { weekday: 'long', day: 'numeric', month: 'long' });
    days.set(day, [...days.get(day) ?? [], notice]);
  }
  return [...days];
}

const conversation = notice => notice.metadata?.conversationId;

function targetOf(notice) {
  if (notice.type === 'follow_requested') return '/requests';
  if (conversation(notice)) return `/messages/${conversation(notice)}`;
  if (notice.postId) return `/post/${notice.type === 'post_shared' ? notice.metadata?.sharingPostId ?? notice.postId
    : notice.postId}`;
  return notice.fromUser && addressOf(notice.fromUser);
}

function Notice({ notice }) {
  const people = notice.metadata?.actors ?? (notice.fromUser ? [notice.fromUser] : []);
  const read = () => { if (!notice.isRead) act('markNotificationRead', { path: { notificationId: notice.id } }); };
  const remove = () => act('deleteNotification', { path: { notificationId: notice.id } });
  const target = targetOf(notice);
  const Tag = target ? 'a' : 'div';
  return html`
    <li class="notice ${notice.isRead ? '' : 'unread'}">
      <${Tag} class="notice-link" href=${target} onClick=${read}>
        <span class="notice-icon ${notice.type}"><${Icon} name=${icons[notice.type] ?? 'bell'} size="20" /></span>
        <span class="notice-text">
          ${people.length > 0 && html`<span class="faces">${people.map(user =>
            html`<${Avatar} key=${user.id} user=${user} size="32" />`)}</span>`}
          <span>${sentence(notice, people)}</span>
          <span class="soft small-text"><${Time} at=${notice.createdAt} />
            ${!notice.isRead && html`<span class="hidden">${t('notices.unread')}</span>`}</span>
        </span>
      </${Tag}>
      <${Menu} label=${t('act.more')} items=${[
        !notice.isRead && { icon: 'check', text: t('notices.read'), onClick: read },
        { icon: 'trash-2', text: t('act.delete'), onClick: remove },
      ]} />
    </li>`;
}

// One, two, or "one and 12 others", in a whole sentence of the language.
function sentence(notice, people) {
  if (notice.type === 'system') return html`<span dir="auto">${notice.message}</span>`;
  const count = notice.metadata?.count ?? 1;
  if (notice.type === 'new_message') {
    return people.length > 0
      ? parts('notice.new_message', { n: count, name: html`<${Name} user=${people[0]} />` })
      : count === 0 ? t('notice.added_to_group') : parts('notice.new_group_message', { n: count });
  }
  if (notice.type === 'mention' && conversation(notice)) return parts('notice.mention_in_group', { n: count });
  if (people.length === 0) return html`<span dir="auto">${notice.message}</span>`;
  const others = count - 1;
  const who = others > 1 || (others === 1 && people.length < 2)
    ? parts('notice.and_others', { n: others, name: html`<${Name} user=${people[0]} />` })
    : others === 1 ? namesOf(people.slice(0, 2)) : html`<${Name} user=${people[0]} />`;
  const kind = notice.metadata?.commentId && (notice.type === 'post_liked' || notice.type === 'new_reaction')
    ? `${notice.type}_comment`
    : notice.type === 'new_comment' && notice.metadata?.kind === 'reply' ? 'new_reply'
      : notice.type === 'post_shared' && notice.metadata?.kind === 'quote' ? 'post_quoted' : notice.type;
  return parts(`notice.${kind}`, { name: who, n: count });
}

// Names in the order and with the words of the language, each in its own direction.
function namesOf(people) {
  const marks = people.map((_, i) => `\uE000${i}\uE000`);
  return listOf(marks).split(/\uE000(\d)\uE000/).map((piece, i) =>
    (i % 2 ? html`<${Name} user=${people[Number(piece)]} />` : piece));
}

