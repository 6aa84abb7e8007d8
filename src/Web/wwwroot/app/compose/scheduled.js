import { html } from '../ui/html.js';
import { Empty, errorText, Icon } from '../ui/basic.js';
import { confirm, Menu, toast } from '../ui/overlay.js';
import { Head } from '../shell/head.js';
import { attempt } from '../act.js';
import { call, state } from '../client.js';
import { date, t } from '../i18n.js';
import { audienceIcons } from '../post/card.js';
import { announce } from '../post/store.js';
import { openComposer } from './open.js';

const soonest = (a, b) => (a.publishAt ?? '9').localeCompare(b.publishAt ?? '9');

const timeOf = ({ publishAt }) =>
  (publishAt ? date(publishAt, { dateStyle: 'medium', timeStyle: 'short' }) : t('scheduled.no_time'));

/** One's posts that are published later, the next one first, and those that the server could not publish. */
export default function Scheduled() {
  const drafts = [...state.value.own?.drafts ?? []].sort(soonest);
  const publish = draft => attempt(async () => {
    announce(await call('publishDraft', { path: { draftId: draft.id } }));
    toast(t('compose.sent'));
  });
  const remove = async draft => {
    if (await confirm(t('scheduled.delete_title'), t('scheduled.delete_text'), t('act.delete'))) {
      attempt(() => call('deleteDraft', { path: { draftId: draft.id } }));
    }
  };
  return html`
    <${Head} title=${t('scheduled.title')} backTo="/" />
    <ul class="rows">${drafts.map(draft => html`
      <li key=${draft.id} class="row"><${Icon} name=${audienceIcons[draft.content.audience ?? 'public']} size="24" />
        <span class="row-text">
          <span class="clamp small pre" dir="auto">
            ${draft.content.text || t('compose.n_files', { n: draft.media?.length ?? 0 })}</span>
          <span class="soft small-text">${timeOf(draft)}</span>
          ${draft.problem && html`<span class="form-trouble"><${Icon} name="circle-alert" size="16" />
            <span>${t('scheduled.problem')} ${errorText({ code: draft.problem })}</span></span>`}
        </span>
        <${Menu} label=${t('act.more')} items=${[
          { icon: 'pencil', text: t('act.edit'), onClick: () => openComposer({ planned: draft }) },
          { icon: 'send', text: t('scheduled.now'), onClick: () => publish(draft) },
          { icon: 'trash-2', text: t('act.delete'), danger: true, onClick: () => remove(draft) },
        ]} />
      </li>`)}</ul>
    ${drafts.length === 0 && html`<${Empty} icon="clock" text=${t('scheduled.none')} />`}`;
}
