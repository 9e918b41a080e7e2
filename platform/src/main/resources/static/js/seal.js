// The seal page: files are digested here and stay here; two digests and a size are sent for each.
import { Digests } from './digests.js';
import { bind, earlier, isWhole } from './seal-extras.js';
import { receiptFiles } from './receipt-files.js';
import { listen } from './seal-choose.js';
import { at, hide, number, paint as show, paintNow, progress, say, tell } from './seal-view.js';

const RETRIES = 8;
const DRAFT = 'mifeng.seal.draft';
const FIELDS = ['title', 'kind', 'note', 'createdAt'];

const page = document.getElementById('seal');
const form = at('words');
let digests = new Digests();
let items = [];
let batches = [];
let busy = false;
let stopping = null;

const state = () => ({ items, batches, busy });
const paint = () => show(state);

page.hidden = false;
restoreDraft();
listen(add);

function add(found) {
  // A file chosen again after it changed takes its own old place; the same one is not taken twice.
  const places = new Map(items.map((item, index) => [item.path, index]));
  for (const { file, path } of found) {
    const old = items[places.get(path)];
    const same = old && old.file.size === file.size && old.file.lastModified === file.lastModified;
    if (same && old.state !== 'changed' && old.state !== 'unreadable') {
      continue;
    }
    const item = { file, path, state: 'waiting', read: 0 };
    const place = old && !old.receipt ? places.get(path) : items.length;
    places.set(path, place);
    items[place] = item;
    digest(item);
  }
  hide('trouble');
  paint();
}

function digest(item) {
  item.state = 'waiting';
  item.read = 0;
  item.done = digests
    .of(item.file, (read) => {
      item.state = 'reading';
      item.read = read;
      paint();
    })
    .then((both) => {
      item.digests = { sha256: both.sha256, sm3: both.sm3 };
      item.size = both.size;
      item.read = both.size;
      item.state = 'ready';
    })
    .catch((error) => {
      item.state = error.name;
    })
    .finally(paint);
}

at('clear').addEventListener('click', reset);
at('again').addEventListener('click', reset);

function reset() {
  digests.cancel();
  digests = new Digests();
  items = [];
  batches = [];
  hide('done');
  hide('trouble');
  paint();
}

// ── sealing ─────────────────────────────────────────────────────────────────────────────────

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  delete form.dataset.sent;
  if (busy || items.length === 0) {
    return;
  }
  hide('trouble');
  stopping = new AbortController();
  busy = true;
  paint();
  try {
    items.filter((item) => item.state === 'cancelled').forEach(digest);
    await Promise.all(items.map((item) => item.done));
    if (stopping.signal.aborted) {
      settle();
      return;
    }
    await prepare();
    for (const batch of batches.filter((one) => !one.sealed)) {
      await send(batch);
    }
    settle();
    finish();
  } catch (trouble) {
    settle();
    tell(trouble);
  }
});

/** The rows say how it ended before any notice does. */
function settle() {
  busy = false;
  paintNow(state());
}

at('cancel').addEventListener('click', () => {
  stopping?.abort();
  digests.cancel();
  digests = new Digests();
  tell({ title: say('stopped'), text: say('stopped-text') });
});

/** Groups what is ready. A batch keeps its bytes and its key: sent again, it gets the same receipts. */
async function prepare() {
  const words = Object.fromEntries(
    FIELDS.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value));
  if (words.createdAt) {
    words.createdAt = new Date(words.createdAt).toISOString();
  }
  batches = batches.filter((batch) => batch.sealed || batch.sent);
  const taken = new Set(batches.flatMap((batch) => batch.items));
  const ready = items.filter((item) => item.state === 'ready' && !taken.has(item));
  if (ready.length === 0) {
    return;
  }
  const previous = earlier(isWhole() ? 1 : ready.length);
  if (isWhole()) {
    batches.push(await bind(ready, items, { ...words, ...previous }, random()));
    return;
  }
  const size = Number(page.dataset.batch);
  for (let from = 0; from < ready.length; from += size) {
    const part = ready.slice(from, from + size);
    const deposits = part.map((item) => ({ digests: item.digests, size: item.size, ...words, ...previous }));
    batches.push({ items: part, body: JSON.stringify({ deposits }), key: random() });
  }
}

