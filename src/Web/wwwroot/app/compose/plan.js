// Posts that are published later: their time, and what the server keeps of them.
import { html } from '../ui/html.js';
import { Field } from '../ui/basic.js';
import { t } from '../i18n.js';
import { emptyDraft } from './draft.js';

const day = 86_400_000;

/** A time as the field for it has it: in this place's time, to the minute. @param {Date} at */
const local = at => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** Tomorrow at nine. */
export function tomorrow() {
  const at = new Date(Date.now() + day);
  at.setHours(9, 0, 0, 0);
  return local(at);
}

/** When it is published: now, if no time is chosen. @param {{ publishAt?: string }} draft */
export const startOf = draft => (draft.publishAt ? new Date(draft.publishAt) : new Date());

/** What is sent of what is written. @param {import('./draft.js').Draft} draft @param {string} [sharedPostId] */
export const contentOf = (draft, sharedPostId) => ({
  text: draft.text.trim(), audience: draft.audience, circleId: draft.circleId, commentPolicy: draft.commentPolicy,
  sharedPostId, mediaIds: draft.media.length ? draft.media.map(m => m.id) : undefined,
  poll: draft.poll && {
    options: draft.poll.options.map(o => o.trim()).filter(Boolean), isMultiple: draft.poll.isMultiple,
    endsAt: new Date(startOf(draft).getTime() + draft.poll.days * day).toISOString(),
  },
});

/** What is written of what the server keeps. @param {any} planned @returns {import('./draft.js').Draft} */
export function draftOf({ content, media, publishAt }) {
  const { text, audience, circleId, commentPolicy, poll } = content;
  const start = publishAt ? Date.parse(publishAt) : Date.now();
  return {
    ...emptyDraft(), text: text ?? '', audience: audience ?? 'public', circleId, media: media ?? [],
    commentPolicy: commentPolicy ?? 'everyone', publishAt: publishAt ? local(new Date(publishAt)) : undefined,
    poll: poll && {
      options: poll.options, isMultiple: poll.isMultiple ?? false,
      days: Math.max(1, Math.round((Date.parse(poll.endsAt) - start) / day)),
    },
  };
}

/** The field for the time. */
export const PlanField = ({ value, error, onChange }) => html`
  <${Field} label=${t('compose.publish_at')} type="datetime-local" value=${value} error=${error}
    min=${local(new Date())} onInput=${e => e.target.value && onChange(e.target.value)} />`;
