import { html, useEffect, useRef, useState } from '../ui/html.js';
import { Avatar, Button, ButtonLink, Empty, Icon, IconButton, Name, Skeleton, Time, Trouble } from '../ui/basic.js';
import { confirm, toast } from '../ui/overlay.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { attempt } from '../act.js';
import { call } from '../client.js';
import { parts, t } from '../i18n.js';
import { useKept } from '../router.js';

const idOf = account => account.user.id;

// How often something was ended here: lists of before are out of date.
let acts = 0;

const find = q => paged(cursor => call('listAccounts', { query: { q: q || undefined, cursor } }), { idOf });

/** All accounts, newest first, or those whose username starts with what is searched. */
export function People() {
  const kept = useKept('accounts', () => ({ q: '', list: find(''), acts }));
  if (kept.acts !== acts) Object.assign(kept, { list: find(kept.q), acts });
  const [text, setText] = useState(kept.q);
  const [list, setList] = useState(kept.list);
  const timer = useRef(0);
  const search = value => {
    clearTimeout(timer.current);
    if (value.trim() === kept.q) return;
    kept.q = value.trim();
    kept.list = find(kept.q);
    setList(kept.list);
  };
  const onInput = e => {
    const { value } = e.target;
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(value), 300);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return html`
    <form role="search" class="search-box" onSubmit=${e => { e.preventDefault(); search(text); }}>
      <${Icon} name="search" /><input type="search" dir=${text ? 'ltr' : undefined} value=${text} maxlength="30"
        enterkeyhint="search" autocapitalize="none" spellcheck="false" aria-label=${t('admin.find')}
        placeholder=${t('admin.find')} onInput=${onInput} />
      ${text && html`
        <${IconButton} icon="x" label=${t('search.clear')} onClick=${() => { setText(''); search(''); }} />`}
    </form>
    <ul class="rows">${list.items.value.map(account => html`
      <li key=${idOf(account)}><a class="row" href="/admin/people/${account.username}">
        <${Avatar} user=${account.user} />
        <span class="row-text">
          <span class="cut"><${Name} user=${account.user} /> <bdi class="soft">@${account.username}</bdi></span>
          <span class="soft small-text"><${Joined} at=${account.createdAt} />
            ${' · '}${t('admin.sessions', { n: account.sessionCount })}</span></span>
        <${Badges} account=${account} /><${Icon} name="chevron-right" />
      </a></li>`)}</ul>
    <${PagedEnd} key=${kept.q} list=${list} />
    ${isEmpty(list) && html`<${Empty} icon="users" text=${t('admin.nobody')} />`}`;
}

const Joined = ({ at }) => parts('admin.joined', { ago: html`<${Time} at=${at} />` });

const Badges = ({ account }) => html`
  ${account.isAdmin && html`<span class="chip-note">${t('admin.is_admin')}</span>`}
  ${account.state !== 'active' && html`<span class="chip-note">${t(`admin.state_${account.state}`)}</span>`}`;

/** One account: its sessions, and how to end them. */
export function AccountPage({ username }) {
  const [account, setAccount] = useState(/** @type {any} */ (undefined));
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    // Of all that start with it, the name itself is the first.
    call('listAccounts', { query: { q: username, limit: 1 } }).then(({ items: [first] }) =>
      setAccount(first?.username.toLowerCase() === username.toLowerCase() ? first : null), setError);
  };
  useEffect(load, [username]);
  return html`
    <${Head} title=${account?.user.displayName ?? `@${username}`} backTo="/admin/people" />
    ${error ? html`<${Trouble} error=${error} retry=${load} />`
      : account === null ? html`<${Empty} icon="user-x" text=${t('people.not_found')} />`
        : !account ? html`<${Skeleton} />` : html`<${Account} account=${account} />`}`;
}

function Account({ account }) {
  const path = { userId: idOf(account) };
  const list = useKept('sessions', () => paged(cursor => call('listAccountSessions', { path, query: { cursor } })));
  const end = async session => {
    if (await attempt(() => call('endAccountSession', { path: { ...path, sessionId: session.id } }))) {
      acts++;
      list.remove(session.id);
      toast(t('admin.ended'));
    }
  };
  const endAll = async () => {
    const title = t('admin.end_all_title', { name: account.username });
    if (!await confirm(title, t('admin.end_all_text'), t('admin.end_all'))) return;
    if (await attempt(() => call('endAccountSessions', { path }))) {
      acts++;
      await list.again();
      toast(t('admin.ended_all'));
    }
  };
  return html`
    <section class="admin-account">
      <${Avatar} user=${account.user} size="64" />
      <div class="row-text"><bdi class="strong">@${account.username}</bdi>
        <span class="soft small-text"><${Joined} at=${account.createdAt} /></span>
        <span><${Badges} account=${account} /></span></div>
      ${account.user.isAvailable && html`
        <${ButtonLink} href="/@${account.username}" icon="user">${t('admin.profile')}</${ButtonLink}>`}
    </section>
    <div class="section-head"><h2>${t('settings.sessions')}</h2>
      ${list.items.value.length > 0 && html`
        <${Button} icon="log-out" onClick=${endAll}>${t('admin.end_all')}</${Button}>`}</div>
    <ul class="rows">${list.items.value.map(session => html`
      <li key=${session.id} class="row"><${Icon} name="monitor" size="24" />
        <span class="row-text"><bdi class="strong">${session.deviceName || t('sessions.unnamed')}</bdi>
          <span class="soft small-text">
            ${parts('sessions.used', { ago: html`<${Time} at=${session.lastUsedAt} />` })}</span></span>
        <${Button} onClick=${() => end(session)}>${t('sessions.end')}</${Button}></li>`)}</ul>
    <${PagedEnd} list=${list} />
    ${isEmpty(list) && html`<${Empty} icon="monitor" text=${t('admin.no_sessions')} />`}`;
}
