/*
 * Digests files with SHA-256 and SM3 in one streaming pass, in a worker so that the page stays alive.
 *
 * In:  {id, file}
 * Out: {id, read} while reading · {id, sha256, sm3, size} when done · {id, changed: true} when the file
 *      moved under our hands · {id, unreadable: true} when it cannot be read.
 *
 * Only digests leave this worker; it opens no connection once the two hash functions are loaded.
 */
importScripts(
  '../vendor/hash-wasm-4.13.0/sha256.umd.min.js',
  '../vendor/hash-wasm-4.13.0/sm3.umd.min.js',
);

const CHUNK = 2 * 1024 * 1024;
const REPORT_EVERY_MS = 100;

const pair = () => Promise.all([hashwasm.createSHA256(), hashwasm.createSM3()]);
const whole = pair();
const streamed = pair();
let turn = Promise.resolve();

// Small files spend their time waiting to be read, so several are under way at once; large ones take turns.
self.onmessage = ({ data }) => {
  if (data.file.size <= CHUNK) {
    digestWhole(data);
  } else {
    turn = turn.then(() => digestStreamed(data));
  }
};

async function digestWhole({ id, file }) {
  try {
    const [sha256, sm3] = await whole;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await file.slice(0, 1).arrayBuffer(); // a changed file is noticed when it is read: once more, afterwards
    if (bytes.length !== file.size) {
      self.postMessage({ id, changed: true });
      return;
    }
    // Without a pause in between: the two hash functions are shared.
    const digest = (hasher) => hasher.init().update(bytes).digest('hex');
    self.postMessage({ id, sha256: digest(sha256), sm3: digest(sm3), size: bytes.length });
  } catch (error) {
    fail(id, error);
  }
}

async function digestStreamed({ id, file }) {
  try {
    const [sha256, sm3] = await streamed;
    sha256.init();
    sm3.init();
    let read = 0;
    let reported = Date.now();
    let next = file.slice(0, CHUNK).arrayBuffer();
    while (read < file.size) {
      const chunk = new Uint8Array(await next);
      if (chunk.length === 0) {
        break;
      }
      const from = read + chunk.length;
      next = file.slice(from, from + CHUNK).arrayBuffer();
      next.catch(() => {});
      sha256.update(chunk);
      sm3.update(chunk);
      read = from;
      if (Date.now() - reported > REPORT_EVERY_MS) {
        reported = Date.now();
        self.postMessage({ id, read });
      }
    }
    // A browser notices a changed file when it is read: read once more, after the last byte was digested.
    await file.slice(0, 1).arrayBuffer();
    if (read !== file.size) {
      self.postMessage({ id, changed: true });
      return;
    }
    self.postMessage({ id, sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), size: read });
  } catch (error) {
    fail(id, error);
  }
}

function fail(id, error) {
  const gone = error && error.name === 'NotReadableError';
  self.postMessage({ id, changed: gone, unreadable: !gone });
}
