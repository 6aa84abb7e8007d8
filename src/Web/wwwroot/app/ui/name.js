import { html, useState } from './html.js';
import { Button, errorText, Field } from './basic.js';
import { Dialog } from './overlay.js';
import { t } from '../i18n.js';

/**
 * Asks for a name. What is wrong with it is said at the field.
 * @param {{ title: string, label: string, value?: string, longest: number, save: (name: string) => Promise<any>,
 *   onClose: () => void }} props
 */
export function NameDialog({ title, label, value = '', longest, save, onClose }) {
  const [name, setName] = useState(value);
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const canSave = name.trim() && name.trim() !== value;
  const submit = async event => {
    event.preventDefault();
    if (!canSave || busy) return;
    setBusy(true);
    try {
      await save(name.trim());
      onClose();
    } catch (e) {
      setError(e);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${title} class="small" onClose=${onClose}>
      <form class="name-form" onSubmit=${submit}>
        <${Field} label=${label} value=${name} maxlength=${longest} autofocus onInput=${e => setName(e.target.value)}
          error=${error && (error.fields?.name?.[0] ?? errorText(error))} />
        <div class="dialog-actions"><${Button} onClick=${onClose}>${t('act.cancel')}</${Button}>
          <${Button} type="submit" variant="primary" busy=${busy} disabled=${!canSave}>
            ${t('act.save')}</${Button}></div>
      </form>
    </${Dialog}>`;
}
