// What every page gains when scripts run; each page works without.

// The error summary takes the focus, so that it is read first.
document.querySelector('[data-focus]')?.focus();

// Each fault in it names its field, so that three times the same sentence says three things.
for (const link of document.querySelectorAll('.error-summary a')) {
  const field = document.getElementById(link.hash.slice(1));
  const choice = field?.matches('[type=radio], [type=checkbox]') && field.closest('fieldset');
  const label = choice ? choice.querySelector('legend') : field?.labels?.[0];
  const name = label?.firstChild?.textContent.trim();
  if (name && !link.textContent.includes(name)) {
    link.prepend(name + link.closest('[data-join]').dataset.join);
  }
}

// A form is sent once: a second press while the first is under way is ignored.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  // Coming back by the browser's history brings the form back to life.
  addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
});

// Answers of a check-up that never reached the server are kept in this browser; not for whoever comes after.
document.forms['sign-out']?.addEventListener('submit', () => {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith('mifeng.check-up.'))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Storage may be forbidden; then nothing was kept.
  }
});

// Groups of the navigation stay as somebody left them, for as long as the window is open; the group of the page is open.
for (const group of document.querySelectorAll('#navigation details')) {
  const name = 'mifeng.navigation.' + group.dataset.group;
  try {
    const left = sessionStorage.getItem(name);
    if (left !== null && !group.querySelector('[aria-current]')) {
      group.open = left === 'open';
    }
    group.addEventListener('toggle', () => sessionStorage.setItem(name, group.open ? 'open' : 'closed'));
  } catch {
    // Storage may be forbidden; then the groups are as the page says.
  }
}
