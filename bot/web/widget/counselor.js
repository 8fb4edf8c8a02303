// The launcher: a button in the corner of the page. The chat itself is loaded at the first click.
(() => {
  if (customElements.get('counselor-chat')) return;
  const script = document.currentScript;
  const base = new URL('.', script ? script.src : location.href).href;
  const WORDS = {
    en: { open: 'Open chat', unread: 'new message', dismiss: 'Dismiss', failed: 'The chat could not be loaded. Please try again.' },
    es: { open: 'Abrir el chat', unread: 'mensaje nuevo', dismiss: 'Descartar', failed: 'No se pudo cargar el chat. Inténtelo de nuevo.' },
  };
  const CSS = `
:host { all: initial; display: block; font: 16px/1.5 var(--counselor-font, system-ui, sans-serif); }
:host([hidden]), [hidden] { display: none !important; }
.launcher, .greeting { position: fixed; bottom: max(20px, env(safe-area-inset-bottom)); inset-inline-end: 20px; z-index: var(--counselor-z-index, 2147483000); }
:host([position=left]) :is(.launcher, .greeting) { inset-inline: 20px auto; }
.launcher { width: 60px; height: 60px; padding: 0; border: 1px solid transparent; border-radius: 50%; color: var(--counselor-on-color, #fff); background: var(--counselor-color, #0f5e5a); box-shadow: 0 6px 24px #0004; cursor: pointer; transition: transform .15s; }
.launcher:hover { transform: translateY(-2px); }
.launcher svg { display: block; margin: auto; }
:focus-visible { outline: 3px solid var(--counselor-focus-color, #1a73e8); outline-offset: 3px; }
.dot { position: absolute; top: 0; right: 0; min-width: 20px; height: 20px; border: 2px solid #fff; border-radius: 12px; color: #fff; background: #b3261e; font-size: 12px; font-weight: 600; line-height: 20px; }
.greeting { bottom: 96px; display: flex; gap: 4px; max-width: min(280px, calc(100vw - 40px)); box-sizing: border-box; padding: 4px 4px 4px 16px; border: 1px solid #0001; border-radius: 16px; color: #1d2b2a; background: #fff; box-shadow: 0 6px 24px #0003; }
.greeting button { border: 0; font: inherit; color: inherit; background: none; text-align: start; cursor: pointer; padding: 8px 0; }
.greeting .dismiss { flex: none; width: 32px; height: 32px; padding: 0; text-align: center; font-size: 20px; line-height: 1; }
@media (prefers-reduced-motion: reduce) { .launcher { transition: none; } }
@media print { :host { display: none; } }`;
  const memory = {};

  // What the browser keeps for the chat: nothing until the visitor writes.
  const store = {
    read: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return memory[key]; } },
    write: (key, value) => {
      memory[key] = value;
      try { value == null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)); } catch { /* kept in memory */ }
    },
  };

  class CounselorChat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      this.addStyle(CSS);
      const lang = (this.option('lang') || document.documentElement.lang || 'en').slice(0, 2);
      this.lang = lang in WORDS ? lang : 'en';
      this.dir = 'ltr';
      this.words = WORDS[this.lang];
      if (this.option('position')) this.setAttribute('position', this.option('position'));
      if (this.option('theme')) this.setAttribute('theme', this.option('theme'));
      this.setColor(this.option('color'));
      this.button = document.createElement('button');
      this.button.className = 'launcher';
      this.button.type = 'button';
      this.button.setAttribute('aria-haspopup', 'dialog');
      this.button.append(icon());
      this.button.onclick = () => this.open();
      root.append(this.button);
      this.unread(0);
      const kept = store.read('counselor');
      if (kept?.open || kept?.queue?.length) this.open({ quiet: true, hidden: !kept.open });
      else this.greet();
    }

    // Opens the chat; `quiet` does not move the focus.
    async open(how = {}) {
      this.bubble?.remove();
      if (!how.quiet) this.button.setAttribute('aria-busy', 'true');
      try {
        this.loading ||= import(base + 'panel.js').then((panel) => panel.mount(this, { base, store }));
        const panel = await this.loading;
        if (!how.hidden) panel.open(how);
      } catch {
        this.loading = null;
        this.button.title = this.words.failed;
        this.button.setAttribute('aria-label', this.words.failed);
      }
      this.button.removeAttribute('aria-busy');
    }

    async close() { (await this.loading)?.close(); }

    // An attribute of the element, else `data-…` of the script tag.
    option(name) {
      const key = name.replace(/-./g, (part) => part[1].toUpperCase());
      return this.getAttribute(name) ?? script?.dataset[key] ?? null;
    }

    addStyle(text) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
    }

    setColor(color) {
      if (!color || !CSS_COLOR.test(color)) return;
      const channel = (at) => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
      const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
      this.style.setProperty('--counselor-color', color);
      this.style.setProperty('--counselor-on-color', light > 0.18 ? '#000' : '#fff');
      if (light > 0.18) this.style.setProperty('--counselor-link-color', 'currentColor');
    }

    unread(count) {
      this.button.querySelector('.dot')?.remove();
      this.button.setAttribute('aria-label', this.words.open + (count ? ` (${count} ${this.words.unread})` : ''));
      if (!count) return;
      const dot = document.createElement('span');
      dot.className = 'dot';
      dot.textContent = count;
      this.button.append(dot);
    }

    // A greeting of the page's own, never again once it was closed. Off unless `greet` is set.
    greet() {
      const text = this.option('greet');
      const pages = this.option('greet-on');
      const here = (pages || '').split(/\s+/).some((page) => page && location.pathname.startsWith(page));
      if (!text || (pages && !here) || store.read('counselor-greeted')) return;
      setTimeout(() => {
        if (this.loading) return;
        const button = (name, words, act) => {
          const made = document.createElement('button');
          Object.assign(made, { type: 'button', className: name, textContent: words, onclick: act });
          return made;
        };
        this.bubble = document.createElement('div');
        this.bubble.className = 'greeting';
        this.bubble.setAttribute('role', 'status');
        const close = button('dismiss', '×', () => {
          store.write('counselor-greeted', 1);
          this.bubble.remove();
          this.button.focus();
        });
        close.setAttribute('aria-label', this.words.dismiss);
        this.bubble.append(button('', text, () => this.open()), close);
        this.button.before(this.bubble);
      }, 1000 * (Number(this.option('greet-after')) || 0));
    }
  }

  const CSS_COLOR = /^#[0-9a-f]{6}$/i;
  const icon = () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: 28, height: 28, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8, 'stroke-linejoin': 'round', 'stroke-linecap': 'round', 'aria-hidden': true })) svg.setAttribute(name, value);
    const path = document.createElementNS(svg.namespaceURI, 'path');
    path.setAttribute('d', 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5');
    svg.append(path);
    return svg;
  };

  customElements.define('counselor-chat', CounselorChat);
  const place = () => document.querySelector('counselor-chat') || document.body.append(document.createElement('counselor-chat'));
  document.body ? place() : addEventListener('DOMContentLoaded', place);
})();
