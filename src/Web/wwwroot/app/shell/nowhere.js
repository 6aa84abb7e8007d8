import { html } from '../ui/html.js';
import { ButtonLink, Empty } from '../ui/basic.js';
import { Head } from './head.js';
import { t } from '../i18n.js';

/** An address that leads nowhere. */
export default () => html`
  <${Head} title=${t('nowhere.title')} />
  <${Empty} icon="compass" text=${t('nowhere.text')}>
    <${ButtonLink} variant="primary" href="/">${t('nowhere.home')}</${ButtonLink}>
  </${Empty}>`;
