// What the seal page shows of its state.
const SHOWN = 100;
const PAINT_EVERY_MS = 100;

export const at = (id) => document.getElementById(id);
export const number = new Intl.NumberFormat(document.documentElement.lang);

const texts = Object.fromEntries(
  [...at('seal-words').content.querySelectorAll('[data-word]')].map((span) => [span.dataset.word, span.textContent]));

/** A text of the page, in its language. */
export const say = (word, ...values) => texts[word].replace(/\{(\d)\}/g, (_, n) => values[n]);

let painted = false;

export function tell(trouble) {
  if (!trouble.title) {
    throw trouble;
  }
  at('trouble-title').textContent = trouble.title;
  at('trouble-text').textContent = trouble.text;
  at('trouble-sign-in').hidden = !trouble.signIn;
  at('trouble').hidden = false;
  at('trouble').focus();
}

export function hide(id) {
  at(id).hidden = true;
}

export function progress(text) {
  at('progress-text').textContent = text;
}

/** Paints at most ten times a second, however much happened: ten thousand files are one table of a hundred rows. */
export function paint(state) {
  if (!painted) {
    painted = true;
    setTimeout(() => {
      painted = false;
      paintNow(state());
    }, PAINT_EVERY_MS);
  }
}

export function paintNow({ items, batches, busy }) {
  const bad = (item) => item.state === 'changed' || item.state === 'unreadable';
  const open = items.filter((item) => !item.receipt && !bad(item));
  at('chosen').hidden = items.length === 0;
  at('whole').hidden = items.length < 2;
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
      : say('digested', number.format(items.filter((item) => item.digests).length), size(bytes)));
  }
  paintRows(items);
}

function paintRows(items) {
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
