// The seal page: files are digested here and stay here; two digests and a size are sent for each.
import { Digests } from './digests.js';
import { receiptFiles } from './receipt-files.js';

const SHOWN = 100;
const RETRIES = 8;
const DRAFT = 'mifeng.seal.draft';
const FIELDS = ['title', 'kind', 'note', 'createdAt'];

const page = document.getElementById('seal');
const at = (id) => document.getElementById(id);
const form = at('words');
const texts = Object.fromEntries(
  [...at('seal-words').content.querySelectorAll('[data-word]')].map((span) => [span.dataset.word, span.textContent]));
const say = (word, ...values) => texts[word].replace(/\{(\d)\}/g, (_, n) => values[n]);
const number = new Intl.NumberFormat(document.documentElement.lang);

let digests = new Digests();
let items = [];
let batches = [];
let busy = false;
let stopping = null;
let painted = false;

page.hidden = false;
restoreDraft();

// ── choosing ────────────────────────────────────────────────────────────────────────────────

for (const id of ['files', 'folder']) {
  at(id).addEventListener('change', (event) => {
    add([...event.target.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    event.target.value = '';
  });
}

const drop = at('drop');
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());
drop.addEventListener('dragover', () => drop.classList.add('drop--over'));
drop.addEventListener('dragleave', () => drop.classList.remove('drop--over'));
drop.addEventListener('drop', async (event) => {
  drop.classList.remove('drop--over');
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  const found = [];
  for (const entry of entries) {
    await walk(entry, '', found);
  }
  add(found);
});

async function walk(entry, folder, found) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: folder + file.name });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return;
    }
    for (const child of some) {
      await walk(child, folder + entry.name + '/', found);
    }
  }
}

function add(found) {
  const known = new Set(items.map((item) => item.path + '\n' + item.file.size + '\n' + item.file.lastModified));
  for (const { file, path } of found) {
    const key = path + '\n' + file.size + '\n' + file.lastModified;
    if (!known.has(key)) {
      known.add(key);
      // A file chosen again after it changed takes its own old place.
      items = items.filter((item) => item.path !== path || item.receipt);
      const item = { file, path, state: 'waiting', read: 0 };
      items.push(item);
      digest(item);
    }
  }
  hide('trouble');
  paint();
}

function digest(item) {
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
    await Promise.all(items.map((item) => item.done));
    if (stopping.signal.aborted) {
      return;
    }
    prepare();
    for (const batch of batches.filter((one) => !one.sealed)) {
      await send(batch);
    }
    finish();
  } catch (trouble) {
    tell(trouble);
  } finally {
    busy = false;
    paint();
  }
});

at('cancel').addEventListener('click', () => {
  stopping?.abort();
  digests.cancel();
  digests = new Digests();
  tell({ title: say('stopped'), text: say('stopped-text') });
  for (const item of items.filter((one) => one.state === 'cancelled' || one.state === 'waiting')) {
    item.state = 'waiting';
    item.read = 0;
    item.done = Promise.resolve();
  }
  paint();
});

/** Groups what is ready. A batch keeps its bytes and its key: sent again, it gets the same receipts. */
function prepare() {
  for (const item of items.filter((one) => one.state === 'waiting')) {
    digest(item);
  }
  const words = Object.fromEntries(
    FIELDS.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value));
  if (words.createdAt) {
    words.createdAt = new Date(words.createdAt).toISOString();
  }
  batches = batches.filter((batch) => batch.sealed || batch.sent);
  const taken = new Set(batches.flatMap((batch) => batch.items));
  const ready = items.filter((item) => item.state === 'ready' && !taken.has(item));
  const size = Number(page.dataset.batch);
  for (let from = 0; from < ready.length; from += size) {
    const part = ready.slice(from, from + size);
    const deposits = part.map((item) => ({ digests: item.digests, size: item.size, ...words }));
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
        item.receipt = receipts[index];
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
  throw { title: say('refused'), text: [problem.detail, problem.code, problem.incident].filter(Boolean).join(' · ') };
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
    at('done-title').textContent = say('done', number.format(count));
    at('download-text').textContent = count === 1 ? say('download') : say('download-many', number.format(count));
    at('done').hidden = false;
    at('done').focus();
    sessionStorage.removeItem(DRAFT);
  }
  if (bad.length > 0) {
    tell({ title: say('changed-title', number.format(bad.length)), text: say('changed-text') });
  }
}

at('download').addEventListener('click', () => {
  const pairs = sealed().map((item) => ({ receipt: item.receipt, name: item.path }));
  items.forEach((item) => (item.kept = Boolean(item.receipt)));
  if (pairs.length === 1) {
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

// ── showing ─────────────────────────────────────────────────────────────────────────────────

function tell(trouble) {
  if (!trouble.title) {
    throw trouble;
  }
  at('trouble-title').textContent = trouble.title;
  at('trouble-text').textContent = trouble.text;
  at('trouble-sign-in').hidden = !trouble.signIn;
  at('trouble').hidden = false;
  at('trouble').focus();
}

function hide(id) {
  at(id).hidden = true;
}

function progress(text) {
  at('progress-text').textContent = text;
}

/** Paints once a frame, however much happened: ten thousand files are one table of a hundred rows. */
function paint() {
  if (!painted) {
    painted = true;
    requestAnimationFrame(() => {
      painted = false;
      paintNow();
    });
  }
}

function paintNow() {
  const open = items.filter((item) => !item.receipt);
  at('chosen').hidden = items.length === 0;
  at('go').disabled = busy || open.length === 0;
  at('cancel').hidden = !busy;
  at('clear').disabled = busy;
  const again = batches.some((batch) => batch.sealed || batch.sent);
  at('go-text').textContent = again && open.length > 0
    ? say('continue', number.format(open.length))
    : open.length > 1 ? say('go-many', number.format(open.length)) : say('go');
  const bytes = items.reduce((sum, item) => sum + item.file.size, 0);
  const read = items.reduce((sum, item) => sum + item.read, 0);
  const unread = items.filter((item) => item.state === 'waiting' || item.state === 'reading').length;
  at('progress').max = Math.max(1, bytes);
  at('progress').value = unread === 0 ? Math.max(1, bytes) : read;
  if (!busy || unread > 0) {
    progress(unread > 0
      ? say('digesting', number.format(items.length - unread), number.format(items.length), size(bytes))
      : say('digested', number.format(items.length), size(bytes)));
  }
  paintRows();
}

function paintRows() {
  const rank = (item) => (item.state === 'changed' || item.state === 'unreadable' ? 0 : item.state === 'reading' ? 1 : 2);
  const first = items.length <= SHOWN ? items : [...items].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  at('rows').replaceChildren(...first.map(row));
  at('more').hidden = items.length <= SHOWN;
  at('more').textContent = say('more', number.format(items.length - SHOWN));
}

function row(item) {
  const line = document.createElement('tr');
  const tones = { sealed: 'success', ready: 'info', changed: 'danger', unreadable: 'danger' };
  const name = document.createElement('td');
  name.textContent = item.path;
  const length = document.createElement('td');
  length.className = 'table__number';
  length.textContent = size(item.file.size);
  const state = document.createElement('td');
  const tag = document.createElement('span');
  tag.className = 'tag tag--' + (tones[item.state] || 'neutral');
  tag.textContent = item.state === 'reading'
    ? say('reading', Math.floor((100 * item.read) / Math.max(1, item.file.size)))
    : say(item.state);
  state.append(tag);
  line.append(name, length, state);
  return line;
}

function size(bytes) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return number.format(unit === 0 ? value : Math.round(value * 10) / 10) + ' ' + units[unit];
}

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
