import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, Icon } from '../ui/basic.js';
import { Menu } from '../ui/overlay.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { audienceIcons } from '../post/card.js';
import { audiences } from './draft.js';

/** Who will see a post: the choice, how many that are, some of their faces, and who is left out unexpectedly. */
export function Audience({ draft, onChange, sharedPostId }) {
  const circles = state.value.own?.circles ?? [];
  const [preview, setPreview] = useState(null);
  useEffect(() => {
    let isWanted = true;
    setPreview(null);
    call('previewAudience', { body: { audience: draft.audience, circleId: draft.circleId, sharedPostId } })
      .then(answer => isWanted && setPreview(answer), () => {});
    return () => { isWanted = false; };
  }, [draft.audience, draft.circleId]);
  const choices = audiences.flatMap(audience => (audience !== 'circle'
    ? [{ icon: audienceIcons[audience], text: t(`audience.${audience}`), audience }]
    : circles.map(circle => ({ icon: audienceIcons.circle, text: circle.name, audience, circleId: circle.id }))));
  const circle = circles.find(c => c.id === draft.circleId);
  const leftOut = (preview?.leftOut ?? []).reduce((sum, l) => sum + l.count, 0);
  return html`
    <div class="audience">
      <${Menu} label=${t('audience.choose')} class="chip" items=${choices.map(choice => ({
        ...choice, isChosen: choice.audience === draft.audience && choice.circleId === draft.circleId,
        onClick: () => onChange({ audience: choice.audience, circleId: choice.circleId }),
      })).concat({ icon: 'settings', text: t('circles.manage'), href: '/settings/circles' })}>
        <${Icon} name=${audienceIcons[draft.audience]} size="16" />
        <bdi>${circle?.name ?? t(`audience.${draft.audience}`)}</bdi><${Icon} name="chevron-down" size="16" />
      </${Menu}>
      <span class="audience-note soft small-text" aria-live="polite">
        ${preview && html`
          ${preview.sample.length > 0 && html`<span class="faces">${preview.sample.slice(0, 3).map(user => html`
            <${Avatar} key=${user.id} user=${user} size="24" />`)}</span>`}
          <span>${preview.everyone ? t('audience.everyone') : t('audience.count', { n: preview.count ?? 0 })}
            ${!preview.everyone && leftOut > 0 && ` · ${t('audience.left_out', { n: leftOut })}`}</span>`}
      </span>
    </div>`;
}
