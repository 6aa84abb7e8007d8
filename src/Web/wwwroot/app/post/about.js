import { html, useEffect, useMemo, useState } from '../ui/html.js';
import { Avatar, Icon, Name, PersonRow, Skeleton, Time, Trouble } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { Text } from '../ui/text.js';
import { SendTo } from '../chat/forward.js';
import { call, hubbub, state } from '../client.js';
import { parts, t } from '../i18n.js';
import { kinds } from './actions.js';
import { Quoted } from './card.js';
import { shownAbout } from './menu.js';
import { save } from './store.js';

const pages = {
  audience: AudienceOf, folder: Folder, reactions: Reactions, history: History, why: Why, send: Send,
};

/** What can be known about a post, in a dialog. */
export function AboutPost() {
  const shown = shownAbout.value;
  if (!shown) return null;
  const Part = pages[shown.what];
  const titles = {
    audience: 'post.audience', folder: 'saved.to_folder', reactions: 'post.who_reacted', history: 'post.history',
    why: 'post.why', send: 'post.send',
  };
  return html`
    <${Dialog} title=${t(titles[shown.what])} class="small" onClose=${() => { shownAbout.value = null; }}>
      <${Part} post=${shown.post} /></${Dialog}>`;
}

function useAnswer(operation, input) {
  const [answer, setAnswer] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => { call(operation, input).then(setAnswer, setError); }, []);
  return { answer, shown: error ? html`<${Trouble} error=${error} />` : !answer ? html`<${Skeleton} rows="2" />`
    : null };
}

function Folder({ post }) {
  const folders = [{ id: undefined, name: t('saved.no_folder') }, ...state.value.own?.folders ?? []];
  const pick = async folder => {
    shownAbout.value = null;
    if (await save(post, folder.id ? { folderId: folder.id } : {})) toast(t('saved.is_in', { name: folder.name }));
  };
  const chosen = post.viewer.saved?.folderId ?? undefined;
  return html`<ul class="plain-rows picker-list">${folders.map(folder => html`
    <li key=${folder.id ?? ''}><button type="button" class="row row-link" onClick=${() => pick(folder)}
      aria-pressed=${chosen === folder.id ? 'true' : 'false'}>
      <${Icon} name="bookmark" size="18" /><bdi class="row-text">${folder.name}</bdi>
      ${chosen === folder.id && html`<${Icon} name="check" size="18" />`}</button></li>`)}</ul>`;
}

// Each reader of the conversation sees the post if they may.
function Send({ post }) {
  return html`
    <${Quoted} post=${post} />
    <${SendTo} send=${c => hubbub.messages.send({ conversationId: c.id, sharedPostId: post.id })} />`;
}

function AudienceOf({ post }) {
  const { answer, shown } = useAnswer('getPostAudience', { path: { postId: post.id } });
  return shown ?? html`
    <p>${answer.everyone ? t('audience.everyone_sees') : t('audience.count_sees', { n: answer.count ?? 0 })}</p>
    ${answer.sample.length > 0 && html`<ul class="plain-rows">
      ${answer.sample.map(user => html`<${PersonRow} key=${user.id} user=${user} />`)}</ul>`}
    ${answer.leftOut.map(left => html`
      <section key=${left.reason}><h3>${t(`left_out.${left.reason}`, { n: left.count })}</h3>
        <ul class="plain-rows">${left.sample.map(user => html`<${PersonRow} key=${user.id} user=${user} />`)}</ul>
          </section>`)}`;
}

function Reactions({ post }) {
  const list = useMemo(() => paged(cursor => call('listPostReactions',
    { path: { postId: post.id }, query: { cursor } }), { idOf: r => r.user.id }), []);
  return html`
    <ul class="plain-rows">${list.items.value.map(({ user, kind }) => html`
      <${PersonRow} key=${user.id} user=${user}><span role="img" aria-label=${t(`react.${kind}`)} class="emoji">
        ${kinds[kind]}</span></${PersonRow}>`)}</ul>
    <${PagedEnd} list=${list} />
    ${isEmpty(list) && html`<p class="soft">${t('post.no_reactions')}</p>`}`;
}

function History({ post }) {
  const list = useMemo(() => paged(cursor => call('listPostRevisions',
    { path: { postId: post.id }, query: { cursor } }), { idOf: r => r.at }), []);
  return html`
    <ul class="revisions">${list.items.value.map(({ text, at }) => html`
      <li key=${at}><p class="soft small-text"><${Time} at=${at} /></p><p class="pre" dir="auto"><${Text}
        text=${text ?? ''} /></p></li>`)}</ul>
    <${PagedEnd} list=${list} />`;
}

function Why({ post }) {
  const { answer, shown } = useAnswer('explainFeed', { query: { postId: post.id } });
  if (shown) return shown;
  return html`
    <ul class="reasons">
      ${answer.reasons.map((reason, i) => html`<li key=${i}><${Icon} name="check" size="18" /><span>
        ${parts(`reason.${reason.kind}`, {
        name: reason.user && html`<${Name} user=${reason.user} />`, tag: reason.tag && `#${reason.tag}`,
      })}</span></li>`)}
      ${answer.whyNot.map(reason => html`<li key=${reason}><${Icon} name="x" size="18" /><span>${t(`why_not.${reason}`)}
        </span></li>`)}
      ${answer.reasons.length + answer.whyNot.length === 0 && html`<li><${Avatar} user=${post.author} size="24" /><span>
        ${t('why_not.not_followed')}</span></li>`}
    </ul>`;
}
