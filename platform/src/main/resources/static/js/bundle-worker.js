/*
 * Sealed bundles (ledger/SPEC.md §11) in a worker: salts, commitments, both trees, all on this machine.
 *
 * In:  {id, make: [{path, sha256, sm3, size}]}          Out: {id, bundle, head, deposit}
 * In:  {id, open: text of a bundle}                     Out: {id, items, head, deposit}
 * In:  {id, show: path, of: text of a bundle, receipt}  Out: {id, proof}
 * In:  {id, check: text of a proof of one file}         Out: {id, receipt, item, size, codes}
 * or   {id, fault: word}: 'path', 'twice', 'none', 'many', 'form', 'roots', 'absent', 'receipt'.
 *
 * It opens no connection once the two hash functions are loaded.
 */
importScripts(
  '../vendor/hash-wasm-4.13.0/sha256.umd.min.js',
  '../vendor/hash-wasm-4.13.0/sm3.umd.min.js',
);

const MOST = 100000;
const MEDIA_TYPE = 'application/vnd.mifeng.bundle-head+json';
const hashers = Promise.all([hashwasm.createSHA256(), hashwasm.createSM3()]);
const utf8 = new TextEncoder();

class Fault extends Error {}

self.onmessage = async ({ data }) => {
  const [sha256, sm3] = await hashers;
  const suites = { sha256: hash(sha256), sm3: hash(sm3) };
  try {
    self.postMessage({ id: data.id, ...answer(data, suites) });
  } catch (error) {
    self.postMessage({ id: data.id, fault: error instanceof Fault ? error.message : 'form' });
  }
};

function answer(data, suites) {
  if (data.make) {
    const made = build(data.make.map(salted), suites);
    return { bundle: canonical({ v: 1, head: made.head, items: made.items }), ...deposit(made.head, suites) };
  }
  if (data.check) {
    return check(data.check, suites);
  }
  const made = open(data.open || data.of, suites);
  if (data.open) {
    return { items: made.items, ...deposit(made.head, suites) };
  }
  return { proof: proof(made, data.show, data.receipt, deposit(made.head, suites).deposit) };
}

/** A hasher that takes parts and gives bytes. */
function hash(hasher) {
  return (...parts) => {
    hasher.init();
    parts.forEach((part) => hasher.update(part));
    return hasher.digest('binary');
  };
}

function salted(file) {
  return { ...file, salt: base64(crypto.getRandomValues(new Uint8Array(32))) };
}

function build(files, suites) {
  if (files.length === 0) {
    throw new Fault('none');
  }
  if (files.length > MOST) {
    throw new Fault('many');
  }
  const paths = new Set();
  for (const { path } of files) {
    if (!isPath(path)) {
      throw new Fault('path');
    }
    if (paths.has(path)) {
      throw new Fault('twice');
    }
    paths.add(path);
  }
  const committed = files.map((item) => ({
    item,
    sha256: commitment(suites.sha256, item),
    sm3: commitment(suites.sm3, item),
  }));
  committed.forEach((one) => (one.order = hex(one.sha256)));
  committed.sort((one, other) => (one.order < other.order ? -1 : 1));
  const trees = {
    sha256: tree(suites.sha256, committed.map((one) => one.sha256)),
    sm3: tree(suites.sm3, committed.map((one) => one.sm3)),
  };
  const head = {
    v: 1,
    size: committed.length,
    rootSha256: hex(range(suites.sha256, trees.sha256, 0, committed.length)),
    rootSm3: hex(range(suites.sm3, trees.sm3, 0, committed.length)),
  };
  return { head, items: committed.map((one) => one.item), trees, suites };
}

function commitment(digest, item) {
  const parts = [Uint8Array.of(3), bytes64(item.salt), bytes16(item.sha256), bytes16(item.sm3), bigEndian(item.size)];
  return digest(...parts, digest(utf8.encode(item.path)));
}

function open(text, suites) {
  const read = JSON.parse(text);
  if (read.v !== 1 || !Array.isArray(read.items) || canonical(read) !== text) {
    throw new Fault('form');
  }
  const made = build(read.items, suites);
  if (canonical(made.head) !== canonical(read.head) || canonical(made.items) !== canonical(read.items)) {
    throw new Fault('roots');
  }
  return made;
}

/** What is sent of a bundle: both digests and the length of its head. */
function deposit(head, suites) {
  const bytes = utf8.encode(canonical(head));
  return {
    head,
    deposit: {
      digests: { sha256: hex(suites.sha256(bytes)), sm3: hex(suites.sm3(bytes)) },
      size: bytes.length,
      mediaType: MEDIA_TYPE,
    },
  };
}

