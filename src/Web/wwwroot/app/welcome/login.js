import { html, useEffect, useState } from '../ui/html.js';
import { Button, Field } from '../ui/basic.js';
import { hubbub } from '../client.js';
import { t } from '../i18n.js';
import { here } from '../router.js';
import { DemoPeople } from './demo.js';
import { FormTrouble, PasswordField, Submit, useForm, Welcome } from './form.js';

/** Log in. An account that its owner froze or deleted can be brought back here. */
export default function LogIn() {
  const [mayReturn, setMayReturn] = useState(false);
  const { field, busy, form, trouble, values, setTrouble } = useForm({ login: '', password: '' }, async v => {
    setMayReturn(false);
    try {
      await hubbub.auth.login(v.login.trim(), v.password);
      await hubbub.start();
    } catch (e) {
      setMayReturn(e.code === 'accounts.frozen' || e.code === 'accounts.deletion_pending');
      throw e;
    }
  });
  useEffect(() => { document.title = `${t('login.title')} · Hubbub`; });
  const bringBack = () => hubbub.auth.reactivate(values.login.trim(), values.password).then(() => hubbub.start(),
    setTrouble);
  return html`
    <${Welcome} title=${t('login.title')} text=${t('login.text')} foot=${html`
      ${t('login.new')} <a class="link" href="/signup${here.value.query.size ? `?${here.value.query}` : ''}">
        ${t('signup.action')}</a>`}>
      <form ...${form} class="form">
        <${FormTrouble} error=${trouble} />
        ${mayReturn && html`<${Button} variant="soft" onClick=${bringBack}>${t('login.return')}</${Button}>`}
        <${Field} label=${t('login.name')} ...${field('login')} autocomplete="username" autocapitalize="none"
          spellcheck="false" dir="ltr" autofocus />
        <${PasswordField} label=${t('password.label')} ...${field('password')} autocomplete="current-password" />
        <${Submit} busy=${busy}>${t('login.action')}</${Submit}>
        <a class="link center" href="/reset">${t('login.forgot')}</a>
      </form>
      <${DemoPeople} onTrouble=${setTrouble} />
    </${Welcome}>`;
}
