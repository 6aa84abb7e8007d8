import { html } from '../ui/html.js';
import { Button, Field, IconButton, Select, Switch } from '../ui/basic.js';
import { t } from '../i18n.js';

const most = 10;

/** The options of a poll, how long it runs, and whether one may choose several. */
export function PollEditor({ poll, onChange }) {
  const put = part => onChange({ ...poll, ...part });
  const setOption = (i, text) => put({ options: poll.options.map((o, at) => (at === i ? text : o)) });
  return html`
    <fieldset class="poll-editor"><legend>${t('poll.title')}</legend>
      ${poll.options.map((option, i) => html`
        <${Field} key=${i} label=${t('poll.option', { n: i + 1 })} value=${option} maxlength="100" class="tight"
          onInput=${e => setOption(i, e.target.value)}
          end=${poll.options.length > 2 && html`<${IconButton} icon="x" label=${t('poll.remove', { n: i + 1 })}
            onClick=${() => put({ options: poll.options.filter((_, at) => at !== i) })} />`} />`)}
      ${poll.options.length < most && html`<${Button} icon="plus"
        onClick=${() => put({ options: [...poll.options, ''] })}>${t('poll.add')}</${Button}>`}
      <${Select} label=${t('poll.days')} value=${String(poll.days)}
        onChange=${e => put({ days: Number(e.target.value) })}
        options=${[1, 3, 7, 14].map(n => [String(n), t('poll.day', { n })])} />
      <${Switch} label=${t('poll.multiple')} checked=${poll.isMultiple} onChange=${isMultiple => put({ isMultiple })} />
    </fieldset>`;
}
