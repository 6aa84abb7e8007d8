import { html, useState } from '../ui/html.js';
import { Empty, errorText, IconButton } from '../ui/basic.js';
import { confirm, Menu, toast } from '../ui/overlay.js';
import { NameDialog } from '../ui/name.js';
import { isEmpty, paged } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { go, useKept } from '../router.js';
import { Posts } from '../feed/feed.js';
import { keep } from '../post/store.js';

const longest = 50;

/** What one has saved: all of it, or the posts of a folder. */
export default function Saved({ query }) {
  const folderId = query.get('folder') ?? undefined;
  const [asked, setAsked] = useState(/** @type {'new' | 'rename' | null} */ (null));
  const folders = state.value.own?.folders ?? [];
  const folder = folders.find(f => f.id === folderId);
  const list = useKept(`saved.${folderId ?? ''}`, () => paged(cursor =>
    call('listSavedPosts', { query: { folderId, cursor } }),
    { read: post => ({ id: keep(post), reasons: [] }) }));
  const remove = async () => {
    if (!await confirm(t('saved.delete_title', { name: folder.name }), t('saved.delete_text'), t('act.delete'))) return;
    call('deleteFolder', { path: { folderId } }).then(() => go('/saved', { replace: true }), e => toast(errorText(e)));
  };
  const save = async name => {
    if (asked === 'rename') await call('renameFolder', { path: { folderId }, body: { name } });
    else go(`/saved?folder=${(await call('createFolder', { body: { name } })).id}`);
  };
  return html`
    <${Head} title=${folder?.name ?? t('nav.saved')} backTo=${folderId ? '/saved' : undefined}>
      <${IconButton} icon="plus" label=${t('saved.new')} onClick=${() => setAsked('new')} />
      ${folder && html`<${Menu} label=${t('act.more')} items=${[
        { icon: 'pencil', text: t('saved.rename'), onClick: () => setAsked('rename') },
        { icon: 'trash-2', text: t('saved.delete'), danger: true, onClick: remove },
      ]} />`}
    </${Head}>
    ${folders.length > 0 && html`
      <nav class="tabs" aria-label=${t('saved.folders')}>
        <a href="/saved" aria-current=${!folderId ? 'page' : undefined}>${t('saved.all')}</a>
        ${folders.map(f => html`<a key=${f.id} href="/saved?folder=${f.id}"
          aria-current=${f.id === folderId ? 'page' : undefined}><bdi>${f.name}</bdi></a>`)}
      </nav>`}
    ${asked && html`<${NameDialog} key=${asked} title=${t(`saved.${asked}`)} label=${t('saved.name')} longest=${longest}
      value=${asked === 'rename' ? folder?.name : ''} onClose=${() => setAsked(null)} save=${save} />`}
    <${Posts} list=${list} label=${t('nav.saved')} />
    ${isEmpty(list) && html`<${Empty} icon="bookmark" text=${t(folderId ? 'saved.none_here' : 'saved.none')} />`}`;
}

