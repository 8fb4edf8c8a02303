// Makes nodes. Text is only ever text: nothing here reads HTML.
const SVG = 'http://www.w3.org/2000/svg';

export const el = (tag, props = {}, ...children) => fill(document.createElement(tag), props, children);
export const svg = (tag, props = {}, ...children) => fill(document.createElementNS(SVG, tag), props, children);

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value == null || value === false) continue;
    if (typeof value === 'function') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  clear: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  send: 'M12 20V5M5 12l7-7 7 7',
  up: 'M7 11v9H4v-9zM7 11l4-7c2 0 3 1 2.500 3L13 10h6l-1.500 10H7',
  down: 'M7 13V4H4v9zM7 13l4 7c2 0 3-1 2.500-3L13 14h6L17.500 4H7',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
};

export const icon = (name) => svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));

// A button that shows an icon and is called by its label.
export const iconButton = (name, label, onclick, props = {}) =>
  el('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick, ...props }, icon(name));
