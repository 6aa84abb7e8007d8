import { html, signal, useEffect, useId, useRef } from './html.js';
import { ago, date, language, t } from '../i18n.js';

const icons = '/vendor/lucide-static@1.62.0/icons.svg';

/** An icon of the set. It never stands for words by itself: whoever uses it names the control. */
export const Icon = ({ name, size = 20, ...rest }) => html`
  <svg class="icon icon-${name}" width=${size} height=${size} aria-hidden="true" ...${rest}>
    <use href=${`${icons}#${name}`} />
  </svg>`;

/** A button with words. `variant`: primary, plain, soft, danger. `busy` shows that its act is under way. */
export const Button = ({ variant = 'plain', icon, busy, children, class: name = '', type = 'button', ...rest }) => html`
  <button type=${type} class="button ${variant} ${name}" aria-busy=${busy ? 'true' : undefined}
    disabled=${busy || rest.disabled} ...${rest}>
    ${icon && html`<${Icon} name=${icon} size="18" />`}<span>${children}</span>
  </button>`;

/** A button with an icon only; `label` is its name, and its tooltip. */
export const IconButton = ({ icon, label, class: name = '', size = 20, children, ...rest }) => html`
  <button type="button" class="icon-button ${name}" aria-label=${label} title=${label} ...${rest}>
    <${Icon} name=${icon} size=${size} />${children}
  </button>`;

/** A link that looks like a button. */
export const ButtonLink = ({ variant = 'plain', icon, children, class: name = '', ...rest }) => html`
  <a class="button ${variant} ${name}" ...${rest}>${icon && html`<${Icon} name=${icon} size="18" />`}
    <span>${children}</span></a>`;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// The first letters of the first and the last word.
function initials(name) {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const first = word => graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '';
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0] ?? '?');
}

const hue = id => [...String(id ?? '')].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 360, 7);

/** A person's picture, or their initials. Decoration: the name is beside it. `size`: 24, 32, 40, 64 or 96. */
export const Avatar = ({ user, size = 40, status }) => html`
  <span class="avatar avatar-${size}" aria-hidden="true">
    ${user?.avatar
      ? html`<img src=${size > 64 ? user.avatar.medium : user.avatar.small} alt="" width=${size} height=${size} />`
      : html`<span class="initials" style=${{ '--hue': String(hue(user?.id)) }}>${initials(user?.displayName)}</span>`}
    ${status && status !== 'offline' && html`<span class="presence ${status}"></span>`}
  </span>`;

/** A name, in its own direction. */
export const Name = ({ user }) => html`<bdi class="name">${user?.displayName || user?.username}</bdi>`;

/** The address of a person's page; none if they are gone. */
export const addressOf = user => (user?.username ? `/@${user.username}` : undefined);

/** A person as a link: picture, name, username, and what `children` adds at the end. */
export const PersonRow = ({ user, note, children }) => html`
  <li class="row person">
    <a class="row-link" href=${addressOf(user)}>
      <${Avatar} user=${user} />
      <span class="row-text"><${Name} user=${user} />
        <span class="soft cut">${note ?? (user.username ? html`<bdi>@${user.username}</bdi>` : t('people.gone'))}</span>
          </span>
    </a>
    ${children && html`<span class="row-end">${children}</span>`}
  </li>`;

/** The time now, once a minute: what shows "3 min" is drawn again. */
export const minute = signal(Date.now());
setInterval(() => { minute.value = Date.now(); }, 60_000);

/** How long ago, with the whole date as a tooltip. */
export const Time = ({ at }) => html`
  <time datetime=${at} title=${date(at, { dateStyle: 'full', timeStyle: 'short' })}>
    ${ago(at, Math.max(minute.value, Date.parse(at)))}</time>`;

/** A field with its label, what is wrong with it, and a hint. `rows` makes it a text area. */
export function Field({ label, error, hint, rows, end, class: name = '', ...rest }) {
  const id = useId();
  const said = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ') || undefined;
  const Tag = rows ? 'textarea' : 'input';
  return html`
    <div class="field ${name}">
      <label for=${id}>${label}</label>
      <div class="field-box">
        <${Tag} id=${id} rows=${rows} dir=${rest.value ? 'auto' : undefined} aria-invalid=${error ? 'true' : undefined}
          aria-describedby=${said}
          ...${rest} />
        ${end}
      </div>
      ${error && html`<p class="field-error" id="${id}-e"><${Icon} name="circle-alert" size="16" />${error}</p>`}
      ${hint && html`<p class="field-hint" id="${id}-h">${hint}</p>`}
    </div>`;
}

/** One of several: `options` are `[value, text]`. */
export function Select({ label, options, ...rest }) {
  const id = useId();
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <div class="field-box select"><select id=${id} ...${rest}>
        ${options.map(([value, text]) => html`<option value=${value} selected=${value === rest.value}>${text}
          </option>`)}
      </select><${Icon} name="chevron-down" size="16" /></div>
    </div>`;
}

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled }) {
  const id = useId();
  return html`
    <div class="switch-row">
      <label for=${id}><span>${label}</span>${hint && html`<span class="soft" id="${id}-h">${hint}</span>`}</label>
      <input type="checkbox" role="switch" class="switch" id=${id} checked=${checked} disabled=${disabled}
        aria-describedby=${hint ? `${id}-h` : undefined} onChange=${e => onChange(e.target.checked)} />
    </div>`;
}

/** Rows that are being loaded. They show only when it takes long. */
export const Skeleton = ({ rows = 4, kind = 'row' }) => html`
  <div class="skeleton" role="status"><span class="hidden">${t('state.loading')}</span>
    ${Array.from({ length: rows }, () => html`
      <div class="skeleton-${kind}" aria-hidden="true"><i class="disc"></i><span><i></i><i></i></span></div>`)}
  </div>`;

/** Nothing here: one sentence, and one thing to do about it. */
export const Empty = ({ icon, text, children }) => html`
  <div class="empty"><${Icon} name=${icon} size="32" /><p>${text}</p>${children}</div>`;

/** What went wrong, where it happened. */
export const Trouble = ({ error, retry }) => html`
  <div class="trouble" role="alert"><${Icon} name="circle-alert" size="18" /><p>${errorText(error)}</p>
    ${retry && html`<${Button} onClick=${retry}>${t('act.retry')}</${Button}>`}</div>`;

/** An error of the server or of the network in the user's words. */
export function errorText(error) {
  void language.value;
  const key = `error.${error?.code ?? 'unknown'}`;
  const wait = Math.ceil((error?.retryAfterMs ?? 0) / 1000);
  if (error?.code === 'rate_limited') return t('error.rate_limited', { n: Math.max(1, wait) });
  const text = t(key);
  return text !== key ? text : error?.status ? error.message : t('error.no_answer');
}

/** Why something was refused, where there are no fields to say it at. */
export const refusalText = error => (error.fields ? Object.values(error.fields).flat()[0] : errorText(error));

/** Calls back when the element comes near the screen. */
export function useNear(callback, margin = '1200px') {
  const ref = useRef(null);
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      seen => seen.some(e => e.isIntersecting) && latest.current(), { rootMargin: margin });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return ref;
}
