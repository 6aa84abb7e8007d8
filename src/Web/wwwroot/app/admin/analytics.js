import { html, useEffect, useState } from '../ui/html.js';
import { Empty, Skeleton, Trouble } from '../ui/basic.js';
import { call } from '../client.js';
import { date, number, percent, t } from '../i18n.js';
import { Chart } from './chart.js';

const mostDays = 100;
const mostWeeks = 12;

const chart = (title, ...measures) => ({
  title, series: measures.map(measure => [t(`admin.${measure[0]}`), day => day[measure[1]]]),
});

const charts = () => [
  chart(t('admin.active'), ['active_day', 'dailyActive'], ['active_week', 'weeklyActive'],
    ['active_month', 'monthlyActive']),
  chart(t('admin.growth'), ['sign_ups', 'signUps'], ['follows', 'follows']),
  chart(t('admin.talk'), ['messages', 'messages'], ['reactions', 'reactions']),
  chart(t('admin.publishing'), ['posts', 'posts'], ['comments', 'comments']),
];

/** What happens on the server, day by day, and who comes back. */
export function Analytics() {
  const [found, setFound] = useState(/** @type {any} */ (null));
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    Promise.all([
      call('listDailyAnalytics', { query: { limit: mostDays } }),
      call('listRetention', { query: { limit: mostWeeks } }),
    ]).then(([days, cohorts]) => setFound({
      days: days.items.map(day => ({ ...day, at: `${day.day}T00:00:00Z` })).reverse(), cohorts: cohorts.items,
    }), setError);
  };
  useEffect(load, []);
  if (error) return html`<${Trouble} error=${error} retry=${load} />`;
  if (!found) return html`<${Skeleton} rows="3" />`;
  if (found.days.length === 0) return html`<${Empty} icon="clock" text=${t('admin.no_days')} />`;
  return html`
    <p class="admin-note soft small-text">${t('admin.analytics_text')}</p>
    <div class="charts">${charts().map(one => html`
      <${Chart} key=${one.title} ...${one} by="day" isWhole=${true} show=${whole} samples=${found.days} />`)}</div>
    ${found.cohorts.length > 0 && html`<${Retention} cohorts=${found.cohorts} />`}
    <${Events} day=${found.days.at(-1)} />`;
}

const whole = value => number(Math.round(value));
const dayOf = day => date(`${day}T00:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });

function Retention({ cohorts }) {
  const weeks = Math.min(mostWeeks, 1 + Math.max(...cohorts.flatMap(c => c.weeks.map(cell => weekOf(c, cell)))));
  return html`
    <section class="analytics-table"><h2 id="retention">${t('admin.retention')}</h2>
      <p class="soft small-text">${t('admin.retention_text')}</p>
      <div class="scrolled" tabindex="0" role="region" aria-labelledby="retention"><table>
        <thead><tr><th scope="col">${t('admin.cohort')}</th><th scope="col">${t('admin.people')}</th>
          ${Array.from({ length: weeks }, (_, week) => html`
            <th key=${week} scope="col">${t('admin.week', { n: number(week) })}</th>`)}</tr></thead>
        <tbody>${cohorts.map(row => html`<tr key=${row.cohort}>
          <th scope="row">${dayOf(row.cohort)}</th><td>${few(row.weeks[0]?.people, whole)}</td>
          ${Array.from({ length: weeks }, (_, week) => html`
            <td key=${week}>${cellOf(row, week)}</td>`)}</tr>`)}</tbody>
      </table></div></section>`;
}

// Weeks before days were counted are missing.
const weekOf = ({ cohort }, { week }) => Math.round((Date.parse(week) - Date.parse(cohort)) / (7 * 86_400_000));
const cellOf = (row, week) => {
  const cell = row.weeks.find(one => weekOf(row, one) === week);
  return cell && few(share(cell), percent);
};
const share = ({ people, active }) => (people === undefined || active === undefined ? undefined : active / people);
const few = (value, show) => (value === undefined ? '–' : show(value));

function Events({ day }) {
  if (day.events.length === 0) return null;
  return html`
    <section class="analytics-table"><h2>${t('admin.events_on', { day: dayOf(day.day) })}</h2>
      <table>
        <thead><tr><th scope="col">${t('admin.event')}</th><th scope="col">${t('admin.count')}</th></tr></thead>
        <tbody>${day.events.map(({ name, count }) => html`
          <tr key=${name}><th scope="row"><code dir="ltr">${name}</code></th><td>${whole(count)}</td></tr>`)}</tbody>
      </table></section>`;
}
