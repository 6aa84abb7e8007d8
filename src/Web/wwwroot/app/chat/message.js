import { html, useEffect } from '../ui/html.js';
import { Avatar, errorText, Icon } from '../ui/basic.js';
import { MediaGrid } from '../ui/media.js';
import { Text } from '../ui/text.js';
import { hubbub, me } from '../client.js';
import { date, t } from '../i18n.js';
import { Quoted } from '../post/card.js';
import { ask, forget, keep, postOf } from '../post/store.js';
import { told } from './marks.js';
import { cardOf, ownFiles } from './state.js';
import { isOnlyEmoji } from '../ui/tokens.js';
import { clock, gist, happened } from './words.js';
import { Voice } from './voice.js';

/** A message. `isFirst` and `isLast` of those of one person within five minutes; `tick`: how far one's own has come. */
export function Row({ m, isFirst, isLast, isGroup, isActive, tick, acts }) {
  const isOwn = m.senderId === me.value.id;
  const sender = isOwn ? me.value : cardOf(m.senderId);
  const focus = { tabIndex: isActive ? 0 : -1, 'data-row': m.id, 'data-seq': m.seq };
  if (m.system) {
    return html`<li class="message is-system" ...${focus}><span>${happened(m)}</span></li>`;
  }
  const hold = holding(() => acts.menu(m, document.querySelector(`[data-row="${m.id}"] .message-more`)));
  return html`
    <li class="message ${isOwn ? 'is-own' : ''} ${isFirst ? 'is-first' : ''} ${isLast ? 'is-last' : ''}" ...${focus}
      ...${hold}>
      ${isGroup && !isOwn && html`<span class="message-face">${isLast && html`<${Avatar} user=${sender} size="32" />`}
        </span>`}
      <div class="message-box">
        ${isGroup && !isOwn && isFirst ? html`<bdi class="message-name">${sender.displayName}</bdi>`
          : html`<span class="hidden">${isOwn ? t('chat.you') : sender.displayName}: </span>`}
        <div class="bubble ${m.deletedAt ? 'is-deleted' : ''} ${isEmoji(m) ? 'is-emoji' : ''}"><${Content} m=${m}
          acts=${acts} /></div>
        ${m.reactions?.length > 0 && html`<${Reactions} m=${m} />`}
        ${(isLast || m.editedAt) && html`<span class="message-meta">
          ${m.editedAt && html`<span title=${date(m.editedAt, { dateStyle: 'full', timeStyle: 'short' })}>
            ${t('chat.edited')}</span>`}
          <time datetime=${m.sentAt} title=${date(m.sentAt, { dateStyle: 'full', timeStyle: 'short' })}>
            ${clock(m.sentAt)}</time>
          ${tick && html`<${Tick} state=${tick} />`}</span>`}
      </div>
      ${!m.deletedAt && html`<button type="button" class="icon-button message-more" tabindex="-1"
        aria-label=${t('chat.message_menu')}
        aria-haspopup="menu" onClick=${e => acts.menu(m, e.currentTarget)}><${Icon} name="ellipsis" size="18" />
          </button>`}
    </li>`;
}

function Content({ m, acts }) {
  if (m.deletedAt) return html`<span>${t('chat.deleted')}</span>`;
  const voice = m.media?.length === 1 && m.media[0].kind === 'audio' ? m.media[0] : undefined;
  return html`
    ${m.isForwarded && html`<span class="message-note"><${Icon} name="share-2" size="14" />${t('chat.forwarded')}
      </span>`}
    ${m.storyId && html`<span class="message-note"><${Icon} name="circle-dot" size="14" />${t('chat.story_reply')}
      </span>`}
    ${m.replyTo && html`<${Quote} quote=${m.replyTo} onOpen=${() => acts.jump(m.replyTo.seq)} />`}
    ${voice ? html`<${Voice} media=${voice} />` : m.media?.length > 0 && html`<${MediaGrid} media=${m.media} />`}
    ${m.sharedPostId && html`<${Shared} id=${m.sharedPostId} shared=${m.sharedPost} />`}
    ${m.body && html`<p class="pre" dir="auto"><${Text} text=${m.body} /></p>`}`;
}

/** The message that one answers. */
export const Quote = ({ quote, onOpen }) => html`
  <button type="button" class="message-quote" onClick=${onOpen}>
    <bdi class="strong">${quote.senderId === me.value.id ? t('chat.you') : cardOf(quote.senderId).displayName}</bdi>
    <span class="cut" dir="auto">${gist(quote)}</span></button>`;

