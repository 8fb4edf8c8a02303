// Charts and tables of a reply. Every value of a chart can also be read as a table.
import { el, svg } from './dom.js';

const LINE = 18;
const BAR = 14;
const WIDE = 78;
const MANY = 5;

export function table({ title, columns, rows }) {
  const body = rows.map((cells) => el('tr', {}, cells.map((cell, at) => el(at ? 'td' : 'th', { scope: at ? null : 'row' }, String(cell ?? '')))));
  const heads = columns.map((name) => (name ? el('th', { scope: 'col' }, name) : el('td')));
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
    el('table', {}, el('caption', {}, title), el('thead', {}, el('tr', {}, heads)), el('tbody', {}, body)));
}

// `cells` is the table that came with the chart; without one it is made of the bars.
export function chart(data, cells, words, lang) {
  const money = formatter(data.unit, lang);
  const items = data.items.filter((item) => Number.isFinite(item.value));
  const mean = average(data, items, words);
  const bars = el('figure', { class: 'chart' },
    el('figcaption', {}, el('strong', {}, data.title), mean && el('span', { class: 'mean-key' }, `${mean.label}: ${money(mean.value)}`)),
    drawn(items, mean, money, data.title), origins(items));
  const values = table(cells || {
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
  const share = (value) => `${(WIDE * Math.max(0, value)) / top}%`;
  const told = items.map((item) => `${item.label} ${money(item.value)}`).join(', ');
  let y = 0;
  const rows = items.map((item) => {
    const label = lines(item.label).map((line) => svg('text', { y: (y += LINE) - 6 }, line));
    const bar = { y, height: BAR, rx: BAR / 2 };
    const at = { x1: share(mean?.value), x2: share(mean?.value), y1: y - 3, y2: y + BAR + 3 };
    const row = svg('g', {}, label, svg('text', { y: y + 12, x: '100%', 'text-anchor': 'end', class: 'value' }, money(item.value)),
      svg('rect', { ...bar, width: `${WIDE}%`, class: 'track' }), svg('rect', { ...bar, width: share(item.value), class: 'bar' }),
      mean && ['halo', 'mean'].map((name) => svg('line', { ...at, class: name })));
    y += BAR + 14;
    return row;
  });
  return svg('svg', { class: 'bars', height: y, role: 'img', 'aria-label': `${title}: ${told}` }, rows);
}

const lines = (label) => label.match(/.{1,38}(?:\s|$)|\S{38}/g) || [label];

// A reference value that came with the chart, else the mean of what is shown, if that is more than a few.
function average({ average: given }, items, words) {
  if (given) return given;
  if (items.length < MANY) return null;
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
