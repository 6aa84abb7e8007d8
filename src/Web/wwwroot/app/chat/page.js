import { html } from '../ui/html.js';
import { Empty } from '../ui/basic.js';
import { t } from '../i18n.js';
import { Conversation } from './conversation.js';
import { List } from './list.js';
import { NewConversation } from './new.js';

/** The conversations, and one of them beside the list; on phones one or the other. */
export default function Messages({ params, query }) {
  const tab = ['archived', 'requests'].includes(query.get('tab')) ? query.get('tab') : 'all';
  const isOpen = Boolean(params.id || params.username);
  return html`
    <div class="chat ${isOpen ? 'is-open' : ''}">
      <${List} openId=${params.id} tab=${tab} isPage=${!isOpen} />
      <section class="chat-pane" aria-label=${t('chat.conversation')}>
        ${params.id ? html`<${Conversation} key=${params.id} id=${params.id} at=${query.get('at')} />`
          : params.username ? html`<${NewConversation} username=${params.username} />`
            : html`<${Empty} icon="message-circle" text=${t('chat.choose')} />`}
      </section>
    </div>`;
}
