// Two choices of the seal page: all files as one bundle; a new version of what was sealed before.
import { Bundles } from './bundles.js';
import { at, number, say } from './seal-view.js';

const TYPED_PAUSE_MS = 250;
let bundles = null;

/** Whether all that was chosen is to be sealed as one. */
export function isWhole() {
  return !at('whole').hidden && at('whole-choice').checked;
}

/**
 * Binds what is ready into one batch: only the digests and the length of the bundle's head are sent. Nothing is sealed
 * when a file is missing from it.
 */
export async function bind(ready, items, words, key) {
  const bad = items.filter((item) => item.state === 'changed' || item.state === 'unreadable');
  if (bad.length > 0) {
    throw { title: say('changed-title', number.format(bad.length)), text: say('bundle-incomplete') };
  }
  const { name, paths } = root(ready.map((item) => item.path));
  bundles ??= new Bundles();
  const files = ready.map((item, n) => ({ path: paths[n], ...item.digests, size: item.size }));
  let made;
  try {
    made = await bundles.make(files);
  } catch (error) {
    throw error.fault ? { title: say('refused'), text: say('bundle-' + error.fault) } : error;
  }
  return {
    items: ready,
    body: JSON.stringify({ deposits: [{ ...made.deposit, ...words }] }),
    key,
    bundle: { text: made.bundle, name },
  };
}

/** The folder that all paths begin with, and the paths inside it. */
function root(paths) {
  const first = paths[0].split('/')[0];
  const inside = paths.every((path) => path.startsWith(first + '/'));
  return inside
    ? { name: first, paths: paths.map((path) => path.slice(first.length + 1)) }
    : { name: say('bundle-name'), paths };
}

// ── a new version of … ──────────────────────────────────────────────────────────────────────

/** What the request says of an earlier deposit; a link is for one deposit at a time. */
export function earlier(deposits) {
  const chosen = document.querySelector('input[name=previous]:checked');
  if (!chosen || !chosen.value) {
    return {};
  }
  if (deposits > 1) {
    throw { title: say('refused'), text: say('previous-one') };
  }
  return { previous: chosen.value, relation: 'supersedes' };
}

let typed = 0;
at('earlier-q').addEventListener('input', () => {
  const turn = ++typed;
  setTimeout(() => turn === typed && search(turn), TYPED_PAUSE_MS);
});
at('earlier-q').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    search(++typed);
  }
});

async function search(turn) {
  const q = at('earlier-q').value.trim();
  const answer = await fetch('/deposits/earlier?latest=1&q=' + encodeURIComponent(q), {
    redirect: 'manual',
    headers: { Accept: 'application/json' },
  }).catch(() => null);
  if (turn !== typed || !answer || !answer.ok) {
    return;
  }
  const found = await answer.json();
  const kept = document.querySelector('input[name=previous]:checked')?.value;
  at('earlier-found').replaceChildren(...found.map((one) => choice(one, one.id === kept)));
  at('earlier-none').hidden = found.length > 0;
}

function choice({ id, title, received }, checked) {
  const label = document.createElement('label');
  label.className = 'choice';
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'previous', value: id, checked });
  input.className = 'choice__input';
  const text = document.createElement('span');
  text.textContent = title + ' · ' + received;
  label.append(input, text);
  return label;
}