/** The proof of one file. The receipt's note of a name is left out: it could name the folder. */
function proof(made, path, receipt, sealed) {
  const index = made.items.findIndex((item) => item.path === path);
  if (index < 0) {
    throw new Fault('absent');
  }
  const { name, ...subject } = receipt?.subject ?? {};
  if (canonical(subject) !== canonical(sealed)) {
    throw new Fault('receipt');
  }
  const siblings = (suite) => inclusion(made.suites[suite], made.trees[suite], index, made.items.length).map(base64);
  return canonical({
    v: 1,
    head: made.head,
    item: made.items[index],
    index,
    proofs: { sha256: siblings('sha256'), sm3: siblings('sm3') },
    receipt: { ...receipt, subject },
  });
}

/** Checks a proof but for its receipt, which the platform or the command line judges. */
function check(text, suites) {
  const { v, head, item, index, proofs, receipt, ...others } = JSON.parse(text);
  const formed = v === 1 && head.v === 1 && isPath(item.path) && Object.keys(others).length === 0;
  if (!formed || canonical(JSON.parse(text)) !== text) {
    throw new Fault('form');
  }
  const codes = [];
  const { name, ...subject } = receipt.subject ?? {};
  if (canonical(subject) !== canonical(deposit(head, suites).deposit)) {
    codes.push('B06');
  }
  for (const [suite, root, code] of [['sha256', head.rootSha256, 'B07'], ['sm3', head.rootSm3, 'B08']]) {
    const leaf = suites[suite](Uint8Array.of(0), commitment(suites[suite], item));
    if (climb(suites[suite], leaf, index, head.size, proofs[suite].map(bytes64)) !== root) {
      codes.push(code);
    }
  }
  return { receipt: canonical(receipt), item, size: head.size, codes };
}

// ── trees of RFC 6962 ───────────────────────────────────────────────────────────────────────

/** Whole nodes by height, the leaves first. */
function tree(digest, commitments) {
  const levels = [commitments.map((commitment) => digest(Uint8Array.of(0), commitment))];
  while (levels.at(-1).length > 1) {
    const below = levels.at(-1);
    const above = [];
    for (let i = 0; i + 1 < below.length; i += 2) {
      above.push(digest(Uint8Array.of(1), below[i], below[i + 1]));
    }
    levels.push(above);
  }
  return levels;
}

/** Where a range of two or more leaves is split: the largest power of two below its length. */
function split(count) {
  let power = 1;
  while (power * 2 < count) {
    power *= 2;
  }
  return power;
}

function range(digest, levels, from, to) {
  const count = to - from;
  const height = Math.log2(count);
  if (Number.isInteger(height)) {
    return levels[height][from / count];
  }
  const middle = from + split(count);
  return digest(Uint8Array.of(1), range(digest, levels, from, middle), range(digest, levels, middle, to));
}

function inclusion(digest, levels, index, size) {
  const path = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.unshift(range(digest, levels, middle, to));
      to = middle;
    } else {
      path.unshift(range(digest, levels, from, middle));
      from = middle;
    }
  }
  return path;
}

/** The root a leaf and its siblings lead to (RFC 9162 §2.1.3.2), or nothing when there are too few or too many. */
function climb(digest, leaf, index, size, siblings) {
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of siblings) {
    if (last === 0) {
      return '';
    }
    const right = at % 2 === 1 || at === last;
    hash = right ? digest(Uint8Array.of(1), sibling, hash) : digest(Uint8Array.of(1), hash, sibling);
    while (right && at % 2 === 0 && at !== 0) {
      at = Math.floor(at / 2);
      last = Math.floor(last / 2);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && index < size ? hex(hash) : '';
}

// ── forms ───────────────────────────────────────────────────────────────────────────────────

function isPath(path) {
  return typeof path === 'string' && path.length > 0 && path.length <= 1024 && path.isWellFormed()
    && !/[\\\u0000-\u001f\u007f-\u009f]/.test(path)
    && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** RFC 8785: members sorted by UTF-16 units. */
function canonical(value) {
  if (Array.isArray(value)) {
    return '[' + value.map(canonical).join(',') + ']';
  }
  if (value && typeof value === 'object') {
    return '{' + Object.keys(value).sort().map((key) => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}';
  }
  return JSON.stringify(value);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytes16(text) {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Fault('form');
  }
  return Uint8Array.from({ length: 32 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

function bytes64(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  if (bytes.length !== 32 || base64(bytes) !== text) {
    throw new Fault('form');
  }
  return bytes;
}

function bigEndian(number) {
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new Fault('form');
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(number));
  return new Uint8Array(view.buffer);
}
