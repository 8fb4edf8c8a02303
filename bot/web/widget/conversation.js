// One visitor's conversation: the session, what was said, and what is still to be sent.
const KEY = 'counselor';
const LONGEST_WAIT = 30;
const TRIES = 4;

export class Conversation {
  constructor(server, store, changed) {
    Object.assign(this, { server, store, changed, messages: [], note: '' });
    addEventListener('online', () => this.wake?.());
    addEventListener('storage', (event) => event.key === KEY && this.elsewhere(event));
  }

  get kept() { return this.store.read(KEY) || {}; }
  keep(changes) { this.store.write(KEY, { ...this.kept, ...changes }); }
  get queue() { return this.kept.queue || []; }
  get started() { return Boolean(this.kept.token || this.queue.length); }

  // What was said before, from the server; then whatever still waits is sent.
  async load() {
    if (this.kept.token) {
      const { stamp } = this.kept;
      const { status, data } = await this.call('GET', 'history').catch(() => ({}));
      if (this.kept.stamp !== stamp) return this.load();
      if (status === 200) this.messages = data;
      if (status === 401) this.keep({ token: null });
    }
    this.changed('loaded');
    this.pump();
  }

  send(said) {
    this.keep({ queue: [...this.queue, { id: crypto.randomUUID?.() || String(Math.random()).slice(2), ...said }] });
    this.changed('queued');
    this.pump();
  }

  retry(id) { this.mark(id, { failed: undefined }); this.pump(); }
  drop(id) { this.keep({ queue: this.queue.filter((item) => item.id !== id) }); this.changed('queued'); }
  mark(id, changes) {
    this.keep({ queue: this.queue.map((item) => (item.id === id ? { ...item, ...changes } : item)) });
    this.changed('queued');
  }

  // Sends what waits, one message at a time in all of the visitor's tabs.
  async pump() {
    this.wake?.();
    if (this.pumping) return;
    this.pumping = true;
    const work = async () => {
      for (let item, tries = 0; (item = this.queue.find((each) => !each.failed)); ) {
        tries = await this.attempt(item, tries);
      }
    };
    await (navigator.locks ? navigator.locks.request('counselor', work) : work());
    this.pumping = false;
    this.busy(false);
  }

  // Tries once; gives how many tries the next message, or this one again, has behind it.
  async attempt(item, tries) {
    const epoch = this.epoch;
    this.busy(true);
    try {
      if (!this.kept.token) this.keep(await this.newSession());
      const { id, text, payload } = item;
      const { status, data, after } = await this.call('POST', 'messages', { id, text, payload });
      if (epoch !== this.epoch) return 0;
      if (status === 200) return this.answered(item, data);
      if (status === 401) { this.keep({ token: null }); if (tries < 2) return tries + 1; }
      const refusal = data?.error?.message || '';
      const again = status === 429 || status >= 500;
      if (!again || tries >= TRIES) { this.mark(id, { failed: refusal || '?' }); return 0; }
      await this.wait(after || 2 ** tries, status === 429 ? refusal : '');
      return tries + 1;
    } catch (error) {
      if (epoch !== this.epoch) return 0;
      if (error.refusal) this.mark(item.id, { failed: error.refusal });
      else await this.wait(Math.min(LONGEST_WAIT, 2 ** tries), 'offline');
      return error.refusal ? 0 : Math.min(tries + 1, TRIES - 1);
    }
  }

  async newSession() {
    const { status, data, after } = await this.call('POST', 'sessions');
    if (status === 200) return data;
    if (status === 429 || status >= 500) await this.wait(after || 2, data?.error?.message);
    else throw Object.assign(new Error(), { refusal: data?.error?.message || '?' });
    return this.newSession();
  }

  answered(item, replies) {
    this.messages.push({ role: 'user', text: item.title || item.text, at: Date.now() / 1000 });
    this.messages.push(...replies.map((reply) => ({ role: 'assistant', at: Date.now() / 1000, ...reply })));
    this.note = '';
    this.keep({ queue: this.queue.filter((each) => each.id !== item.id), stamp: Math.random() });
    this.changed('answered', replies);
    return 0;
  }

  // Waits, but not longer than until the browser is online again or the visitor tries again.
  async wait(seconds, note) {
    this.note = note;
    this.busy(false);
    await new Promise((resolve) => { this.wake = resolve; setTimeout(resolve, seconds * 1000); });
    this.wake = null;
    this.note = '';
  }

  busy(is) { this.isBusy = is; this.changed('state'); }

  judge(message, helpful, comment) {
    message.helpful = helpful;
    return this.call('POST', 'feedback', { message_id: message.id, helpful, comment }).then(({ status }) => status === 200, () => false);
  }

  // Forgets the conversation here and on the server; false if the server could not be told.
  async clear() {
    if (this.kept.token) {
      const { status } = await this.call('DELETE', 'session').catch(() => ({}));
      if (status !== 204 && status !== 401) return false;
    }
    this.forget();
    this.store.write(KEY, null);
    this.changed('loaded');
    return true;
  }

  forget() {
    this.epoch = {};
    this.messages = [];
    this.wake?.();
  }

  // Another tab wrote, or cleared the conversation.
  elsewhere({ oldValue, newValue }) {
    const before = JSON.parse(oldValue) || {};
    const now = JSON.parse(newValue) || {};
    if (!now.token && before.token) { this.forget(); this.changed('loaded'); }
    else if (now.stamp !== before.stamp || now.token !== before.token) this.load();
    else { this.changed('queued'); if (now.queue?.length) this.pump(); }
  }

  async call(method, path, body) {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    if (this.kept.token) headers.Authorization = `Bearer ${this.kept.token}`;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 45000);
    try {
      const response = await fetch(`${this.server}/${path}`, { method, headers, body: body && JSON.stringify(body), signal: stop.signal, credentials: 'omit' });
      const data = await response.json().catch(() => null);
      return { status: response.status, data, after: Number(response.headers.get('Retry-After')) };
    } finally { clearTimeout(timer); }
  }
}
