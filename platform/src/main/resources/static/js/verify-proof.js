// A proof of one file of a sealed bundle: checked here, so that only the receipt in it is sent.
import { Bundles } from './bundles.js';

const LONGEST = 1 << 20;
let bundles = null;

/** What a proof says, or null when the file is something else. Throws words when it is a damaged proof. */
export async function proofIn(file) {
  if (file.size > LONGEST || !/\.json$/i.test(file.name)) {
    return null;
  }
  const text = await file.text();
  try {
    const { item, head } = JSON.parse(text);
    if (!item || !head) {
      return null;
    }
  } catch {
    return null;
  }
  bundles ??= new Bundles();
  try {
    return await bundles.check(text);
  } catch {
    throw Object.assign(new Error('proof'), { words: word('damaged').textContent });
  }
}

/** Says above the result which file of which bundle it is about, and what is wrong with that. */
export function tell(proof, result) {
  const notice = word(proof.codes.length === 0 ? 'stands' : 'stands-not').cloneNode(true);
  notice.querySelector('[data-path]').textContent = proof.item.path;
  notice.querySelector('[data-count]').textContent = new Intl.NumberFormat(document.documentElement.lang).format(proof.size);
  proof.codes.forEach((code) => notice.querySelector('.notice__body').append(word(code).cloneNode(true)));
  result.prepend(notice);
  if (proof.codes.length > 0) {
    conclude(result, 'INVALID');
  }
}

/** Shows the banner of an outcome and hides the others. */
export function conclude(result, outcome) {
  result.dataset.outcome = outcome;
  result.querySelectorAll('[data-banner]').forEach((banner) => (banner.hidden = banner.dataset.banner !== outcome));
}

function word(name) {
  return document.getElementById('proof-words').content.querySelector(`[data-word="${name}"]`);
}
