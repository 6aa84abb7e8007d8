import { html, useEffect, useState } from '../ui/html.js';
import { Button, Field } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { FormTrouble, PasswordField, Submit, useForm, Welcome } from './form.js';

/** A new password by a code that is mailed. */
export default function Reset() {
  const [isSent, setSent] = useState(false);
  const { field, busy, form, trouble } = useForm({ login: '', code: '', newPassword: '' }, async v => {
    const login = v.login.trim();
    if (!isSent) {
      await call('forgotPassword', { body: { login } });
      setSent(true);
      return;
    }
    await call('resetPassword', { body: { login, code: v.code, newPassword: v.newPassword } });
    toast(t('reset.done'));
    go('/login', { replace: true });
  });
  useEffect(() => { document.title = `${t('reset.title')} · Hubbub`; });
  return html`
    <${Welcome} title=${t('reset.title')} text=${t(isSent ? 'reset.sent' : 'reset.text')} foot=${html`
      <a class="link" href="/login">${t('reset.back')}</a>`}>
      <form ...${form} class="form">
        <${FormTrouble} error=${trouble} />
        ${!isSent && html`
          <${Field} label=${t('login.name')} ...${field('login')} autocomplete="username" autocapitalize="none"
            dir="ltr" autofocus />`}
        ${isSent && html`
          <${Field} label=${t('reset.code')} ...${field('code')} autocomplete="one-time-code" dir="ltr" autofocus />
          <${PasswordField} label=${t('reset.password')} hint=${t('password.hint')} ...${field('newPassword')}
            autocomplete="new-password" />`}
        <${Submit} busy=${busy}>${t(isSent ? 'reset.action' : 'reset.send')}</${Submit}>
        ${isSent && html`<${Button} onClick=${() => setSent(false)}>${t('reset.again')}</${Button}>`}
      </form>
    </${Welcome}>`;
}
