import { html, useEffect, useState } from '../ui/html.js';
import { Icon, PersonRow, Skeleton, Trouble } from '../ui/basic.js';
import { Dialog } from '../ui/overlay.js';
import { call, me } from '../client.js';
import { date, t } from '../i18n.js';

const when = at => date(at, { dateStyle: 'medium', timeStyle: 'short' });

/** Where a message has come, who reacted, and what it said before. */
export function Info({ message: m, chat, onClose }) {
  const isOwn = m.senderId === me.value.id;
  return html`
    <${Dialog} title=${t('chat.info')} class="small" onClose=${onClose}>
      ${isOwn && html`<${Way} m=${m} isGroup=${chat.c?.kind === 'group'} />`}
      ${m.reactions && html`<${Part} title=${t('chat.reactions')} operation="listMessageReactions" m=${m}
        show=${r => html`
        <${PersonRow} key=${r.user.id + r.emoji} user=${r.user}><span class="emoji">${r.emoji}</span></${PersonRow}>`}
          />`}
      ${m.editedAt && html`<${Part} title=${t('chat.edits')} operation="listMessageEdits" m=${m} show=${e => html`
        <li class="row" key=${e.at}><div class="grow"><p class="pre" dir="auto">${e.body}</p><p class="soft small-text">
          ${when(e.at)}</p></div></li>`} />`}
    </${Dialog}>`;
}

function useAnswer(operation, id) {
  const [answer, setAnswer] = useState(/** @type {any} */ (null));
  const [error, setError] = useState(null);
  const load = () => { setError(null); call(operation, { path: { messageId: id } }).then(setAnswer, setError); };
  useEffect(load, [id]);
  return { answer, error, load };
}

function Part({ title, operation, m, show }) {
  const { answer, error, load } = useAnswer(operation, m.id);
  return html`<section class="info-part"><h3>${title}</h3>
    ${error ? html`<${Trouble} error=${error} retry=${load} />` : answer
      ? html`<ul class="rows">${answer.items.map(show)}</ul>` : html`<${Skeleton} rows="1" />`}</section>`;
}

function Way({ m, isGroup }) {
  const story = useAnswer('getMessageStory', m.id);
  const receipts = useAnswer('listMessageReceipts', m.id);
  if (story.error) return html`<${Trouble} error=${story.error} retry=${story.load} />`;
  if (!story.answer) return html`<${Skeleton} rows="2" />`;
  const s = story.answer;
  const step = (icon, text) => html`<li><${Icon} name=${icon} size="18" /><span>${text}</span></li>`;
  const push = s.pushNotification;
  return html`
    <ul class="message-way">
      ${step('check', t('chat.way_stored', { time: when(s.storedAt) }))}
      ${s.pushedTo !== undefined && step('monitor', t('chat.way_pushed', { n: s.pushedTo }))}
      ${push && step('bell', push.sentAt ? t('chat.way_notified', { time: when(push.sentAt) })
        : t('chat.way_not_notified'))}
      ${step('check-check', isGroup ? t('chat.way_delivered_n', { n: s.deliveredCount, all: s.receiverCount })
        : t(s.deliveredCount > 0 ? 'chat.tick_delivered' : 'chat.way_not_delivered'))}
      ${s.readCount !== undefined && step('eye', isGroup ? t('chat.way_read_n',
        { n: s.readCount, all: s.receiverCount })
        : t(s.readCount > 0 ? 'chat.tick_read' : 'chat.way_not_read'))}
    </ul>
    ${isGroup && receipts.answer && html`<ul class="rows">${receipts.answer.items.map(r => html`
      <${PersonRow} key=${r.user.id} user=${r.user}><span class="soft small-text">
        ${t(r.isRead ? 'chat.tick_read' : r.isDelivered ? 'chat.tick_delivered' : 'chat.way_not_delivered')}</span>
          </${PersonRow}>`)}</ul>`}`;
}
