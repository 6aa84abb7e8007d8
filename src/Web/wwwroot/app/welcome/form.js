import { html, useRef, useState } from '../ui/html.js';
import { Button, errorText, Field, Icon, IconButton } from '../ui/basic.js';
import { Menu } from '../ui/overlay.js';
import { choose, language, languages, t } from '../i18n.js';

/**
 * The state of a form: its values, what is wrong with each, and whether it is being sent. Errors of the server are
 * shown at their fields, and the first of these gets the focus; the text stays.
 * @param {Record<string, string>} first the values @param {(values: Record<string, string>) => Promise<void>} send
 */
export function useForm(first, send) {
  const [values, setValues] = useState(first);
  const [errors, setErrors] = useState(/** @type {Record<string, string>} */ ({}));
  const [trouble, setTrouble] = useState(/** @type {any} */ (null));
  const [busy, setBusy] = useState(false);
  const form = useRef(null);
  const field = name => ({
    name, value: values[name], error: errors[name],
    onInput: e => {
      setValues({ ...values, [name]: e.target.value });
      if (errors[name]) setErrors({ ...errors, [name]: '' });
    },
  });
  const onSubmit = async event => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    setErrors({});
    try {
      await send(values);
    } catch (e) {
      const known = Object.entries(e.fields ?? {}).filter(([name]) => name in first);
      setErrors(Object.fromEntries(known.map(([name, said]) => [name, said[0]])));
      if (known.length === 0) setTrouble(e);
      requestAnimationFrame(() => form.current?.querySelector('[aria-invalid=true]')?.focus());
    } finally {
      setBusy(false);
    }
  };
  return { values, setValues, field, busy, form: { ref: form, onSubmit, noValidate: true }, trouble, setTrouble };
}

/** A password that can be looked at. */
export function PasswordField({ ...rest }) {
  const [isShown, show] = useState(false);
  return html`
    <${Field} ...${rest} type=${isShown ? 'text' : 'password'} dir="ltr" spellcheck="false" autocapitalize="none"
      end=${html`<${IconButton} icon=${isShown ? 'eye-off' : 'eye'} aria-pressed=${isShown}
        label=${t(isShown ? 'password.hide' : 'password.show')} onClick=${() => show(!isShown)} />`} />`;
}

/** The frame of log-in, sign-up and reset. */
export const Welcome = ({ title, text, children, foot }) => html`
  <div class="welcome">
    <div class="welcome-box">
      <div class="welcome-brand"><img src="/icon.svg" alt="" width="44" height="44" /><span>Hubbub</span></div>
      <h1>${title}</h1>
      ${text && html`<p class="soft">${text}</p>`}
      ${children}
    </div>
    <p class="welcome-foot">${foot}</p>
    <${Menu} label=${t('settings.language')} class="language" items=${Object.entries(languages).map(([key, name]) =>
      ({ text: name, isChosen: key === language.value, onClick: () => choose(key) }))}>
      <${Icon} name="languages" size="18" /> ${languages[language.value]}
    </${Menu}>
  </div>`;

/** What went wrong with a form as a whole. */
export const FormTrouble = ({ error }) => error && html`
  <p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="18" />${errorText(error)}</p>`;

/** The button that sends a form. */
export const Submit = ({ busy, children }) => html`
  <${Button} type="submit" variant="primary" class="wide" busy=${busy}>${children}</${Button}>`;
