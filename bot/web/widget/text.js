// A reply's text as nodes: paragraphs, "- " and "1. " lists, links to https, tel and mailto.
import { el } from './dom.js';

const LINK = /\[([^\]\n]+)\]\(((?:https:\/\/|tel:|mailto:)[^\s)]+)\)|(https:\/\/[^\s<>()]+[^\s<>().,;:!?])|((?:\+?1[-. ]?)?\(?\b\d{3}\)?[-. ]\d{3}[-. ](?!01\d\d\b)\d{4}\b)/g;
const ITEM = /^\s*(?:[-•*]|(\d+)[.)])\s+(.*)/;

export function formatted(text) {
  const blocks = [];
  let open = null;
  for (const line of text.split(/\r?\n/)) {
    const [, number, item] = line.match(ITEM) || [];
    const kind = item == null ? (line.trim() ? 'p' : null) : number ? 'ol' : 'ul';
    if (!kind) { open = null; continue; }
    if (open?.localName !== kind) blocks.push((open = el(kind, { dir: 'auto', start: number > 1 ? number : null })));
    else if (kind === 'p') open.append(el('br'));
    open.append(...(kind === 'p' ? inline(line) : [el('li', {}, inline(item))]));
  }
  return blocks;
}

export function inline(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const [all, label, to, url, phone] = found;
    const href = to || url || 'tel:' + international(phone);
    const out = href.startsWith('https:') ? { target: '_blank', rel: 'noopener noreferrer' } : {};
    nodes.push(text.slice(from, found.index), el('a', { href, ...out }, label || all));
    from = found.index + all.length;
  }
  return [...nodes, text.slice(from)].filter(Boolean);
}

const international = (phone) => '+' + phone.replace(/\D/g, '').replace(/^(\d{10})$/, '1$1');
