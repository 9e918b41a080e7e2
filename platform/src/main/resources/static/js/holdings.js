// What receipts and bundles say was sealed, and what became of it.
const RECEIPT = '.receipt.json';
const BUNDLE = '.bundle.json';
const PROOF = '.proof.json';
const LONGEST_RECEIPT = 1 << 20;
const LONGEST_BUNDLE = 64 << 20;
const HEAD = 'application/vnd.mifeng.bundle-head+json';

const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const keyOf = ({ sha256, sm3, size }) => sha256 + sm3 + size;

/** Reads all receipts and bundles: {claims, faults}. Files that are themselves evidence are marked as `own`. */
export async function claimsOf(files, bundles) {
  const claims = [];
  const faults = [];
  const receipts = new Map();
  const found = [...files.values()];
  found.forEach((one) => (one.own = [RECEIPT, BUNDLE, PROOF].some((end) => one.path.endsWith(end))));
  for (const one of found.filter(({ path }) => path.endsWith(RECEIPT))) {
    const receipt = await readReceipt(one.file);
    if (!receipt) {
      faults.push({ path: one.path, word: 'bad-receipt' });
    } else if (receipt.subject.mediaType === HEAD) {
      receipts.set(keyOf({ ...receipt.subject.digests, size: receipt.subject.size }), receipt);
    } else if (!claims.some((claim) => claim.id === receipt.receiptId)) {
      claims.push(single(one.path, receipt, files));
    }
  }
  for (const one of found.filter(({ path }) => path.endsWith(BUNDLE))) {
    await bundled(one, files, bundles, receipts, claims, faults);
  }
  return { claims, faults };
}

async function readReceipt(file) {
  try {
    const receipt = file.size <= LONGEST_RECEIPT ? JSON.parse(await file.text()) : null;
    const { digests, size } = receipt.subject;
    const whole = /^[0-9a-f]{64}$/.test(digests.sha256) && /^[0-9a-f]{64}$/.test(digests.sm3) && Number.isSafeInteger(size);
    return whole && typeof receipt.receiptId === 'string' ? receipt : null;
  } catch {
    return null;
  }
}

/** Beside the receipt, under the receipt's own name without its end, else the name noted in it. */
function single(path, receipt, files) {
  const beside = path.slice(0, -RECEIPT.length);
  const noted = typeof receipt.subject.name === 'string' ? folderOf(path) + nameOf(receipt.subject.name) : beside;
  return {
    id: receipt.receiptId,
    path: files.has(beside) ? beside : noted,
    source: path,
    digests: { ...receipt.subject.digests, size: receipt.subject.size },
    receivedAt: receivedAt(receipt),
  };
}

function receivedAt(receipt) {
  try {
    const moment = new Date(JSON.parse(atob(receipt.leaf.body)).receivedAt);
    return Number.isNaN(moment.getTime()) ? null : moment;
  } catch {
    return null;
  }
}

async function bundled(one, files, bundles, receipts, claims, faults) {
  let opened;
  let text;
  try {
    text = one.file.size <= LONGEST_BUNDLE ? await one.file.text() : '';
    opened = await bundles.open(text);
  } catch {
    faults.push({ path: one.path, word: 'bad-bundle' });
    return;
  }
  const { digests, size } = opened.deposit;
  const receipt = receipts.get(keyOf({ ...digests, size }));
  if (!receipt) {
    faults.push({ path: one.path, word: 'other-receipt' });
  }
  const bundle = { text, receipt };
  const root = rootOf(one.path, files);
  for (const { path, sha256, sm3, size: length } of opened.items) {
    claims.push({
      path: root + path,
      inside: path,
      source: one.path,
      digests: { sha256, sm3, size: length },
      receivedAt: receipt ? receivedAt(receipt) : null,
      bundle,
    });
  }
}

/** The folder a bundle is about: named as it is, beside it or at the top; else where it lies. */
function rootOf(path, files) {
  const beside = path.slice(0, -BUNDLE.length) + '/';
  const top = nameOf(beside.slice(0, -1)) + '/';
  const paths = [...files.keys()];
  return [beside, top].find((root) => paths.some((one) => one.startsWith(root))) ?? folderOf(path);
}

/** One row for each sealed file, and one for each file that nothing was sealed of. */
export function judge(claims, files) {
  const byContent = new Map();
  const sealedAt = new Map();
  for (const one of files.values()) {
    if (one.digests && !byContent.has(keyOf(one.digests))) {
      byContent.set(keyOf(one.digests), one.path);
    }
  }
  for (const claim of claims) {
    const key = keyOf(claim.digests);
    sealedAt.set(key, Math.max(sealedAt.get(key) ?? 0, claim.receivedAt?.getTime() ?? 0));
  }
  const rows = claims.map((claim) => ({ ...claim, ...state(claim, files.get(claim.path), byContent, sealedAt) }));
  const about = new Set(rows.flatMap((row) => [row.path, row.at]));
  for (const one of files.values()) {
    if (!one.own && !about.has(one.path)) {
      rows.push({ path: one.path, source: '', state: one.trouble ? 'unreadable' : 'unsealed', digests: one.digests });
    }
  }
  return rows;
}

function state(claim, file, byContent, sealedAt) {
  const key = keyOf(claim.digests);
  if (file?.digests && keyOf(file.digests) === key) {
    return { state: 'held' };
  }
  const elsewhere = byContent.get(key);
  if (elsewhere) {
    return { state: 'moved', at: elsewhere };
  }
  if (!file) {
    return { state: 'missing' };
  }
  if (!file.digests) {
    return { state: 'unreadable' };
  }
  const later = (sealedAt.get(keyOf(file.digests)) ?? 0) > (claim.receivedAt?.getTime() ?? 0);
  return { state: later ? 'later' : 'changed' };
}
