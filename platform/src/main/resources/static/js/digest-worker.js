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

const hashers = Promise.all([hashwasm.createSHA256(), hashwasm.createSM3()]);
let turn = Promise.resolve();

self.onmessage = (message) => {
  turn = turn.then(() => digest(message.data));
};

async function digest({ id, file }) {
  try {
    const [sha256, sm3] = await hashers;
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
    const gone = error && error.name === 'NotReadableError';
    self.postMessage({ id, changed: gone, unreadable: !gone });
  }
}
