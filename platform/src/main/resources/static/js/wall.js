// The wall: one panel after the other, the numbers anew each minute, keys for whoever stands before it. Without scripts all panels stand
// below each other.
const SECONDS_A_PANEL = 15;
const SECONDS_A_PAGE = 60;

const asked = new URLSearchParams(location.search);
const still = matchMedia('(prefers-reduced-motion: reduce)').matches || asked.has('still');
const turning = innerWidth >= 1000;
const state = document.querySelector('[data-wall-state]');
const full = document.querySelector('[data-wall-full]');
let shown = Number(asked.get('panel') ?? sessionStorage.getItem('wall') ?? 0) || 0;
let paused = still;

function panels() {
  return [...document.querySelectorAll('[data-panel]')];
}

function show(number) {
  const all = panels();
  if (!turning || all.length < 2) {
    return;
  }
  shown = ((number % all.length) + all.length) % all.length;
  all.forEach((panel, at) => {
    panel.hidden = at !== shown;
  });
  sessionStorage.setItem('wall', String(shown));
}

function pause(on) {
  paused = on;
  state.hidden = !on;
}

function fullScreen() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    document.documentElement.requestFullscreen?.();
  }
}

// The numbers change in place: loading the page anew would leave full screen.
async function renew() {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer) {
    return;
  }
  if (!answer.ok || answer.redirected) {
    location.reload();
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['main', '.wall__time', '.wall__missing']) {
    const fresh = next.querySelector(part);
    const old = document.querySelector(part);
    if (fresh && old) {
      old.replaceWith(document.adoptNode(fresh));
    }
  }
  show(shown);
}

if (turning) {
  document.body.classList.add('wall--turning');
  show(shown);
}
full.hidden = !document.fullscreenEnabled;
full.addEventListener('click', fullScreen);
setInterval(() => paused || show(shown + 1), SECONDS_A_PANEL * 1000);
if (!asked.has('still')) {
  setInterval(renew, SECONDS_A_PAGE * 1000);
}
addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('button, a')) {
    return;
  }
  const deed = {
    ArrowRight: () => show(shown + 1),
    ArrowLeft: () => show(shown - 1),
    ' ': () => pause(!paused),
    f: fullScreen,
    F: fullScreen,
  }[event.key];
  if (deed) {
    event.preventDefault();
    deed();
  }
});
