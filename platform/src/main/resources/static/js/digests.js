/* How much a worker takes at once: this many small files, or one large one. */
const LOAD = 16;
const SMALL = 2 * 1024 * 1024;
const weight = (file) => (file.size <= SMALL ? 1 : LOAD);

/* A small pool of digest workers: `digests.of(file, onRead)` resolves to {sha256, sm3, size}. */
export class Digests {
  constructor(size = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))) {
    this.size = size;
    this.workers = [];
    this.jobs = new Map();
    this.queue = [];
    this.next = 0;
  }

  /** Rejects with an Error whose `name` is 'changed', 'unreadable' or 'cancelled'. */
  of(file, onRead = () => {}) {
    return new Promise((resolve, reject) => {
      this.queue.push({ id: this.next++, file, onRead, resolve, reject });
      this.feed();
    });
  }

  /** Drops everything not finished. */
  cancel() {
    for (const worker of this.workers) {
      worker.terminate();
    }
    const dropped = [...this.queue, ...this.jobs.values()];
    this.workers = [];
    this.queue = [];
    this.jobs.clear();
    dropped.forEach((job) => job.reject(Digests.error('cancelled')));
  }

  feed() {
    while (this.queue.length > 0) {
      const load = weight(this.queue[0].file);
      let worker = this.workers.find((candidate) => candidate.load + load <= LOAD);
      if (!worker) {
        if (this.workers.length >= this.size) {
          return;
        }
        worker = this.start();
      }
      const job = this.queue.shift();
      worker.load += load;
      job.worker = worker;
      this.jobs.set(job.id, job);
      worker.postMessage({ id: job.id, file: job.file });
    }
  }

  start() {
    const worker = new Worker(new URL('digest-worker.js', import.meta.url));
    worker.onmessage = ({ data }) => this.heard(worker, data);
    worker.onerror = () => {
      this.workers = this.workers.filter((other) => other !== worker);
      for (const job of [...this.jobs.values()].filter((held) => held.worker === worker)) {
        this.jobs.delete(job.id);
        job.reject(Digests.error('unreadable'));
      }
    };
    worker.load = 0;
    this.workers.push(worker);
    return worker;
  }

  heard(worker, data) {
    const job = this.jobs.get(data.id);
    if (!job) {
      return;
    }
    if (data.read !== undefined) {
      job.onRead(data.read);
      return;
    }
    this.jobs.delete(data.id);
    worker.load -= weight(job.file);
    if (data.sha256) {
      job.resolve({ sha256: data.sha256, sm3: data.sm3, size: data.size });
    } else {
      job.reject(Digests.error(data.changed ? 'changed' : 'unreadable'));
    }
    this.feed();
  }

  static error(name) {
    const error = new Error(name);
    error.name = name;
    return error;
  }
}
