// Seals one file anew: first it must be the file of the old deposit, which is decided here; then its digests are sent.
import { Digests } from './digests.js';
import { receiptFiles } from './receipt-files.js';

const form = document.getElementById('reseal');
const original = document.getElementById('original');
const texts = Object.fromEntries(
  [...document.getElementById('reseal-words').content.querySelectorAll('[data-word]')].map((span) => [span.dataset.word, span.textContent]));
const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
let receipt = null;

form.hidden = false;

function tell(word, ...values) {
  document.getElementById('status').textContent = texts[word].replace(/\{(\d)\}/g, (_, n) => values[n]);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  delete form.dataset.sent;
  const file = original.files[0];
  if (!file) {
    tell('choose');
    original.focus();
    return;
  }
  document.getElementById('go').disabled = true;
  try {
    await reseal(file);
  } catch (trouble) {
    tell(trouble.word ?? 'changed', trouble.detail ?? '');
  }
  document.getElementById('go').disabled = receipt !== null;
});

async function reseal(file) {
  const percent = (read) => Math.floor((100 * read) / Math.max(1, file.size));
  const digests = await new Digests(1).of(file, (read) => tell('reading', percent(read)));
  const { sha256, sm3, size, id, mediaType, title, kind } = form.dataset;
  if (digests.sha256 !== sha256 || digests.sm3 !== sm3 || digests.size !== Number(size)) {
    throw { word: 'other-file' };
  }
  tell('sending');
  const answer = await post({
    digests: { sha256, sm3 },
    size: digests.size,
    ...(mediaType ? { mediaType } : {}),
    ...(title ? { title } : {}),
    ...(kind ? { kind } : {}),
    previous: id,
    relation: 'renews',
  });
  if (answer.status !== 201) {
    const problem = await answer.json().catch(() => ({}));
    throw { word: 'refused', detail: [problem.detail || problem.title, problem.code].filter(Boolean).join(' · ') };
  }
  receipt = await answer.json();
  document.getElementById('status').textContent = '';
  document.getElementById('download').addEventListener('click', () => receiptFiles.one(receipt, file.name));
  document.getElementById('done').hidden = false;
  document.getElementById('done').focus();
}

async function post(deposit) {
  const token = form.querySelector('input[type=hidden]');
  try {
    return await fetch('/deposits', {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json',
        'Accept': 'application/json',
        'Idempotency-Key': key,
        ...(token ? { 'X-XSRF-TOKEN': token.value } : {}),
      },
      body: JSON.stringify(deposit),
    });
  } catch {
    throw { word: 'lost' };
  }
}
