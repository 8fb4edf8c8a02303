// Messages as nodes: what the visitor said, what the assistant replied, and what can be done with it.
import { el, iconButton } from './dom.js';
import { formatted } from './text.js';
import { chart, origin, table } from './figures.js';

export const said = (text, words, state) =>
  el('div', { class: 'turn user' }, el('div', { class: 'bubble', dir: 'auto' }, hidden(words.you), text), state);

// A message that is still to be sent, with its state or, once refused, what can be done.
export function pending(item, words, { waiting, retry, drop }) {
  const state = el('p', { class: item.failed ? 'state failed' : 'state' });
  if (item.failed) {
    state.append(`${words.failed} ${item.failed === '?' ? '' : item.failed} `,
      el('button', { type: 'button', class: 'small', onclick: retry }, words.retry),
      el('button', { type: 'button', class: 'small', onclick: drop }, words.remove));
  } else state.append(waiting ? words.waiting : words.sending);
  return said(item.title || item.text, words, state);
}

export function reply(message, words, lang, { judge, copied }) {
  const { answer, chart: bars, table: cells } = message.custom || {};
  const body = el('div', { class: 'bubble' }, hidden(words.bot), formatted(message.text || ''));
  const turn = el('div', { class: 'turn bot' }, body);
  if (bars?.items?.length) body.append(chart(bars, cells, words, lang));
  else if (cells?.rows?.length) body.append(table(cells));
  body.append(...sources(answer?.sources || [], words));
  if (answer && message.id) turn.append(...tools(message, words, judge, copied));
  return turn;
}

export const plain = (message) => (message.text || '').replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');

const hidden = (name) => el('span', { class: 'sr' }, `${name}: `);

// Where the answer stands and of when it is; the sections on request.
function sources(list, words) {
  if (!list.length) return [];
  const dated = new Set(list.map((source) => origin(source.title, source.as_of)));
  const sections = new Set(list.map((source) => origin(source.title, source.section)));
  return [el('details', { class: 'from' }, el('summary', {}, `${words.sources}: ${[...dated].join('; ')}`),
    el('ul', { class: 'sources' }, [...sections].map((line) => el('li', {}, line))))];
}

function tools(message, words, judge, copied) {
  const buttons = [['up', words.helpful, true], ['down', words.unhelpful, false]].map(([name, label, helpful]) =>
    iconButton(name, label, () => press(helpful), { 'aria-pressed': String(message.helpful === helpful) }));
  const row = el('div', { class: 'tools' }, buttons, iconButton('copy', words.copy, () =>
    navigator.clipboard?.writeText(plain(message)).then(() => copied(words.copied), () => {})));
  const form = comment(words, async (text) => {
    const saved = await judge(message.helpful, text);
    copied(saved ? words.thanks : words.notSaved);
    if (saved) { form.hidden = true; buttons[message.helpful ? 0 : 1].focus(); }
  });
  async function press(helpful) {
    buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(helpful === (at === 0))));
    form.hidden = false;
    const saved = await judge(helpful);
    copied(saved ? words.thanks : words.notSaved);
    if (saved) return;
    buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));
    form.hidden = true;
  }
  return [row, form];
}

function comment(words, submit) {
  const box = el('textarea', { rows: 2, maxlength: 1000, 'aria-label': words.comment, placeholder: words.comment });
  const send = (event) => { event.preventDefault(); if (box.value.trim()) submit(box.value.trim()); };
  return el('form', { class: 'comment', hidden: true, onsubmit: send }, box, el('button', { class: 'small' }, words.submit));
}
