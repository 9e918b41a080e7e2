// Around a part that plays itself: takes what its page tells, and sends it to the platform as this learner. Whatever the
// part says is checked there; here only one frame is listened to.
const PAUSE_MS = 600;
const RETRY_MS = 10_000;
const FIELDS = ['status', 'score', 'location', 'suspend', 'time'];

const frame = document.getElementById('player');
const form = document.getElementById('report');
const state = document.querySelector('[data-player-state]');
const done = document.querySelector('[data-player-done]');

let waiting = null;
let sending = false;
let timer;

addEventListener('message', (event) => {
  const told = event.data;
  if (event.source !== frame.contentWindow || event.origin !== 'null' || told?.scorm !== 1 || !form) {
    return;
  }
  const end = told.end === true || waiting?.end === true;
  waiting = { end };
  for (const field of FIELDS) {
    waiting[field] = String(told[field] ?? '').slice(0, 5000);
  }
  clearTimeout(timer);
  timer = setTimeout(send, end ? 0 : PAUSE_MS);
});

// Whoever leaves takes nothing along unsaved.
addEventListener('pagehide', () => waiting && send());

async function send() {
  if (sending || !waiting) {
    return;
  }
  clearTimeout(timer);
  const now = waiting;
  waiting = null;
  sending = true;
  const answer = await post(now);
  sending = false;
  if (!answer || answer.status >= 500 || answer.status === 429) {
    waiting = waiting ? { ...waiting, end: waiting.end || now.end } : now;
    say(form.dataset.trouble);
    timer = setTimeout(send, RETRY_MS);
    return;
  }
  await heard(answer);
  if (waiting) {
    timer = setTimeout(send, PAUSE_MS);
  }
}

function post(told) {
  const body = new URLSearchParams(new FormData(form));
  for (const field of FIELDS) {
    body.set(field, told[field]);
  }
  body.set('end', told.end ? 'yes' : '');
  return fetch(form.action, {
    method: 'POST',
    body,
    redirect: 'manual',
    keepalive: true,
    headers: { Accept: 'application/json' },
  }).catch(() => null);
}

async function heard(answer) {
  const told = answer.type === 'opaqueredirect' ? null : await answer.json().catch(() => null);
  if (!told?.text) {
    say(form.dataset.signIn);
    return;
  }
  say(told.text);
  if (told.finished) {
    done.hidden = false;
  }
}

function say(text) {
  state.textContent = text;
}
