// The chat's panel: a dialog with the conversation, quick replies and the field to write in.
import { Conversation } from './conversation.js';
import { Composer } from './composer.js';
import { el, iconButton } from './dom.js';
import { pending, plain, reply, said } from './messages.js';
import { css } from './style.js';
import { words as english } from './words.en.js';

const PHONE = matchMedia('(max-width: 480px), (max-height: 420px)');

export async function mount(host, { base, store }) {
  const { words } = host.lang === 'en' ? { words: english } : await import(`./words.${host.lang}.js`);
  host.addStyle(css);
  return new Panel(host, new URL('../chat', base).href, store, words);
}

class Panel {
  constructor(host, server, store, words) {
    Object.assign(this, { host, words, unread: 0 });
    this.talk = new Conversation(server, store, (what, replies) => this.changed(what, replies));
    this.composer = new Composer(words, (text) => this.say({ text }));
    this.build(host.option('title') || words.title);
    this.ready = this.talk.load();
    PHONE.addEventListener('change', () => this.fit());
    visualViewport?.addEventListener('resize', () => this.fit());
  }

  build(title) {
    const { words } = this;
    this.log = el('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': words.log, tabindex: 0 });
    this.status = el('div', { class: 'sr', role: 'status' });
    this.note = el('p', { class: 'note', role: 'alert', hidden: true });
    this.sure = el('div', { class: 'sure', role: 'group', 'aria-labelledby': 'sure', hidden: true }, el('p', { id: 'sure' }, words.confirm),
      el('button', { type: 'button', class: 'small danger', onclick: () => this.clear() }, words.yes),
      el('button', { type: 'button', class: 'small', onclick: () => this.ask(false) }, words.no));
    this.clearButton = iconButton('clear', words.clear, () => this.ask(this.sure.hidden));
    this.panel = el('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, onkeydown: (event) => this.key(event) },
      el('div', { class: 'head' }, el('div', { class: 'name' }, el('h2', { id: 'title' }, title), el('p', {}, words.subtitle)),
        iconButton('save', words.save, () => this.save()), this.clearButton, iconButton('close', words.close, () => this.close())),
      this.sure, this.log, this.note, this.composer.node, this.status);
    this.host.shadowRoot.append(this.panel);
  }

  open({ quiet } = {}) {
    this.panel.hidden = false;
    this.host.button.hidden = true;
    this.unread = 0;
    this.host.unread(0);
    this.fit();
    this.render();
    if (this.talk.started) this.talk.keep({ open: true });
    if (!quiet) this.focus();
  }

  // Where touch brings up a keyboard over half the screen, the conversation gets the focus.
  focus() { (matchMedia('(pointer: coarse)').matches ? this.log : this.composer).focus(); }

  close() {
    this.panel.hidden = true;
    this.host.button.hidden = false;
    if (this.talk.started) this.talk.keep({ open: false });
    this.fit();
    this.host.button.focus();
  }

  // On a phone the panel covers the page, keeps the focus, and shrinks with the keyboard.
  fit() {
    const full = PHONE.matches && !this.panel.hidden;
    this.panel.classList.toggle('full', full);
    this.panel.setAttribute('aria-modal', String(full));
    document.documentElement.style.setProperty('overflow', full ? 'hidden' : '');
    this.panel.style.setProperty('--height', full && visualViewport ? `${visualViewport.height}px` : '');
  }

  key(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.sure.hidden) this.close(); else this.ask(false);
    }
    if (event.key === 'Tab' && this.panel.classList.contains('full')) this.keepFocus(event);
  }

  keepFocus(event) {
    const stops = [...this.panel.querySelectorAll('button, a[href], input, textarea, [tabindex="0"]')]
      .filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.getClientRects().length);
    const [first, last] = [stops[0], stops.at(-1)];
    const at = this.host.shadowRoot.activeElement;
    if (at !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }

  say(what) {
    this.talk.send(what);
    this.talk.keep({ open: true });
  }

  changed(what, replies) {
    if (what === 'state') return this.showState();
    this.render();
    if (what !== 'answered') return;
    this.showFrom(this.lastQuestion);
    this.announce(replies.map(plain).join(' '));
    if (this.panel.hidden) this.host.unread((this.unread += replies.length));
  }

  announce(text) {
    this.status.textContent = '';
    setTimeout(() => { this.status.textContent = text; }, 50);
  }

  // Draws what has changed: messages stay, what waits and what can be chosen is made anew.
  render() {
    const { messages, queue } = this.talk;
    if (this.drawn !== messages || this.count > messages.length) {
      this.log.replaceChildren(this.welcome());
      Object.assign(this, { drawn: messages, count: 0 });
    }
    this.tail?.forEach((node) => node.remove());
    for (; this.count < messages.length; this.count++) this.log.append(this.message(messages[this.count]));
    const latest = messages.at(-1);
    this.tail = queue.map((item) => this.pending(item));
    if (!queue.length) this.tail.push(...this.choices(latest ? latest.buttons : this.starters()));
    this.typing = el('div', { class: 'turn bot typing', hidden: true }, el('div', { class: 'bubble' }, el('span', { class: 'sr' }, this.words.typing), el('i'), el('i'), el('i')));
    this.tail.push(this.typing);
    this.log.append(...this.tail);
    this.composer.expect(latest?.custom?.form);
    this.showState();
    if (!this.placed || queue.length) this.showFrom(null);
    this.placed = messages.length > 0;
  }

  welcome() {
    const { words, host } = this;
    const policy = host.option('privacy-url');
    const link = /^(https?:|\/)/.test(policy || '') && el('a', { href: policy, target: '_blank', rel: 'noopener' }, words.policy);
    return el('div', { class: 'turn bot' }, el('div', { class: 'bubble' }, el('p', { dir: 'auto' }, host.option('greeting') || words.greeting)),
      el('p', { class: 'privacy' }, words.privacy, link && ' ', link));
  }

  starters() {
    const given = this.host.option('starters');
    return (given == null ? this.words.starters : given.split('|')).filter((text) => text.trim())
      .map((text) => ({ title: text.trim(), text: text.trim() }));
  }

  message(message) {
    if (message.role === 'user') return (this.lastQuestion = said(message.text, this.words));
    return reply(message, this.words, this.host.lang, {
      judge: (helpful, comment) => this.talk.judge(message, helpful, comment),
      copied: (text) => this.announce(text),
    });
  }

  pending(item) {
    return pending(item, this.words, {
      waiting: Boolean(this.talk.note),
      retry: () => { this.talk.retry(item.id); this.composer.focus(); },
      drop: () => { this.talk.drop(item.id); this.composer.focus(); },
    });
  }

  // Quick replies: one Tab stop, arrows move within.
  choices(buttons) {
    if (!buttons?.length) return [];
    const choose = (button) => () => {
      this.say(button.payload ? { payload: button.payload, title: button.title } : { text: button.text });
      this.focus();
    };
    const move = (event) => {
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -made.length, End: made.length };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const at = made.indexOf(this.host.shadowRoot.activeElement) + step;
      const next = Math.abs(step) > 1 ? Math.min(Math.max(at, 0), made.length - 1) : (at + made.length) % made.length;
      made.forEach((button, index) => { button.tabIndex = index === next ? 0 : -1; });
      made[next].focus();
    };
    const made = buttons.map((button, at) => el('button', { type: 'button', class: 'choice', dir: 'auto', tabindex: at ? -1 : 0, onclick: choose(button) }, button.title));
    return [el('div', { class: 'choices', role: 'toolbar', 'aria-label': this.words.suggestions, onkeydown: move }, made)];
  }

  showState() {
    if (!this.typing) return;
    const { isBusy, note } = this.talk;
    this.typing.hidden = !isBusy;
    this.note.hidden = !note;
    this.note.textContent = note === 'offline' ? this.words.offline : note;
    this.log.querySelectorAll('.state:not(.failed)').forEach((state) => { state.textContent = note ? this.words.waiting : this.words.sending; });
    if (isBusy) this.showFrom(null);
  }

  // Scrolls so that a question and the beginning of its answer are seen; without one, to the end.
  showFrom(node) {
    this.log.scrollTop = node ? node.offsetTop - 16 : this.log.scrollHeight;
  }

  ask(open) {
    this.sure.hidden = !open;
    (open ? this.sure.querySelector('button') : this.clearButton).focus();
  }

  async clear() {
    const done = await this.talk.clear();
    this.ask(false);
    this.announce(done ? this.words.cleared : this.words.offline);
    if (done) this.composer.focus();
    else Object.assign(this.note, { hidden: false, textContent: this.words.notSaved });
  }

  save() {
    const { words, talk } = this;
    const lines = talk.messages.map((message) => {
      const when = new Date((message.at || 0) * 1000).toLocaleString(this.host.lang);
      const from = (message.custom?.answer?.sources || []).map((source) => `\n  [${source.title}, ${source.as_of}]`).join('');
      return `${message.role === 'user' ? words.you : words.bot} (${when}):\n${plain(message)}${from}\n`;
    });
    const url = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/plain;charset=utf-8' }));
    el('a', { href: url, download: 'conversation.txt' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}
