import { html, useEffect } from '../ui/html.js';
import { Field } from '../ui/basic.js';
import { hubbub } from '../client.js';
import { t } from '../i18n.js';
import { here } from '../router.js';
import { FormTrouble, PasswordField, Submit, useForm, Welcome } from './form.js';

const fieldOf = { 'accounts.username_taken': 'username', 'accounts.username_reserved': 'username',
  'accounts.email_taken': 'email' };

/** Make an account. */
export default function SignUp() {
  const { field, busy, form, trouble } = useForm({ username: '', email: '', password: '' }, async v => {
    try {
      await hubbub.auth.register({ username: v.username.trim(), email: v.email.trim(), password: v.password });
    } catch (e) {
      const name = fieldOf[e.code];
      throw name ? { ...e, fields: { [name]: [t(`error.${e.code}`)] } } : e;
    }
    await hubbub.start();
  });
  useEffect(() => { document.title = `${t('signup.title')} · Hubbub`; });
  return html`
    <${Welcome} title=${t('signup.title')} text=${t('signup.text')} foot=${html`
      ${t('signup.known')} <a class="link" href="/login${here.value.query.size ? `?${here.value.query}` : ''}">
        ${t('login.action')}</a>`}>
      <form ...${form} class="form">
        <${FormTrouble} error=${trouble} />
        <${Field} label=${t('signup.username')} hint=${t('signup.username_hint')} ...${field('username')}
          autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" autofocus />
        <${Field} label=${t('signup.email')} type="email" ...${field('email')} autocomplete="email" dir="ltr" />
        <${PasswordField} label=${t('password.label')} hint=${t('password.hint')} ...${field('password')}
          autocomplete="new-password" />
        <${Submit} busy=${busy}>${t('signup.action')}</${Submit}>
      </form>
    </${Welcome}>`;
}
