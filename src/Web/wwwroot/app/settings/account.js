import { html, useState } from '../ui/html.js';
import { Button, errorText, Field, Icon } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { FormTrouble, PasswordField, useForm } from '../welcome/form.js';

/** The address, the password, and how to leave. */
export function Account() {
  const account = state.value.account ?? {};
  const [leaving, setLeaving] = useState('');
  return html`
    <section><h2>${t('account.email')}</h2>
      <p><bdi>${account.email}</bdi> <span class="chip-note">
        ${t(account.isEmailVerified ? 'account.verified' : 'account.not_verified')}</span></p>
      ${!account.isEmailVerified && html`<${Verify} />`}</section>
    <section><h2>${t('account.password')}</h2><${Password} /></section>
    <section><h2>${t('account.leave')}</h2>
      <p class="soft">${t('account.freeze_text')}</p><${Button} icon="pause" onClick=${() => setLeaving('freeze')}>
        ${t('account.freeze')}</${Button}>
      <p class="soft">${t('account.delete_text')}</p><${Button} icon="trash-2" onClick=${() => setLeaving('delete')}>
        ${t('account.delete')}</${Button}></section>
    ${leaving && html`<${Leave} how=${leaving} onClose=${() => setLeaving('')} />`}`;
}

function Verify() {
  const { field, busy, form, trouble } = useForm({ code: '' }, async ({ code }) =>
    { await call('verifyEmail', { body: { code } }); });
  const again = () => call('resendVerification').then(() => toast(t('account.code_sent')), e => toast(errorText(e)));
  return html`
    <form ...${form} class="form">
      <${FormTrouble} error=${trouble} />
      <${Field} label=${t('account.code')} hint=${t('account.code_hint')} ...${field('code')}
        autocomplete="one-time-code" dir="ltr" />
      <div class="pictures"><${Button} type="submit" variant="primary" busy=${busy}>${t('account.verify')}</${Button}>
        <${Button} onClick=${again}>${t('account.resend')}</${Button}></div>
    </form>`;
}

function Password() {
  const { field, busy, form, trouble, setValues } = useForm({ currentPassword: '', newPassword: '' }, async values => {
    await call('changePassword', { body: values });
    setValues({ currentPassword: '', newPassword: '' });
    toast(t('account.password_changed'));
  });
  return html`
    <form ...${form} class="form">
      <${FormTrouble} error=${trouble} />
      <${PasswordField} label=${t('account.current')} ...${field('currentPassword')} autocomplete="current-password" />
      <${PasswordField} label=${t('reset.password')} hint=${t('password.hint')} ...${field('newPassword')}
        autocomplete="new-password" />
      <${Button} type="submit" variant="primary" busy=${busy}>${t('account.change')}</${Button}>
    </form>`;
}

function Leave({ how, onClose }) {
  const { field, busy, form, trouble } = useForm({ password: '' }, async ({ password }) => {
    await call(how === 'freeze' ? 'freezeAccount' : 'deleteAccount', { body: { password } });
    onClose();
  });
  return html`
    <${Dialog} title=${t(`account.${how}`)} class="small" onClose=${onClose}>
      <form ...${form} class="form">
        <p><${Icon} name="circle-alert" size="18" class="icon inline" /> ${t(`account.${how}_text`)}</p>
        <${FormTrouble} error=${trouble} />
        <${PasswordField} label=${t('password.label')} ...${field('password')} autocomplete="current-password" />
        <div class="dialog-actions"><${Button} onClick=${onClose}>${t('act.cancel')}</${Button}>
          <${Button} type="submit" variant="danger" busy=${busy}>${t(`account.${how}`)}</${Button}></div>
      </form>
    </${Dialog}>`;
}
