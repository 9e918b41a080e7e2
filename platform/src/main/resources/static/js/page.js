// What every page gains when scripts run; each page works without.

// The error summary takes the focus, so that it is read first.
document.querySelector('[data-focus]')?.focus();

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
