import { html, useEffect, useState } from '../ui/html.js';
import { Empty, PersonRow, Skeleton, Trouble } from '../ui/basic.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { useKept } from '../router.js';
import { isMe } from '../post/store.js';
import { FollowButton, wantRelationship } from './relationship.js';

const operations = { followers: 'listFollowers', following: 'listFollowing', friends: 'listFriends',
  mutuals: 'listMutuals' };

/** Who follows a person, and whom they follow. */
export default function People({ params }) {
  const kept = useKept('profile', () => ({ profile: null }));
  const [profile, setProfile] = useState(kept.profile);
  const [error, setError] = useState(null);
  useEffect(() => {
    call('getProfileByUsername', { path: { username: params.username } })
      .then(found => { kept.profile = found; setProfile(found); }, setError);
  }, [params.username]);
  const kinds = profile && isMe(profile) ? ['followers', 'following', 'friends'] : Object.keys(operations);
  const kind = params.list in operations ? params.list : 'followers';
  const base = `/@${params.username}`;
  return html`
    <${Head} title=${profile?.displayName ?? `@${params.username}`} backTo=${base} />
    <nav class="tabs" aria-label=${t('people.lists')}>${kinds.map(k => html`
      <a key=${k} href="${base}/${k}" aria-current=${k === kind ? 'page' : undefined}>${t(`people.${k}_list`)}</a>`)}
        </nav>
    ${error ? html`<${Trouble} error=${error} />` : !profile ? html`<${Skeleton} />`
      : html`<${PersonList} key=${kind} name=${kind} load=${cursor =>
        call(operations[kind], { path: { userId: profile.id }, query: { cursor } })}
          empty=${t('people.nobody')} />`}`;
}

/** People, with a button to follow each. `actions` replaces it. */
export function PersonList({ name, load, empty, actions }) {
  const list = useKept(`people.${name}`, () => paged(load));
  const end = actions ?? (user => html`<${FollowButton} user=${user} isSmall />`);
  return html`
    <ul class="rows">${list.items.value.map(user => html`<${Row} key=${user.id} user=${user} end=${end} list=${list}
      wants=${!actions} />`)}</ul>
    <${PagedEnd} list=${list} />
    ${isEmpty(list) && html`<${Empty} icon="users" text=${empty} />`}`;
}

function Row({ user, end, list, wants }) {
  useEffect(() => { if (wants && user.isAvailable && !isMe(user)) wantRelationship(user.id); }, [user.id]);
  return html`<${PersonRow} user=${user}>${user.isAvailable && end(user, list)}</${PersonRow}>`;
}
