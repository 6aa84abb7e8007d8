import { html, useEffect, useMemo, useState } from '../ui/html.js';
import { Avatar, ButtonLink, Empty, Icon, Name, Skeleton, Trouble } from '../ui/basic.js';
import { Menu } from '../ui/overlay.js';
import { LinkLine, Text } from '../ui/text.js';
import { Head } from '../shell/head.js';
import { call, me, on } from '../client.js';
import { count, date, number, t } from '../i18n.js';
import { useKept } from '../router.js';
import { copyLink } from '../post/menu.js';
import { isMe } from '../post/store.js';
import { PostsOf } from './posts.js';
import { NotifyDialog } from './notify.js';
import { block, FollowButton, keepRelationship, relate, relationshipTo } from './relationship.js';

/** A person: who they are, how one stands to them, and what they posted. */
export default function Profile({ params, query }) {
  const kept = useKept('profile', () => ({ profile: null }));
  const [profile, setProfile] = useState(kept.profile);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    call('getProfileByUsername', { path: { username: params.username } }).then(found => {
      if (found.relationship) keepRelationship(found.id, found.relationship);
      kept.profile = found;
      setProfile(found);
    }, setError);
  };
  useEffect(load, [params.username]);
  // Who follows whom changes what one sees.
  useEffect(() => on('relationship_changed', event => event.userId === kept.profile?.id && load()), []);
  const title = profile?.displayName || `@${params.username}`;
  return html`
    <${Head} title=${title} backTo="/" />
    ${error?.status === 404 ? html`<${Empty} icon="user-x" text=${t('people.not_found')} />`
      : error && !profile ? html`<${Trouble} error=${error} retry=${load} />`
        : !profile ? html`<${Skeleton} rows="3" />`
          : html`<${Shown} tab=${query.get('tab')}
            profile=${isMe(profile) ? { ...profile, ...me.value } : profile} />`}`;
}

function Shown({ profile, tab }) {
  const relationship = relationshipTo(profile.id).value;
  const mine = isMe(profile);
  const isHidden = profile.isPrivate && !mine && !relationship?.following;
  const base = `/@${profile.username}`;
  const hue = [...profile.id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 360, 7);
  return html`
    <div class="cover" style=${{ '--hue': String(hue) }}>
      ${profile.cover && html`<img src=${profile.cover.large ?? profile.cover.medium} alt="" />`}</div>
    <section class="profile">
      <div class="profile-top"><${Avatar} user=${profile} size="96" />
        <div class="profile-actions">
          ${mine ? html`<${ButtonLink} href="/settings/profile" icon="pencil">${t('people.edit')}</${ButtonLink}>`
            : html`<${FollowButton} user=${profile} /><${ButtonLink} href="/messages/new/@${profile.username}"
              icon="message-circle">${t('chat.write_to')}</${ButtonLink}><${PersonMenu} profile=${profile}
                relationship=${relationship} />`}
        </div></div>
      <h2 class="profile-name"><${Name} user=${profile} />
        ${profile.isPrivate && html`<span title=${t('people.private')}><${Icon} name="lock" size="18" /><span
          class="hidden">${t('people.private')}</span></span>`}</h2>
      <p class="soft"><bdi>@${profile.username}</bdi>${relationship?.followedBy
        && html` <span class="chip-note">${t('people.follows_you')}</span>`}</p>
      ${profile.bio && html`<p class="pre" dir="auto"><${Text} text=${profile.bio} /></p>`}
      <ul class="facts soft">
        ${profile.location && html`<li><${Icon} name="map-pin" size="16" /><bdi>${profile.location}</bdi></li>`}
        ${profile.website && html`<li><${LinkLine} href=${profile.website} /></li>`}
        <li><${Icon} name="calendar" size="16" /><span>${t('people.since',
          { date: date(profile.createdAt, { month: 'long', year: 'numeric' }) })}</span></li>
      </ul>
      <p class="profile-counts">
        <a href="${base}/following"><b>${count(profile.following ?? 0)}</b> <span class="soft">
          ${t('people.n_following', { n: profile.following ?? 0 })}</span></a>
        <a href="${base}/followers"><b>${count(profile.followers ?? 0)}</b> <span class="soft">
          ${t('people.n_followers', { n: profile.followers ?? 0 })}</span></a>
      </p>
      ${mine && html`<${Reach} />`}
    </section>
    ${relationship?.blocked ? html`<${Empty} icon="ban" text=${t('people.you_blocked')} />`
      : isHidden ? html`<${Empty} icon="lock" text=${t('people.is_private')} />`
        : html`<${PostsOf} profile=${profile} mine=${mine} tab=${tab} />`}`;
}

// Only the person sees it.
function Reach() {
  const [reach, setReach] = useState(/** @type {any} */ (null));
  useEffect(() => { call('getReach').then(setReach, () => {}); }, []);
  if (!reach) return null;
  const many = value => (value === undefined ? t('profile.reach_few', { n: number(reach.fewerThan) }) : count(value));
  return html`<p class="soft small-text">${t('profile.reach',
    { visits: many(reach.profileVisits), views: many(reach.postViews) })}</p>`;
}

function PersonMenu({ profile, relationship }) {
  const r = relationship ?? {};
  const [isNotify, setNotify] = useState(false);
  const items = useMemo(() => [
    { icon: 'link', text: t('post.copy'), onClick: () => copyLink(`/@${profile.username}`) },
    r.followedBy && { icon: 'user-x', text: t('people.remove_follower'), onClick: () =>
      relate(profile.id, 'removeFollower', { followedBy: false }) },
    !r.blocked && { icon: 'bell', text: t('people.notify'), onClick: () => setNotify(true) },
    { icon: 'volume-x', text: t(r.muted ? 'people.unmute' : 'people.mute'), onClick: () =>
      relate(profile.id, r.muted ? 'unmuteUser' : 'muteUser', { muted: !r.muted }) },
    r.blocked ? { icon: 'ban', text: t('people.unblock'), onClick: () =>
      relate(profile.id, 'unblockUser', { blocked: false }) }
      : { icon: 'ban', text: t('people.block'), danger: true, onClick: () => block(profile) },
  ], [profile, relationship]);
  return html`<${Menu} label=${t('act.more')} items=${items} />
    ${isNotify && html`<${NotifyDialog} user=${profile} onClose=${() => setNotify(false)} />`}`;
}
