import { html, useId, useState } from '../ui/html.js';
import { Button, errorText, Icon, minute } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { change } from './store.js';

/** A poll: its options to choose from, or, once one has voted or it has ended, how it stands. */
export function Poll({ post }) {
  const { poll } = post;
  const id = useId();
  const hasEnded = Date.parse(poll.endsAt) <= minute.value;
  const hasVoted = poll.ownVotes?.length > 0;
  const [chosen, setChosen] = useState(/** @type {number[]} */ (poll.ownVotes ?? []));
  const [isVoting, setVoting] = useState(false);
  const [busy, setBusy] = useState(false);
  const shows = hasEnded || (hasVoted && !isVoting);
  const toggle = i => setChosen(old =>
    !poll.isMultiple ? [i] : old.includes(i) ? old.filter(o => o !== i) : [...old, i].sort((a, b) => a - b));
  const vote = async event => {
    event.preventDefault();
    setBusy(true);
    try {
      const now = await call('voteInPoll', { path: { postId: post.id }, body: { options: chosen } });
      change(post.id, p => ({ ...p, poll: now }));
      setVoting(false);
    } catch (e) {
      toast(errorText(e));
    } finally {
      setBusy(false);
    }
  };
  const voters = poll.voters ?? 0;
  const share = option => (voters > 0 ? (option.votes ?? 0) / voters : 0);
  return html`
    <form class="poll" onSubmit=${vote}>
      <ul>${poll.options.map((option, i) => shows ? html`
        <li key=${i} class="poll-result ${poll.ownVotes?.includes(i) ? 'mine' : ''}">
          <span class="poll-bar" style=${{ inlineSize: `${Math.round(share(option) * 100)}%` }}></span>
          <span class="poll-text" dir="auto">${option.text}${poll.ownVotes?.includes(i)
            && html` <${Icon} name="check" size="16" /><span class="hidden">${t('poll.yours')}</span>`}</span>
          <span class="soft">${share(option).toLocaleString(document.documentElement.lang, { style: 'percent' })}</span>
            </li>` : html`
        <li key=${i}><label class="poll-option"><input type=${poll.isMultiple ? 'checkbox' : 'radio'} name=${id}
          checked=${chosen.includes(i)} onChange=${() => toggle(i)} /><span dir="auto">${option.text}</span></label>
            </li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!shows && html`<${Button} type="submit" variant="soft" busy=${busy} disabled=${chosen.length === 0}>
          ${t('poll.vote')}</${Button}>`}
        ${poll.voters !== undefined && html`<span>${t('poll.voters', { n: voters })}</span>`}
        <span>${hasEnded ? t('poll.ended') : html`${t('poll.ends')} ${ends(poll.endsAt)}`}</span>
        ${hasVoted && !hasEnded && !isVoting && html`<button type="button" class="link"
          onClick=${() => setVoting(true)}>${t('poll.change')}</button>`}
      </p>
    </form>`;
}

const ends = at => html`<time datetime=${at}>${new Intl.DateTimeFormat(document.documentElement.lang,
  { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}</time>`;

