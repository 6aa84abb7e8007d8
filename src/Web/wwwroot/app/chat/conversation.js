import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, addressOf, Button, IconButton, minute, Skeleton, Trouble } from '../ui/basic.js';
import { confirm } from '../ui/overlay.js';
import { Head } from '../shell/head.js';
import { attempt } from '../act.js';
import { call, hubbub } from '../client.js';
import { ago, t } from '../i18n.js';
import { go } from '../router.js';
import { Group } from './group.js';
import { ConversationMenu } from './marks.js';
import { PinsBar } from './pins.js';
import { conversationOf, isRequest, presenceOf, typingIn, wantMembers } from './state.js';
import { Thread } from './thread.js';
import { faceOf, nameOf, presenceText, typingText } from './words.js';
import { Write } from './write.js';

/** A conversation of the list, or one that still has to be asked for. */
export function Conversation({ id, at }) {
  const c = conversationOf(id);
  const [error, setError] = useState(null);
  const isThere = Boolean(c);
  const load = () => {
    setError(null);
    hubbub.conversations.get(id).catch(setError);
  };
  useEffect(() => { if (!isThere) load(); }, [id, isThere]);
  if (c) return html`<${Pane} chat=${{ id, peer: c.with, c }} at=${at} />`;
  return html`
    <${Head} title=${t('nav.messages')} backTo="/messages" />
    ${error ? html`<${Trouble} error=${error} retry=${error.status === 404 ? undefined : load} />`
      : html`<${Skeleton} />`}`;
}

/** Header, messages and the field below. `chat` is `{ id?, peer?, c? }`: without `c` it has not begun. */
export function Pane({ chat, at }) {
  const { c, peer, id } = chat;
  const [isGroupShown, showGroup] = useState(false);
  const [focus, setFocus] = useState(/** @type {any} */ (null));
  const isGroup = c?.kind === 'group';
  useEffect(() => { if (isGroup) wantMembers(id); }, [id, isGroup]);
  useEffect(() => { if (peer && !(c && isRequest(c))) hubbub.people.presence([peer.id]).catch(() => {}); }, [peer?.id]);
  const face = c ? faceOf(c) : peer;
  const name = c ? nameOf(c) : peer.displayName;
  return html`
    <${Head} title=${name} shownTitle=${html`<${Who} c=${c} peer=${peer} face=${face} name=${name}
      onGroup=${() => showGroup(true)} />`} backTo="/messages">
      ${isGroup && html`<${IconButton} icon="info" label=${t('chat.group_info')} onClick=${() => showGroup(true)} />`}
      ${c && html`<${ConversationMenu} c=${c} isOpen isHead />`}
    </${Head}>
    ${id && html`<${PinsBar} id=${id} onJump=${seq => setFocus({ seq })} />`}
    <${Thread} key=${id ?? peer.id} chat=${chat} at=${at} focus=${focus} />
    <${TypingLine} chat=${chat} />
    ${c && isRequest(c) ? html`<${Asked} c=${c} />`
      : isGroup && c.group.onlyAdminsSend && c.role === 'member'
        ? html`<p class="chat-closed soft">${t('chat.only_admins')}</p>`
        : peer && peer.isAvailable === false ? html`<p class="chat-closed soft">${t('people.gone')}</p>`
          : html`<${Write} key=${id ?? peer.id} chat=${chat} />`}
    ${isGroupShown && c && html`<${Group} c=${c} onClose=${() => showGroup(false)} />`}`;
}

function Who({ c, peer, face, name, onGroup }) {
  const presence = presenceOf(c && isRequest(c) ? undefined : peer?.id);
  const seen = presence?.lastSeenAt ? ago(presence.lastSeenAt, Math.max(minute.value, Date.parse(presence.lastSeenAt)))
    : '';
  const note = c?.kind === 'group' ? t('chat.n_members', { n: c.memberCount }) : presenceText(presence, seen);
  const inside = html`<${Avatar} user=${face} size="32" status=${presence?.status} />
    <span class="row-text"><bdi class="name">${name}</bdi>${note && html`<span class="soft small-text">${note}</span>`}
      </span>`;
  return c?.kind === 'group' ? html`<button type="button" class="chat-who" onClick=${onGroup}>${inside}</button>`
    : html`<a class="chat-who" href=${addressOf(peer)}>${inside}</a>`;
}

// As high when it is empty, so that nothing jumps.
function TypingLine({ chat: { id, peer, c } }) {
  const text = typingText(typingIn(c?.kind === 'group' ? id : peer?.id), c?.kind === 'group');
  return html`<p class="chat-typing soft small-text">${text && html`<span class="dots" aria-hidden="true"><i></i><i></i>
    <i></i></span>${text}`}</p>`;
}

function Asked({ c }) {
  const [busy, setBusy] = useState(false);
  const act = async (run, done) => {
    setBusy(true);
    if (await attempt(run)) done?.();
    setBusy(false);
  };
  const leave = () => go('/messages?tab=requests', { replace: true });
  const name = c.with.displayName;
  const block = async () => {
    if (!await confirm(t('people.block_title', { name }), t('people.block_text'), t('people.block'))) return;
    act(() => call('blockUser', { path: { userId: c.with.id } }), leave);
  };
  return html`
    <div class="chat-asked" role="group" aria-label=${t('chat.request')}>
      <p>${t('chat.request_text', { name })}</p>
      <div class="chat-asked-acts">
        <${Button} variant="danger" disabled=${busy} onClick=${block}>${t('people.block')}</${Button}>
        <${Button} disabled=${busy} onClick=${() => act(() =>
          call('declineMessageRequest', { path: { conversationId: c.id } }), leave)}>${t('chat.decline')}</${Button}>
        <${Button} variant="primary" disabled=${busy}
          onClick=${() => act(() => call('acceptMessageRequest', { path: { conversationId: c.id } }))}>
            ${t('chat.accept')}</${Button}>
      </div>
    </div>`;
}
