// Bundles for pages: asks the worker that makes, opens and shows them.
export class Bundles {
  constructor() {
    this.worker = new Worker(new URL('bundle-worker.js', import.meta.url));
    this.jobs = new Map();
    this.next = 0;
    this.worker.onmessage = ({ data }) => {
      const job = this.jobs.get(data.id);
      this.jobs.delete(data.id);
      if (data.fault) {
        job.reject(Object.assign(new Error(data.fault), { name: 'fault', fault: data.fault }));
      } else {
        job.resolve(data);
      }
    };
  }

  /** Binds digested files: resolves to {bundle, head, deposit}. */
  make(files) {
    return this.ask({ make: files });
  }

  /** Reads a bundle and recomputes its trees: {items, head, deposit}. */
  open(text) {
    return this.ask({ open: text });
  }

  /** The proof of one file, as text. */
  async show(text, path, receipt) {
    return (await this.ask({ show: path, of: text, receipt })).proof;
  }

  /** Checks the proof of one file, its receipt apart: {receipt, item, size, codes}. */
  check(text) {
    return this.ask({ check: text });
  }

  ask(message) {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.jobs.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...message });
    });
  }
}
