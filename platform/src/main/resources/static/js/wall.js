// The wall: one panel after the other, and the page anew each minute. Without scripts all panels stand below each other.
const SECONDS_A_PANEL = 15;
const SECONDS_A_PAGE = 60;

const panels = [...document.querySelectorAll('[data-panel]')];
const still = matchMedia('(prefers-reduced-motion: reduce)').matches || new URLSearchParams(location.search).has('still');
const first = Number(sessionStorage.getItem('wall') ?? 0) % Math.max(1, panels.length);
let shown = first;

function show(number) {
  shown = number % panels.length;
  panels.forEach((panel, at) => {
    panel.hidden = at !== shown;
  });
  sessionStorage.setItem('wall', String(shown));
}

if (panels.length > 1 && !still && innerWidth >= 1000) {
  document.body.classList.add('wall--turning');
  show(first);
  setInterval(() => show(shown + 1), SECONDS_A_PANEL * 1000);
}
if (!still) {
  setInterval(() => location.reload(), SECONDS_A_PAGE * 1000);
}
addEventListener('keydown', event => {
  if (document.body.classList.contains('wall--turning') && event.key === 'ArrowRight') {
    show(shown + 1);
  }
});
