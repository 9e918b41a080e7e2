// A section of a check-up: each answer is sent as it is given, and kept in this browser until the server has it.
const TYPED_PAUSE_MS = 700;
const RETRY_MS = 10_000;
const DRAFTS = 'mifeng.check-up.';

const sheet = document.getElementById('sheet');
const items = [...sheet.querySelectorAll('.item')].map((element) => new Item(element));

/** One item: its fields, what is under way, and what it says of its state. */
function Item(element) {
  const code = element.dataset.code;
  const draftName = DRAFTS + sheet.dataset.checkUp + '.' + code;
  const state = element.querySelector('[data-state]');
  let pause = 0;
  let sending = false;
  let changed = false;
  let again = null;

  const fields = () =>
    [...element.querySelectorAll('input, select, textarea')].filter((field) => field.name.startsWith(code + '.'));
  const nameOf = (field) => field.name.slice(code.length + 1);
  const revision = () => element.querySelector('[data-field=revision]');

  element.addEventListener('change', () => this.hurry());
  element.addEventListener('input', (event) => {
    if (event.target.matches('textarea, input:not([type=radio])')) {
      clearTimeout(pause);
      pause = setTimeout(() => this.hurry(), TYPED_PAUSE_MS);
      keep();
    }
  });

  /** Whether something is not on the server yet. */
  this.isOpen = () => changed || sending;

  this.hurry = () => {
    clearTimeout(pause);
    keep();
    changed = true;
    send();
  };

  /** Tries once more what could not be sent. */
  this.retry = () => changed && send();

  /** Puts back what was typed and never reached the server. */
  this.restore = () => {
    const draft = read(draftName);
    if (!draft) {
      return;
    }
    for (const field of fields()) {
      const value = draft[nameOf(field)];
      if (field.type === 'radio') {
        field.checked = field.value === value;
      } else if (field.type !== 'hidden' && value !== undefined) {
        field.value = value;
      }
    }
    // Whoever typed it had seen this one; what a colleague has answered since is not replaced unseen.
    revision().value = draft.revision;
    changed = true;
    say(sheet.dataset.restored, 'waiting');
    send();
  };

  /** What is in the fields, by their names. */
  function values() {
    const found = {};
    for (const field of fields()) {
      if (field.type !== 'radio' || field.checked) {
        found[nameOf(field)] = field.value;
      }
    }
    return found;
  }

  /** What was typed, whatever was seen before it. */
  function words(found) {
    return JSON.stringify({ ...found, revision: '' });
  }

  function keep() {
    const found = values();
    if (found.choice) {
      write(draftName, found);
    }
  }

  async function send() {
    const found = values();
    if (sending || !found.choice) {
      return;
    }
    if (!isWhole(found)) {
      // Somebody is still filling it in; the form itself says what is missing when it is sent.
      changed = false;
      return;
    }
    sending = true;
    changed = false;
    again?.remove();
    say(sheet.dataset.saving, 'waiting');
    const sent = words(found);
    const answer = await post(found);
    sending = false;
    await heard(answer, sent);
    if (words(values()) !== sent) {
      send();
    }
  }

  function post(found) {
    const body = new URLSearchParams({ ...found, _csrf: sheet.elements._csrf?.value ?? '' });
    return fetch(sheet.dataset.answers + encodeURIComponent(code), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Accept: 'application/json' },
    }).catch(() => null);
  }

  async function heard(answer, sent) {
    if (answer === null || answer.status >= 500 || answer.status === 429) {
      changed = true;
      say(sheet.dataset.kept, 'trouble');
      return;
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      say(sheet.dataset.signIn, 'trouble');
      return;
    }
    const told = await answer.json().catch(() => null);
    if (told === null) {
      say(sheet.dataset.refused, 'trouble');
    } else if (answer.ok) {
      revision().value = told.revision;
      if (words(values()) === sent) {
        forget(draftName);
      }
      say(told.text, 'saved');
      show(told.progress);
    } else {
      say([told.text, ...told.faults.map((fault) => fault.text)].join(' '), 'trouble');
      if (answer.status === 409 && told.revision) {
        offerToReplace(told.revision);
      }
    }
  }

  /** A colleague was faster: only who says so replaces what they answered. */
  function offerToReplace(newest) {
    again = document.createElement('button');
    again.type = 'button';
    again.className = 'button button--secondary';
    again.textContent = sheet.dataset.replace;
    again.addEventListener('click', () => {
      revision().value = newest;
      changed = true;
      send();
    });
    state.after(again);
  }

  function say(text, kind) {
    state.textContent = text;
    state.dataset.state = kind;
  }
}

/** Whether all that the choice asks for is filled in. */
function isWhole({ choice, reason, verification, deposit, document: name, day }) {
  if (choice === 'not-applicable') {
    return reason.trim() !== '';
  }
  if (!/^[1-9]$/.test(choice)) {
    return true;
  }
  const first = sheet.querySelector('.item__proof input[type=radio]')?.value;
  if (!verification || verification === first) {
    return true;
  }
  return verification === 'deposited' ? Boolean(deposit) : Boolean(name.trim() && day);
}

function show(progress) {
  const shown = document.getElementById('progress');
  shown.querySelector('progress').value = progress.answered;
  shown.querySelector('progress').max = progress.asked;
  shown.querySelector('.progress__text').textContent = sheet.dataset.progress
    .replace('{0}', progress.answered)
    .replace('{1}', progress.asked);
}

// Storage may be full or forbidden; then an answer lives in its fields alone, as without scripts.
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // See above.
  }
}

function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // See above.
  }
}

items.forEach((item) => item.restore());
addEventListener('online', () => items.forEach((item) => item.retry()));
setInterval(() => items.forEach((item) => item.retry()), RETRY_MS);
addEventListener('beforeunload', (event) => {
  if (!sheet.dataset.sent && items.some((item) => item.isOpen())) {
    event.preventDefault();
  }
});
