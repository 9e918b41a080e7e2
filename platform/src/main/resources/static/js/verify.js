// The public check: the receipt is sent, the file never. Its digests are compared here.
import { Digests } from './digests.js';
import { conclude, proofIn, tell } from './verify-proof.js';

const form = document.forms.verify;
const receipt = form.elements.receipt;
const original = document.getElementById('original');
const status = document.getElementById('verify-progress');

for (const [place, input] of [['receipt-drop', receipt], ['file-drop', original]]) {
  const zone = document.getElementById(place);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('drop--over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('drop--over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('drop--over');
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
    }
  });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  delete form.dataset.sent;
  if (receipt.files.length === 0) {
    status.textContent = status.dataset.missing;
    return;
  }
  try {
    const digests = original.files.length > 0 ? await digest(original.files[0]) : null;
    status.textContent = status.dataset.checking;
    const proof = await proofIn(receipt.files[0]);
    const result = await check(proof);
    if (digests) {
      compare(result, digests, proof?.item);
    }
    if (proof) {
      tell(proof, result);
    }
    document.getElementById('result-place').replaceChildren(result);
    status.textContent = '';
    result.focus();
  } catch (trouble) {
    status.textContent = trouble.name === 'changed' || trouble.name === 'unreadable'
      ? status.dataset.unreadable
      : trouble.words || status.dataset.lost;
  }
});

async function digest(file) {
  const digests = new Digests(1);
  const percent = (read) => Math.floor((100 * read) / Math.max(1, file.size));
  return digests.of(file, (read) => (status.textContent = status.dataset.reading.replace('{0}', percent(read))));
}

/** Sends the form, which holds the receipt alone: the file's field has no name and so is not sent. Nor is a proof's path. */
async function check(proof) {
  const body = new FormData(form);
  if (proof) {
    body.set('receipt', new Blob([proof.receipt], { type: 'application/json' }), 'receipt.json');
  }
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const result = page.getElementById('result');
  const problem = page.querySelector('[data-problem]');
  if (!result) {
    throw Object.assign(new Error('no result'), { words: problem?.textContent.trim() });
  }
  return document.importNode(result, true);
}

/** Compares a file with what the receipt is about, or with the file that a proof speaks of. */
function compare(result, file, item) {
  const sealed = result.dataset;
  const expected = item ?? sealed;
  if (!sealed.sha256) {
    return; // an unreadable receipt says nothing about a file
  }
  const sha256 = file.sha256 === expected.sha256;
  const sm3 = file.sm3 === expected.sm3;
  const codes = [];
  if (!sha256) {
    codes.push('F01');
  }
  if (!sm3) {
    codes.push('F02');
  }
  if (String(file.size) !== String(expected.size)) {
    codes.push('F03');
  }
  if (sha256 !== sm3) {
    codes.push('F04');
  }
  const words = result.querySelector('#file-words').content;
  const step = result.querySelector('[data-step=FILE]');
  step.querySelectorAll('.steps__found').forEach((found) => found.remove());
  step.querySelector('[data-result]').replaceWith(
    words.querySelector(`[data-file=${codes.length === 0 ? 'PASSED' : 'FAILED'}]`).cloneNode(true));
  codes.forEach((code) => step.append(words.querySelector(`[data-code=${code}]`).cloneNode(true)));
  conclude(result, codes.length === 0 ? sealed.matching : 'INVALID');
}
