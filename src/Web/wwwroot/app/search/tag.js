import { html, useEffect, useState } from '../ui/html.js';
import { Button, Empty } from '../ui/basic.js';
import { isEmpty, paged } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { act } from '../act.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { useKept } from '../router.js';
import { Posts } from '../feed/feed.js';
import { keep } from '../post/store.js';

/** A tag: how many posts and followers it has, and its posts. */
export default function Tag({ params }) {
  const { tag } = params;
  const [about, setAbout] = useState(null);
  const list = useKept('posts', () => paged(cursor => call('listTagPosts', { path: { tag }, query: { cursor } }),
    { read: post => ({ id: keep(post), reasons: [] }) }));
  useEffect(() => { call('getTag', { path: { tag } }).then(setAbout, () => {}); }, [tag]);
  const follow = isFollowed => {
    const show = now => setAbout(old => ({ ...old, isFollowed: now }));
    act(isFollowed ? 'followTag' : 'unfollowTag', { path: { tag } }, {
      show: () => show(isFollowed), takeBack: () => show(!isFollowed),
    });
  };
  return html`
    <${Head} title=${`#${tag}`} backTo="/search">
      ${about && html`<${Button} variant=${about.isFollowed ? 'plain' : 'primary'}
        onClick=${() => follow(!about.isFollowed)}>
        ${t(about.isFollowed ? 'people.following' : 'people.follow')}</${Button}>`}
    </${Head}>
    ${about && html`<p class="soft tag-facts">${t('tag.posts', { n: about.posts })} · ${t('people.followers_n',
      { n: about.followers })}</p>`}
    <${Posts} list=${list} label=${`#${tag}`} />
    ${isEmpty(list) && html`<${Empty} icon="hash" text=${t('tag.none')} />`}`;
}
