import { html } from '../ui/html.js';
import { Empty, errorText } from '../ui/basic.js';
import { confirm, Menu, toast } from '../ui/overlay.js';
import { isEmpty, paged } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { go, useKept } from '../router.js';
import { Posts } from '../feed/feed.js';
import { keep } from '../post/store.js';

/** What one has saved: all of it, or the posts of a folder. */
export default function Saved({ query }) {
  const folderId = query.get('folder') ?? undefined;
  const folders = state.value.own?.folders ?? [];
  const folder = folders.find(f => f.id === folderId);
  const list = useKept(`saved.${folderId ?? ''}`, () => paged(cursor => call('listSavedPosts', { query: { folderId, cursor } }),
    { read: post => ({ id: keep(post), reasons: [] }) }));
  const remove = async () => {
    if (!await confirm(t('saved.delete_title', { name: folder.name }), t('saved.delete_text'), t('act.delete'))) return;
    call('deleteFolder', { path: { folderId } }).then(() => go('/saved', { replace: true }), e => toast(errorText(e)));
  };
  return html`
    <${Head} title=${folder?.name ?? t('nav.saved')} backTo=${folderId ? '/saved' : undefined}>
      ${folder && html`<${Menu} label=${t('act.more')} items=${[{ icon: 'trash-2', text: t('saved.delete'), danger: true, onClick: remove }]} />`}
    </${Head}>
    ${folders.length > 0 && html`
      <nav class="tabs" aria-label=${t('saved.folders')}>
        <a href="/saved" aria-current=${!folderId ? 'page' : undefined}>${t('saved.all')}</a>
        ${folders.map(f => html`<a key=${f.id} href="/saved?folder=${f.id}" aria-current=${f.id === folderId ? 'page' : undefined}><bdi>${f.name}</bdi></a>`)}
      </nav>`}
    <${Posts} list=${list} label=${t('nav.saved')} />
    ${isEmpty(list) && html`<${Empty} icon="bookmark" text=${t(folderId ? 'saved.none_here' : 'saved.none')} />`}`;
}

