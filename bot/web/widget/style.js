// The panel's looks. Colours and sizes that a site may set are listed in docs/widget.md.
export const css = `
:host {
  color-scheme: light dark;
  --accent: var(--counselor-color, light-dark(#0f5e5a, #1f7a74)); --on-accent: var(--counselor-on-color, #fff);
  --link: var(--counselor-link-color, light-dark(var(--accent), color-mix(in srgb, var(--accent) 45%, #fff)));
  --surface: var(--counselor-surface, light-dark(#fff, #16201f)); --soft: var(--counselor-soft, light-dark(#eff4f3, #22302e));
  --text: var(--counselor-text, light-dark(#1d2b2a, #e6eeec)); --quiet: light-dark(#55635f, #a9b8b5); --line: light-dark(#d5dedc, #3a4a47);
  --danger: light-dark(#b3261e, #ffb4ab); --focus: var(--counselor-focus-color, light-dark(#1a73e8, #8ab4f8));
}
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
.panel, .panel * { box-sizing: border-box; }
.panel { position: fixed; bottom: 20px; inset-inline-end: 20px; z-index: var(--counselor-z-index, 2147483000); display: flex; flex-direction: column; width: min(var(--counselor-width, 400px), calc(100vw - 40px)); height: min(var(--counselor-height, 660px), calc(100dvh - 40px)); overflow: hidden; border: 1px solid var(--line); border-radius: var(--counselor-radius, 20px); font-size: 16px; line-height: 1.5; color: var(--text); background: var(--surface); box-shadow: 0 12px 48px #0003; animation: rise .18s ease-out; }
:host([position=left]) .panel { inset-inline: 20px auto; }
.panel.full { inset: 0 0 auto; width: 100%; height: var(--height, 100dvh); border: 0; border-radius: 0; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h2, p, ul, ol, figure { margin: 0; }
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
a { color: var(--link); overflow-wrap: anywhere; }
.icon { display: block; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.panel :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.head { display: flex; align-items: center; gap: 4px; padding: 14px 12px 14px 20px; border-bottom: 1px solid var(--line); }
.name { flex: 1; min-width: 0; }
h2 { overflow: hidden; font-size: 17px; font-weight: 650; line-height: 1.3; text-overflow: ellipsis; white-space: nowrap; }
.name p { display: flex; align-items: center; gap: 6px; color: var(--quiet); font-size: 13px; line-height: 1.4; }
.name p::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: var(--link); }
.tool { display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border: 1px solid transparent; border-radius: 10px; color: var(--quiet); background: none; }
.tool:hover { color: var(--text); background: var(--soft); }
.small { min-height: 28px; padding: 2px 12px; border: 1px solid var(--line); border-radius: 14px; font-size: 13px; color: var(--text); background: var(--surface); }
.small:hover { border-color: var(--accent); }
.small.danger { border-color: var(--danger); color: var(--danger); }
.sure { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 12px 20px; border-bottom: 1px solid var(--line); background: var(--soft); font-size: 14px; }
.sure p { flex: 1 1 100%; }
.log { position: relative; flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 20px 16px 8px; }
.log:focus-visible { outline-offset: -3px; }
.turn { margin-bottom: 16px; }
.bubble { width: fit-content; max-width: 92%; padding: 10px 14px; border: 1px solid transparent; border-radius: 18px; overflow-wrap: anywhere; }
.bot .bubble { border-start-start-radius: 6px; background: var(--soft); }
.bot .bubble:has(.figures, .scroll) { width: 100%; max-width: 100%; }
.user .bubble { margin-inline-start: auto; max-width: 84%; border-end-end-radius: 6px; color: var(--on-accent); background: var(--accent); white-space: pre-wrap; }
.bubble > * + * { margin-top: 10px; }
.bubble > .sr + * { margin-top: 0; }
.bubble :is(ul, ol) { padding-inline-start: 20px; }
.bubble li + li { margin-top: 4px; }
.privacy { max-width: 92%; margin-top: 8px; padding: 0 14px; color: var(--quiet); font-size: 13px; }
.state { margin-top: 4px; color: var(--quiet); font-size: 13px; text-align: end; }
.state.failed { color: var(--danger); font-size: 13px; }
.state .small { margin-inline-start: 6px; }
:is(.from, .figures .sources) { color: var(--quiet); font-size: 13px; line-height: 1.4; }
.from { padding-top: 8px; border-top: 1px solid var(--line); }
summary { cursor: pointer; }
.from .sources { padding-top: 4px; }
.bubble .sources { padding: 0; list-style: none; }
.tools { display: flex; gap: 2px; margin-top: 4px; padding-inline-start: 4px; }
.tools .tool { width: 32px; height: 32px; }
.tools .icon { width: 17px; height: 17px; }
.tool[aria-pressed=true] { color: var(--link); border-color: currentColor; }
.comment { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; margin-top: 6px; max-width: 92%; }
.comment textarea, .box { width: 100%; padding: 10px 14px; border: 1px solid var(--quiet); border-radius: 14px; background: var(--surface); font-size: 16px; line-height: 1.4; resize: none; }
::placeholder { color: var(--quiet); opacity: 1; }
.typing .bubble { display: flex; gap: 5px; padding: 16px; }
.typing .bubble > * { margin: 0; }
.typing i { width: 7px; height: 7px; border-radius: 50%; background: var(--quiet); animation: beat 1.2s infinite; }
.typing i:nth-of-type(2) { animation-delay: .15s; }
.typing i:nth-of-type(3) { animation-delay: .3s; }
@keyframes beat { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; } }
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px; }
.choice { padding: 8px 14px; border: 1px solid var(--link); border-radius: 18px; color: var(--link); background: var(--surface); font-size: 15px; line-height: 1.4; text-align: start; overflow-wrap: anywhere; }
.choice:hover { background: var(--soft); }
.note { padding: 8px 20px; background: var(--soft); font-size: 13px; }
.composer { padding: 12px 16px max(14px, env(safe-area-inset-bottom)); border-top: 1px solid var(--line); }
.row { display: flex; align-items: flex-end; gap: 8px; }
.place { flex: 1; min-width: 0; }
.box:focus-visible { outline-offset: -2px; }
.box { display: block; min-height: 44px; border-radius: 22px; }
.box[aria-invalid] { border-color: var(--danger); }
.send { flex: none; display: grid; place-items: center; width: 44px; height: 44px; padding: 0; border: 1px solid transparent; border-radius: 50%; color: var(--on-accent); background: var(--accent); }
.count { margin-bottom: 6px; color: var(--quiet); font-size: 13px; text-align: end; }
.progress { display: flex; align-items: center; gap: 10px; margin-bottom: 10px; font-size: 13px; color: var(--quiet); }
progress { flex: 1; min-width: 0; height: 8px; accent-color: var(--link); }
figcaption { display: flex; flex-direction: column; font-size: 14px; }
.mean-key { display: flex; align-items: center; gap: 8px; color: var(--quiet); font-size: 13px; }
.mean-key::before { content: ""; height: 14px; border-inline-start: 2px solid var(--text); }
.bars { display: block; width: 100%; margin-top: 6px; font-size: 13px; overflow: visible; }
.bars text { fill: var(--text); }
.bars .value { font-weight: 600; }
.track { fill: var(--line); }
.bar { fill: var(--link); }
.halo { stroke: var(--soft); stroke-width: 5; }
.mean { stroke: var(--text); stroke-width: 2; }
.figures .small { margin-top: 8px; }
.scroll { overflow-x: auto; border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
caption { padding-bottom: 6px; font-weight: 600; text-align: start; }
:is(td, th) { padding: 6px 10px 6px 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: normal; }
thead :is(td, th) { border: 0; color: var(--quiet); font-size: 13px; }
tbody th { font-weight: 600; }
@media (pointer: coarse) { :is(.tool, .small, .choice) { min-width: 44px; min-height: 44px; } }
@media (prefers-reduced-motion: reduce) { .panel, .typing i { animation: none; } }
@media (forced-colors: active) { .bar { fill: Highlight; } .track { fill: none; stroke: CanvasText; } .bars text { fill: CanvasText; } .mean { stroke: CanvasText; } .typing i, .name p::before { background: CanvasText; forced-color-adjust: none; } .tool[aria-pressed=true] { border-width: 3px; } }
`;
