import { html, useState } from '../ui/html.js';
import { Avatar, Button, errorText, Field } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { call, hubbub, me } from '../client.js';
import { t } from '../i18n.js';
import { FormTrouble, useForm } from '../welcome/form.js';

/** Name, words about oneself, and pictures. */
export function ProfileSettings() {
  const profile = me.value;
  const fields = { displayName: profile.displayName ?? '', bio: profile.bio ?? '', location: profile.location ?? '',
    website: profile.website ?? '' };
  const { field, busy, form, trouble } = useForm(fields, async values => {
    await call('updateProfile', { body: values });
    toast(t('settings.saved'));
  });
  return html`
    <section><h2>${t('profile.pictures')}</h2>
      <${PictureOf} label=${t('profile.avatar')} has=${Boolean(profile.avatar)} set="setAvatar" remove="removeAvatar">
        <${Avatar} user=${profile} size="96" /></${PictureOf}>
      <${PictureOf} label=${t('profile.cover')} has=${Boolean(profile.cover)} set="setCover" remove="removeCover" />
    </section>
    <form ...${form} class="form">
      <${FormTrouble} error=${trouble} />
      <${Field} label=${t('profile.name')} ...${field('displayName')} maxlength="50" autocomplete="name" />
      <${Field} label=${t('profile.bio')} ...${field('bio')} maxlength="500" rows="4" />
      <${Field} label=${t('profile.location')} ...${field('location')} maxlength="100" />
      <${Field} label=${t('profile.website')} ...${field('website')} maxlength="200" type="url" placeholder="https://"
        />
      <${Button} type="submit" variant="primary" busy=${busy}>${t('act.save')}</${Button}>
    </form>`;
}

function PictureOf({ label, has, set, remove, children }) {
  const [busy, setBusy] = useState(false);
  const run = async act => {
    setBusy(true);
    try { await act(); } catch (e) { toast(errorText(e)); } finally { setBusy(false); }
  };
  const choose = () => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' });
    input.addEventListener('change', () => input.files.length && run(async () => {
      const media = await hubbub.media.upload(input.files[0]).done;
      await call(set, { body: { mediaId: media.id } });
    }));
    input.click();
  };
  return html`
    <div class="pictures">${children}<span class="strong grow">${label}</span>
      <${Button} icon="upload" busy=${busy} onClick=${choose}>${t(has ? 'profile.change' : 'profile.upload')}
        </${Button}>
      ${has && html`<${Button} onClick=${() => run(() => call(remove))}>${t('act.remove')}</${Button}>`}</div>`;
}
