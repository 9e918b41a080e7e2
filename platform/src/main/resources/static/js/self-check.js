// The self-check: compares a folder with the receipts and bundles in it. Nothing is sent; this page opens no connection.
import { Bundles } from './bundles.js';
import { Digests } from './digests.js';
import { claimsOf, judge } from './holdings.js';
import { receiptFiles } from './receipt-files.js';
import { listen } from './seal-choose.js';

const SHOWN = 200;
const TONES = { held: 'success', moved: 'info', later: 'info', changed: 'danger', missing: 'danger', unreadable: 'danger', unsealed: 'neutral' };
const RANK = ['changed', 'missing', 'unreadable', 'later', 'moved', 'unsealed', 'held'];

const at = (id) => document.getElementById(id);
const number = new Intl.NumberFormat(document.documentElement.lang);
const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' });
const texts = Object.fromEntries(
  [...at('check-words').content.querySelectorAll('[data-word]')].map((span) => [span.dataset.word, span.textContent]));
const say = (word, ...values) => texts[word].replace(/\{(\d)\}/g, (_, n) => values[n]);

const bundles = new Bundles();
let digests = new Digests();
let files = new Map();
let rows = [];
let turn = 0;

at('check').hidden = false;
listen(add);
at('q').addEventListener('input', paint);
at('clear').addEventListener('click', () => {
  turn++;
  digests.cancel();
  digests = new Digests();
  files = new Map();
  rows = [];
  at('outcome').hidden = true;
  at('status').textContent = '';
});

/** Folders may come one after the other: the files, then the receipts. */
async function add(found) {
  found.forEach(({ file, path }) => files.set(path, { file, path }));
  const mine = ++turn;
  const { claims, faults } = await claimsOf(files, bundles);
  if (mine !== turn) {
    return;
  }
  if (claims.length === 0 && faults.length === 0) {
    at('outcome').hidden = true;
    at('status').textContent = say('none');
    return;
  }
  await digest(mine);
  if (mine === turn) {
    rows = judge(claims, files);
    show(faults);
  }
}

async function digest(mine) {
  const open = [...files.values()].filter((one) => !one.own && !one.digests && !one.trouble);
  let done = 0;
  await Promise.all(open.map(async (one) => {
    try {
      one.digests = await digests.of(one.file);
    } catch (error) {
      one.trouble = error.name;
    }
    done++;
    if (mine === turn) {
      at('status').textContent = say('digesting', number.format(done), number.format(open.length));
    }
  }));
}

function show(faults) {
  at('status').textContent = '';
  const tallies = RANK.map((state) => [state, rows.filter((row) => row.state === state).length]).filter(([state, count]) => count > 0 || state === 'held');
  at('tallies').replaceChildren(...tallies.map(([state, count]) => {
    const item = document.createElement('li');
    item.dataset.state = state;
    item.append(tag(state), ' ', number.format(count));
    return item;
  }));
  at('faults').replaceChildren(...faults.map(({ path, word }) => {
    const line = document.createElement('p');
    line.className = 'tallies__fault';
    line.textContent = path + ' — ' + say(word);
    return line;
  }));
  rows.sort((one, other) => RANK.indexOf(one.state) - RANK.indexOf(other.state) || (one.path < other.path ? -1 : 1));
  paint();
  at('outcome').hidden = false;
  at('outcome').focus();
}

function paint() {
  const q = at('q').value.trim().toLowerCase();
  const found = rows.filter((row) => row.path.toLowerCase().includes(q));
  at('rows').replaceChildren(...found.slice(0, SHOWN).map(line));
  at('more').hidden = found.length <= SHOWN;
  at('more').textContent = say('more', number.format(found.length - SHOWN));
}

function line(row) {
  const line = document.createElement('tr');
  line.dataset.state = row.state;
  const path = cell(row.path);
  if (row.at) {
    path.append(document.createElement('br'), say('at', row.at));
  }
  line.append(cell(tag(row.state)), path, cell(row.receivedAt ? moment.format(row.receivedAt) : ''), cell(row.source), cell(proofButton(row)));
  return line;
}

function cell(content) {
  const cell = document.createElement('td');
  cell.append(content);
  return cell;
}

function tag(state) {
  const tag = document.createElement('span');
  tag.className = 'tag tag--' + TONES[state];
  tag.textContent = say(state);
  return tag;
}

/** One file of a bundle is shown to others by a proof of its own. */
function proofButton(row) {
  if (!row.bundle) {
    return '';
  }
  if (!row.bundle.receipt) {
    return say('no-receipt');
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  button.textContent = say('show');
  button.addEventListener('click', async () => {
    try {
      const proof = await bundles.show(row.bundle.text, row.inside, row.bundle.receipt);
      receiptFiles.save(proof, row.inside.split('/').pop() + '.proof.json', 'application/json');
    } catch {
      button.replaceWith(say('proof-failed'));
    }
  });
  return button;
}

// ── the table as a file ─────────────────────────────────────────────────────────────────────

at('csv').addEventListener('click', () => {
  const lines = [say('csv-heads').split(',')];
  for (const row of rows) {
    const { sha256 = '', sm3 = '', size = '' } = row.digests ?? {};
    lines.push([say(row.state), row.path, row.at ?? '', row.receivedAt ? row.receivedAt.toISOString() : '', row.source, sha256, sm3, size]);
  }
  receiptFiles.save('\ufeff' + lines.map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n', say('csv-name') + '.csv', 'text/csv');
});

/** A cell that a spreadsheet would run as a formula becomes text. */
function quoted(value) {
  const text = String(value);
  return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : '') + text.replaceAll('"', '""') + '"';
}
