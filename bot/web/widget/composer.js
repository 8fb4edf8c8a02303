// The field to write in; for a form's question it brings the right keyboard and the browser's own data.
import { el, icon } from './dom.js';

const LONGEST = 2000;
const NEAR = 200;
const HINTS = {
  name: { autocomplete: 'name', autocapitalize: 'words' },
  email: { autocomplete: 'email', inputmode: 'email', autocapitalize: 'off', spellcheck: 'false' },
  phone: { autocomplete: 'tel', inputmode: 'tel' },
};

export class Composer {
  constructor(words, send) {
    Object.assign(this, { words, send });
    this.count = el('p', { class: 'count', hidden: true });
    this.progress = el('div', { class: 'progress', hidden: true });
    this.place = el('div', { class: 'place' });
    this.node = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      this.progress, this.count, el('div', { class: 'row' }, this.place, el('button', { class: 'send', 'aria-label': words.send, title: words.send }, icon('send'))));
    this.expect(null);
  }

  focus() { this.box.focus(); }

  submit() {
    const text = this.box.value.trim();
    if (!text || text.length > LONGEST) return this.focus();
    this.box.value = '';
    this.changed();
    this.send(text);
  }

  // Sets the field up for a form's question, or for anything.
  expect(form) {
    const field = form?.field || null;
    this.progress.hidden = !field;
    if (field) this.showProgress(form);
    if (this.box && field === this.field) return;
    this.field = field;
    const { message, placeholder, fields } = this.words;
    const label = fields[field] || message;
    const had = this.box && this.box.getRootNode().activeElement === this.box;
    const shared = { class: 'box', 'aria-label': label, placeholder: field ? label : placeholder, oninput: () => this.changed() };
    const value = this.box?.value || '';
    this.box = HINTS[field]
      ? el('input', { ...shared, ...HINTS[field], name: field })
      : el('textarea', { ...shared, rows: 1, enterkeyhint: 'send', autocomplete: 'off', onkeydown: (event) => this.key(event) });
    this.box.value = value;
    this.place.replaceChildren(this.box);
    if (had) this.focus();
  }

  key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  changed() {
    const left = LONGEST - this.box.value.length;
    this.count.hidden = left > NEAR;
    this.count.textContent = left < 0 ? `${this.words.tooLong} (${left})` : `${left} ${this.words.left}`;
    this.box.toggleAttribute('aria-invalid', left < 0);
    this.box.style.setProperty('height', 'auto');
    if (this.box.value) this.box.style.setProperty('height', `${Math.min(this.box.scrollHeight + 2, 140)}px`);
    else this.box.style.removeProperty('height');
  }

  showProgress({ step, of }) {
    const told = this.words.step.replace('{step}', step).replace('{of}', of);
    this.progress.replaceChildren(el('span', {}, told), el('progress', { value: step, max: of, 'aria-label': told }),
      el('button', { type: 'button', class: 'small', onclick: () => { this.send('stop'); this.focus(); } }, this.words.stop));
  }
}
