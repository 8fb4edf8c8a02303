// Charts and tables of a reply. Every value of a chart can also be read as a table.
import { el, svg } from './dom.js';

const ROW = 50;

export function table({ title, columns, rows }) {
  const body = rows.map((cells) => el('tr', {}, cells.map((cell, at) => el(at ? 'td' : 'th', { scope: at ? null : 'row' }, String(cell ?? '')))));
  const heads = columns.map((name) => (name ? el('th', { scope: 'col' }, name) : el('td')));
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
    el('table', {}, el('caption', {}, title), el('thead', {}, el('tr', {}, heads)), el('tbody', {}, body)));
}

export function chart(data, words, lang) {
  const money = formatter(data.unit, lang);
  const items = data.items.filter((item) => Number.isFinite(item.value));
  const mean = average(data, items, words);
  const bars = el('figure', { class: 'chart' },
    el('figcaption', {}, el('strong', {}, data.title), mean && el('span', { class: 'mean-key' }, `${mean.label}: ${money(mean.value)}`)),
    drawn(items, mean, money, data.title), origins(items));
  const values = table({
    title: data.title,
    columns: [words.what, words.value, words.source, words.asOf],
    rows: items.map((item) => [item.label, money(item.value), item.source, item.as_of]),
  });
  values.hidden = true;
  const toggle = el('button', { type: 'button', class: 'small', 'aria-expanded': 'false', onclick: () => {
    values.hidden = !values.hidden;
    bars.hidden = !values.hidden;
    toggle.setAttribute('aria-expanded', !values.hidden);
    toggle.textContent = values.hidden ? words.asTable : words.asChart;
  } }, words.asTable);
  return el('div', { class: 'figures' }, bars, values, toggle);
}

function drawn(items, mean, money, title) {
  const top = Math.max(...items.map((item) => item.value), mean?.value || 0) || 1;
  const share = (value) => `${(100 * Math.max(0, value)) / top}%`;
  const height = items.length * ROW;
  const told = items.map((item) => `${item.label} ${money(item.value)}`).join(', ');
  return svg('svg', { class: 'bars', height, role: 'img', 'aria-label': `${title}: ${told}` },
    items.map((item, at) => svg('g', {},
      svg('text', { y: at * ROW + 16 }, item.label),
      svg('text', { y: at * ROW + 16, x: '100%', 'text-anchor': 'end', class: 'value' }, money(item.value)),
      svg('rect', { y: at * ROW + 23, width: '100%', height: 14, rx: 7, class: 'track' }),
      svg('rect', { y: at * ROW + 23, width: share(item.value), height: 14, rx: 7, class: 'bar' }),
      mean && ['halo', 'mean'].map((name) => svg('line', { x1: share(mean.value), x2: share(mean.value), y1: at * ROW + 20, y2: at * ROW + 40, class: name })))));
}

// A reference value that came with the chart, else the mean of what is shown.
function average({ average: given }, items, words) {
  if (given) return given;
  if (items.length < 3) return null;
  return { label: words.mean, value: items.reduce((sum, item) => sum + item.value, 0) / items.length };
}

// Which source and date stand behind the bars; with the bars' names only where they differ.
function origins(items) {
  const groups = new Map();
  for (const item of items) groups.set(origin(item.source, item.as_of), [...(groups.get(origin(item.source, item.as_of)) || []), item.label]);
  return el('ul', { class: 'sources' }, [...groups].map(([from, labels]) =>
    el('li', {}, groups.size > 1 ? `${labels.join(', ')}: ${from}` : from)));
}

export const origin = (...parts) => parts.filter(Boolean).join(' · ');

function formatter(unit, lang) {
  const [currency, per] = (unit || '').split('/');
  if (!/^[A-Z]{3}$/.test(currency)) return (value) => `${value.toLocaleString(lang)} ${unit || ''}`.trim();
  const cents = per === 'hour' ? 2 : 0;
  const money = new Intl.NumberFormat(lang === 'es' ? 'es-US' : lang, { style: 'currency', currency, minimumFractionDigits: cents, maximumFractionDigits: cents });
  return (value) => money.format(value);
}
