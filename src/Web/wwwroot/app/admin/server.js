import { html, useEffect } from '../ui/html.js';
import { Skeleton, Time, Trouble } from '../ui/basic.js';
import { bytes, number, parts, t } from '../i18n.js';
import { Chart } from './chart.js';
import { load, samples, startedAt, trouble, watch } from './metrics.js';

const rounded = value => number(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
const whole = value => number(Math.round(value));
const ms = value => t('admin.ms', { v: rounded(value) });
const seconds = value => t('admin.s', { v: rounded(value) });
const rate = name => sample => sample[name] / sample.seconds;
const total = name => samples.value.reduce((sum, s) => sum + s[name], 0);

const chart = (title, show, ...series) => ({ title, show, isWhole: show === whole, series });

const charts = () => [
  chart(t('admin.connections'), whole, [t('admin.connections'), s => s.connections]),
  chart(t('admin.rates'), rounded, [t('admin.calls'), rate('calls')], [t('admin.events'), rate('events')]),
  chart(t('admin.latency'), ms, [t('admin.p50'), s => s.latencyP50Ms], [t('admin.p99'), s => s.latencyP99Ms]),
  chart(t('admin.failures'), rounded,
    [t('admin.refusals'), rate('refusals')], [t('admin.errors'), rate('errors'), 'danger']),
  chart(t('admin.outbox_age'), seconds, [t('admin.outbox_age'), s => s.outboxAgeSeconds]),
  chart(t('admin.waiting'), whole,
    [t('admin.outbox_events'), s => s.outboxEvents], [t('admin.writers'), s => s.writersWaiting]),
  chart(t('admin.written'), rounded, [t('admin.pages'), rate('pagesWritten')]),
  samples.value.at(-1).databaseBytes && chart(t('admin.database'), bytes, [t('admin.database'), s => s.databaseBytes]),
  chart(t('admin.memory'), bytes, [t('admin.memory'), s => s.memoryBytes]),
];

/** How the server fares, now and in the last quarter of an hour. */
export function Server() {
  useEffect(watch, []);
  const now = samples.value.at(-1);
  const tiles = now && [
    [t('admin.connections'), whole(now.connections)],
    [t('admin.calls'), rounded(now.calls / now.seconds)],
    [t('admin.events'), rounded(now.events / now.seconds)],
    [t('admin.p99'), now.latencyP99Ms === undefined ? '–' : ms(now.latencyP99Ms)],
    [t('admin.errors_15'), whole(total('errors')), total('errors') > 0],
    [t('admin.refusals_15'), whole(total('refusals'))],
    [t('admin.outbox_age'), seconds(now.outboxAgeSeconds)],
    [t('admin.memory'), bytes(now.memoryBytes)],
  ];
  return html`
    ${trouble.value && html`<${Trouble} error=${trouble.value} retry=${load} />`}
    ${!now && !trouble.value && html`
      <p class="admin-note soft" role="status">${t('admin.measuring')}</p><${Skeleton} rows="3" />`}
    ${now && html`
      <dl class="tiles">${tiles.map(([name, value, isBad]) => html`
        <div key=${name} class="tile"><dt>${name}</dt><dd class=${isBad ? 'bad' : ''}><bdi>${value}</bdi></dd></div>`)}
      </dl>
      <p class="admin-note soft small-text">
        ${parts('admin.since', { ago: html`<${Time} at=${startedAt.value} />` })}</p>
      <div class="charts">${charts().filter(Boolean).map(one => html`
        <${Chart} key=${one.title} ...${one} samples=${samples.value} />`)}</div>`}`;
}