function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(batch) {
  for (let attempt = 0; ; attempt++) {
    batch.sent = true;
    progress(say('sending', number.format(sealed().length), number.format(items.length)));
    const answer = await post(batch);
    if (answer.status === 201) {
      const { receipts } = await answer.json();
      batch.items.forEach((item, index) => {
        item.receipt = batch.bundle ? receipts[0] : receipts[index];
        item.state = 'sealed';
      });
      batch.sealed = true;
      paint();
      return;
    }
    if ((answer.status === 503 || answer.status === 429) && attempt < RETRIES) {
      const seconds = Number(answer.headers.get('Retry-After')) || 2;
      progress(say('busy', seconds));
      await pause(seconds * 1000);
    } else if (answer.status === 403 && attempt === 0) {
      await renewToken();
    } else {
      await refuse(answer, batch);
    }
  }
}

async function post(batch) {
  const token = form.querySelector('input[type=hidden]');
  try {
    return await fetch('/deposits', {
      method: 'POST',
      redirect: 'manual',
      signal: stopping.signal,
      headers: {
        'Content-Type': 'application/json',
        'Accept': 'application/json',
        'Idempotency-Key': batch.key,
        ...(token ? { 'X-XSRF-TOKEN': token.value } : {}),
      },
      body: batch.body,
    });
  } catch (error) {
    throw error.name === 'AbortError'
      ? { title: say('stopped'), text: say('stopped-text') }
      : { title: say('lost'), text: say('lost-text') };
  }
}

/** After signing in anew in another tab the page's token is the old session's: take the new one. */
async function renewToken() {
  const answer = await fetch('/deposits/new', { redirect: 'manual', headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    throw { title: say('session'), text: say('session-text'), signIn: true };
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#words input[type=hidden]');
  const token = form.querySelector('input[type=hidden]');
  if (fresh && token) {
    token.value = fresh.value;
  }
}

async function refuse(answer, batch) {
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    throw { title: say('session'), text: say('session-text'), signIn: true };
  }
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 422 || answer.status === 409 || answer.status === 413) {
    batch.sent = false; // nothing of it was written: what is put right may be sent anew
  }
  throw { title: say('refused'), text: [problem.detail || problem.title, problem.code, problem.incident].filter(Boolean).join(' · ') };
}

function pause(millis) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    stopping.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject({ title: say('stopped'), text: say('stopped-text') });
    });
  });
}

function sealed() {
  return items.filter((item) => item.receipt);
}

function finish() {
  const bad = items.filter((item) => item.state === 'changed' || item.state === 'unreadable');
  const count = sealed().length;
  if (count > 0) {
    const whole = batches.some((batch) => batch.bundle);
    at('done-title').textContent = say(whole ? 'done-bundle' : 'done', number.format(count));
    at('download-text').textContent = whole
      ? say('download-bundle')
      : count === 1 ? say('download') : say('download-many', number.format(count));
    at('done-bundle').hidden = !whole;
    at('done').hidden = false;
    at('done').focus();
    sessionStorage.removeItem(DRAFT);
  }
  if (bad.length > 0) {
    tell({ title: say('changed-title', number.format(bad.length)), text: say('changed-text') });
  }
}

at('download').addEventListener('click', () => {
  const bundles = batches.filter((batch) => batch.bundle && batch.sealed)
    .map((batch) => ({ ...batch.bundle, receipt: batch.items[0].receipt }));
  const bound = new Set(batches.filter((batch) => batch.bundle).flatMap((batch) => batch.items));
  const pairs = sealed().filter((item) => !bound.has(item)).map((item) => ({ receipt: item.receipt, name: item.path }));
  items.forEach((item) => (item.kept = Boolean(item.receipt)));
  if (bundles.length > 0) {
    receiptFiles.bundles(bundles, pairs, bundles[0].name + '.zip');
  } else if (pairs.length === 1) {
    receiptFiles.one(pairs[0].receipt, pairs[0].name);
  } else {
    receiptFiles.many(pairs, say('archive') + '.zip');
  }
});

addEventListener('beforeunload', (event) => {
  if (busy || items.some((item) => item.receipt && !item.kept)) {
    event.preventDefault();
  }
});

// ── what was typed survives ─────────────────────────────────────────────────────────────────

form.addEventListener('input', () => {
  sessionStorage.setItem(DRAFT, JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]))));
});

function restoreDraft() {
  const draft = JSON.parse(sessionStorage.getItem(DRAFT) || '{}');
  for (const name of FIELDS) {
    if (draft[name]) {
      form.elements[name].value = draft[name];
      at('words-details').open = true;
    }
  }
}
