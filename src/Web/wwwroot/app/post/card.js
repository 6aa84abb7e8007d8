import { Fragment, html, useLayoutEffect, useRef, useState } from '../ui/html.js';
import { addressOf, Avatar, Icon, Name, Time } from '../ui/basic.js';
import { LinkLine, Text } from '../ui/text.js';
import { MediaGrid } from '../ui/media.js';
import { parts, t } from '../i18n.js';
import { go } from '../router.js';
import { Actions } from './actions.js';
import { PostMenu } from './menu.js';
import { Poll } from './poll.js';
import { postOf } from './store.js';

export const audienceIcons = { public: 'globe', followers: 'users', friends: 'user-check', circle: 'circle-dot',
  private: 'lock' };

/** A post in a list, or alone on its page (`isOpen`). It is drawn again when it changes, and goes when it is gone. */
export function PostCard({ id, reasons = [], isOpen = false, place }) {
  const post = postOf(id);
  if (!post) return null;
  const open = event => {
    if (isOpen || event.defaultPrevented
      || event.target.closest('a, button, input, label, video, audio, form, [popover]')
      || getSelection()?.toString()) return;
    go(`/post/${id}`);
  };
  // A share without words is the post that it shares.
  const isShare = post.sharedPost && !post.isQuote && !post.text;
  const shown = isShare ? postOf(post.sharedPost.id) ?? post.sharedPost : post;
  return html`
    <article class="post ${isOpen ? 'is-open' : ''}" tabindex="0" data-anchor=${id} aria-labelledby="a-${id}"
      aria-posinset=${place?.at} aria-setsize=${place ? -1 : undefined} onClick=${open}>
      ${isShare && html`<p class="reason"><${Icon} name="repeat-2" size="16" />
        <span>${parts('post.shared_by', { name: html`<a href=${addressOf(post.author)}><${Name} user=${post.author} />
          </a>` })}</span></p>`}
      ${!isShare && reasons.length > 0 && html`<${Reason} reasons=${reasons} />`}
      <${PostBody} post=${shown} labelId="a-${id}" isOpen=${isOpen}
        menu=${html`<${PostMenu} post=${shown} share=${isShare ? post : undefined} />`} />
      <${Actions} post=${shown} />
    </article>`;
}

function PostBody({ post, labelId, isOpen, menu }) {
  return html`
    <header class="post-head">
      <a href=${addressOf(post.author)} tabindex="-1" aria-hidden="true"><${Avatar} user=${post.author} /></a>
      <div class="post-who" id=${labelId}>
        <a class="cut" href=${addressOf(post.author)}><${Name} user=${post.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${post.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${post.id}"><${Time} at=${post.createdAt} /></a>
          ${post.editedAt && html`<span aria-hidden="true">·</span><span>${t('post.edited')}</span>`}
          <span title=${t(`audience.${post.audience}`)}><${Icon} name=${audienceIcons[post.audience]} size="14" />
            <span class="hidden">${t(`audience.${post.audience}`)}</span></span>
        </span>
      </div>
      ${menu}
    </header>
    <div class="post-body">
      <${LongText} text=${post.text} isOpen=${isOpen} />
      <${Facts} post=${post} />
      ${post.media?.length > 0 && html`<${MediaGrid} media=${post.media} />`}
      ${post.poll && html`<${Poll} post=${post} />`}
      ${post.isQuote && html`<${Quoted} post=${post.sharedPost} />`}
    </div>`;
}

const mostLines = 12;
// So many of the widest characters fit on a line of the narrowest screen.
const fewest = 18;
const isSurelyShort = text =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / fewest)), 0) <= mostLines;

/** Text of at most twelve lines, and all of it on request. */
function LongText({ text, isOpen }) {
  const ref = useRef(null);
  const [isCut, setCut] = useState(false);
  const [isWhole, setWhole] = useState(isOpen);
  useLayoutEffect(() => {
    if (!ref.current || isWhole) return;
    // To measure is to lay out the whole page.
    setCut(!isSurelyShort(text) && ref.current.scrollHeight > ref.current.clientHeight + 2);
  }, [text, isWhole]);
  if (!text) return null;
  const size = isOpen && text.length < 120 ? 'large' : '';
  return html`
    <p ref=${ref} dir="auto" class="post-text pre ${isWhole ? '' : 'clamp'} ${size}"><${Text} text=${text} /></p>
    ${isCut && !isWhole && html`<button type="button" class="link more-text" onClick=${() => setWhole(true)}>
      ${t('post.more')}</button>`}`;
}

function Facts({ post }) {
  const facts = [
    post.mood && html`<${Icon} name="smile" size="16" /><bdi>${post.mood}</bdi>`,
    post.location && html`<${Icon} name="map-pin" size="16" /><bdi>${post.location}</bdi>`,
    post.link && html`<${LinkLine} href=${post.link} />`,
    post.expiresAt && html`<${Icon} name="clock" size="16" /><span>${t('post.expires')} <${Time} at=${post.expiresAt} />
      </span>`,
  ].filter(Boolean);
  return facts.length > 0 && html`<ul class="facts soft small-text">
    ${facts.map((fact, i) => html`<li key=${i}>${fact}</li>`)}</ul>`;
}

/** A post inside another: who, and the beginning. */
export function Quoted({ post }) {
  if (!post) return html`<p class="quoted soft">${t('post.not_seen')}</p>`;
  return html`
    <a class="quoted" href="/post/${post.id}">
      <span class="quoted-head"><${Avatar} user=${post.author} size="24" /><${Name} user=${post.author} />
        <span class="soft small-text cut"><bdi>@${post.author.username}</bdi> · <${Time} at=${post.createdAt} /></span>
          </span>
      ${post.text && html`<span class="clamp small pre" dir="auto">${post.text}</span>`}
      ${post.media?.length > 0 && html`<span class="soft small-text"><${Icon} name="image" size="16"
        /> ${t('post.files', { n: post.media.length })}</span>`}
    </a>`;
}

const reasonIcons = { tag: 'hash', commented: 'message-circle', shared: 'repeat-2', popular: 'chart-no-axes-column',
  circle_member: 'circle-dot' };

// What one follows explains itself; everything else is said.
function Reason({ reasons }) {
  const said = reasons.find(r => r.kind in reasonIcons);
  const kind = said?.kind;
  if (!said || reasons.some(r => r.kind === 'own' || r.kind === 'follows')) return null;
  return html`
    <p class="reason"><${Icon} name=${reasonIcons[kind]} size="16" /><span>${parts(`reason.${kind}`, {
      name: said.user && html`<${Name} user=${said.user} />`,
      tag: said.tag && html`<${Fragment}>#${said.tag}</${Fragment}>`,
    })}</span></p>`;
}
