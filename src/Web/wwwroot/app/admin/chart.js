import uPlot from 'uplot';
import { html, useEffect, useLayoutEffect, useRef, useState } from '../ui/html.js';
import { date, language, t } from '../i18n.js';

const height = 160;
const wholes = Array.from({ length: 12 }, (_, power) => [1, 2, 5].map(n => n * 10 ** power)).flat();
const daySeconds = 86_400;
const clock = at => date(at, { hour: '2-digit', minute: '2-digit' });

/** How time is shown: as that of the clock, with a row of the table for each minute, or as days of UTC. */
const scales = {
  clock: {
    steps: [60, 120, 300, 600], tick: clock, row: clock,
    exact: at => date(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  },
  day: {
    steps: [1, 2, 7, 14, 28].map(days => days * daySeconds), row: at => at,
    tick: at => date(at, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    exact: at => date(at, { dateStyle: 'medium', timeZone: 'UTC' }),
  },
};

/**
 * A chart over time, and the same as a table. `series` are `[name, read, kind?]`; `show` makes a value readable.
 * @param {{ title: string, show: (value: number) => string, isWhole?: boolean, by?: 'clock' | 'day', series: any[],
 *   samples: any[] }} props
 */
export function Chart({ title, show, isWhole, by = 'clock', series, samples }) {
  const box = useRef(null);
  const plot = useRef(/** @type {any} */ (null));
  const [at, setAt] = useState(/** @type {number | null} */ (null));
  const values = series.map(([, read]) => samples.map(s => read(s) ?? null));
  const data = /** @type {any} */ ([samples.map(s => Date.parse(s.at) / 1000), ...values]);
  const latest = useRef(show);
  latest.current = show;

  useLayoutEffect(() => {
    const how = { count: series.length, isWhole, by, show: value => latest.current(value), setAt };
    plot.current = new uPlot(options(box.current, how), data, box.current);
    const stopSizing = onResize(box.current, width => plot.current.setSize({ width, height }));
    const stopColours = onTheme(() => plot.current.redraw(false));
    return () => { stopSizing(); stopColours(); plot.current.destroy(); };
  }, [language.value]);
  useEffect(() => plot.current.setData(data), [samples]);

  const shown = at !== null && at < samples.length ? at : samples.length - 1;
  return html`
    <figure class="chart">
      <figcaption><h2>${title}</h2>
        <ul class="chart-key">${series.map(([name, , kind], i) => html`
          <li key=${name}><i class="swatch ${kind ?? `swatch-${i}`}"></i>
            ${series.length > 1 && html`<span>${name}</span>`}
            <bdi class="strong">${said(values[i][shown], show)}</bdi></li>`)}
          <li class="soft">${scales[by].exact(samples[shown].at)}</li></ul>
      </figcaption>
      <div class="plot" dir="ltr" ref=${box} aria-hidden="true"></div>
      <${Table} title=${title} show=${show} by=${by} series=${series} samples=${samples} />
    </figure>`;
}

const said = (value, show) => (value === null || value === undefined ? '–' : show(value));

// One row for each minute, or day: its last sample.
function Table({ title, show, by, series, samples }) {
  const [isOpen, setOpen] = useState(false);
  const { row, exact } = scales[by];
  const rows = samples.filter((s, i) => row(s.at) !== (samples[i + 1] && row(samples[i + 1].at)));
  return html`
    <details class="chart-table" onToggle=${e => setOpen(e.target.open)}>
      <summary>${t('admin.table')}<span class="hidden">${` ${title}`}</span></summary>
      ${isOpen && html`<table>
        <caption class="hidden">${title}</caption>
        <thead><tr><th scope="col">${t('admin.time')}</th>
          ${series.map(([name]) => html`<th key=${name} scope="col">${name}</th>`)}</tr></thead>
        <tbody>${rows.reverse().map(s => html`<tr key=${s.at}><th scope="row">${exact(s.at)}</th>
          ${series.map(([name, read]) => html`<td key=${name}>${said(read(s), show)}</td>`)}</tr>`)}</tbody>
      </table>`}
    </details>`;
}

/** @param {any} box @param {any} how @returns {uPlot.Options} */
function options(box, { count, isWhole, by, show, setAt }) {
  const { steps, tick } = scales[by];
  const isRtl = document.documentElement.dir === 'rtl';
  // Colours are those of the theme, which a canvas has to be told.
  const colour = selector => getComputedStyle(box.parentElement.querySelector(selector)).color;
  const axis = {
    font: `12px ${getComputedStyle(box).fontFamily}`, stroke: () => colour('.plot'), ticks: { show: false },
    grid: { stroke: () => getComputedStyle(box).borderBlockEndColor, width: 1 },
  };
  return {
    width: Math.max(1, box.clientWidth), height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 }, sync: { key: `admin ${by}` } },
    ...(by === 'day' ? { tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC') } : {}),
    scales: {
      x: { dir: isRtl ? -1 : 1 },
      y: { range: (_, __, max) => [0, uPlot.rangeNum(0, max > 0 ? max : 1, 0.1, true)[1]] },
    },
    axes: [
      {
        ...axis, grid: { show: false }, space: 72, size: 28, incrs: steps,
        values: (_, ticks) => ticks.map(s => tick(s * 1000)),
      },
      {
        ...axis, side: isRtl ? 1 : 3, space: 36, size: 68, values: (_, ticks) => ticks.map(show),
        ...(isWhole ? { incrs: wholes } : {}),
      },
    ],
    series: [{}, ...Array.from({ length: count }, (_, i) => ({
      stroke: () => colour(`li:nth-child(${i + 1}) .swatch`), width: 2, points: { size: 4 },
    }))],
    hooks: { setCursor: [u => setAt(u.cursor.idx ?? null)] },
  };
}

function onResize(element, then) {
  const observer = new ResizeObserver(() => { if (element.clientWidth > 0) then(element.clientWidth); });
  observer.observe(element);
  return () => observer.disconnect();
}

function onTheme(then) {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(then);
  query.addEventListener('change', then);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    query.removeEventListener('change', then);
    observer.disconnect();
  };
}