// Events do not bring the post; it is asked for once. What is known of it is what its cards show.
function Shared({ id, shared }) {
  const known = postOf(id);
  useEffect(() => {
    if (known !== undefined) return;
    if (shared?.post) keep(shared.post);
    else if (shared) forget(id);
    else ask(id);
  }, [id, shared]);
  if (known === undefined) return html`<span class="quoted soft">${t('state.loading')}</span>`;
  return html`<${Quoted} post=${known} />`;
}

function Reactions({ m }) {
  const turn = r => told(hubbub.messages.react(m.id, r.emoji, !r.isMine));
  return html`
    <ul class="message-reactions">${m.reactions.map(r => html`
      <li key=${r.emoji}><button type="button" aria-pressed=${r.isMine ? 'true' : 'false'} class=${r.isMine ? 'on' : ''}
        aria-label=${t('chat.reaction', { emoji: r.emoji, n: r.count })} onClick=${() => turn(r)}>
        <span aria-hidden="true">${r.emoji}</span>${r.count > 1 && html`<span aria-hidden="true">${r.count}</span>`}
          </button></li>`)}</ul>`;
}

const ticks = { queued: 'clock', sent: 'check', delivered: 'check-check', read: 'check-check' };

const Tick = ({ state }) => html`
  <span class="tick ${state}" title=${t(`chat.tick_${state}`)}><${Icon} name=${ticks[state]} size="16" />
    <span class="hidden">${t(`chat.tick_${state}`)}</span></span>`;

/** A message that is not stored at the server yet, or was refused. */
export function Waiting({ item }) {
  const { body } = item.input;
  const hasFailed = item.state === 'failed';
  const media = (body.mediaIds ?? []).map(id => ownFiles.get(id)).filter(Boolean);
  return html`
    <li class="message is-own is-first is-last ${hasFailed ? 'has-failed' : 'is-waiting'}" tabindex="-1"
      data-row=${item.key}>
      <div class="message-box">
        <span class="hidden">${t('chat.you')}: </span>
        <div class="bubble">
          ${media.length === 1 && media[0].kind === 'audio' ? html`<${Voice} media=${media[0]} />` : media.length > 0
            && html`<${MediaGrid} media=${media} />`}
          ${body.sharedPostId && html`<${Shared} id=${body.sharedPostId} />`}
          ${body.message ? html`<p class="pre" dir="auto">${body.message}</p>`
            : media.length === 0 && !body.sharedPostId && html`<p>
              ${t(item.operation === 'forwardMessage' ? 'chat.forwarded'
                : 'chat.n_files', { n: body.mediaIds?.length ?? 1 })}</p>`}</div>
        ${hasFailed ? html`
          <span class="message-failed" role="alert"><${Icon} name="circle-alert" size="16" /><span>
            ${t('chat.not_sent')} ${errorText(item.error)}</span></span>
          <span class="message-failed-acts">
            <button type="button" class="link" onClick=${() => hubbub.outbox.retry(item.key)}>${t('act.retry')}</button>
            <button type="button" class="link" onClick=${() => hubbub.outbox.discard(item.key)}>${t('chat.discard')}
              </button></span>`
          : html`<span class="message-meta">${item.retryAt && item.error?.code === 'rate_limited'
            && html`<span>${t('chat.paced')}</span>`}
            <time>${clock(item.createdAt)}</time><${Tick} state="queued" /></span>`}
      </div>
    </li>`;
}

const isEmoji = m => Boolean(m.body) && !m.deletedAt && !m.media && !m.replyTo && !m.sharedPostId
  && isOnlyEmoji(m.body);

// A long press opens the menu where there is no mouse.
function holding(open) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  return {
    onPointerDown: e => { if (e.pointerType !== 'mouse' && !e.target.closest('button, a, audio, video')) { stop();
      timer = setTimeout(open, 450); } },
    onPointerUp: stop, onPointerCancel: stop, onPointerMove: e =>
      { if (Math.abs(e.movementX) + Math.abs(e.movementY) > 6) stop(); },
    onContextMenu: e => { if (e.pointerType !== 'mouse' || e.target.closest('.bubble') && !getSelection()?.toString()
      && !e.target.closest('a')) { e.preventDefault(); open(); } },
  };
}
