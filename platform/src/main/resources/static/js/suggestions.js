// Offers what a search may mean while somebody types. Without scripts the form is sent and answers on its own page.
const PAUSE = 180;

for (const field of document.querySelectorAll('[data-suggest]')) {
  const input = field.querySelector('[data-suggest-input]');
  const offers = field.querySelector('[data-suggest-offers]');
  let timer;
  let asking;

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    offers.hidden = true;
  };

  const ask = async () => {
    asking?.abort();
    const text = input.value.trim();
    if (text.length < 2) {
      close();
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: asking.signal });
      const page = answer.ok ? await answer.text() : '';
      // The page is ours and escapes what it shows; it is parsed without running anything.
      const list = new DOMParser().parseFromString(page, 'text/html').querySelector('.offers');
      offers.replaceChildren(...(list ? [list] : []));
      offers.hidden = !list || !field.contains(document.activeElement);
    } catch (stopped) {
      if (stopped.name !== 'AbortError') {
        offers.hidden = true;
      }
    }
  };

  const links = () => (offers.hidden ? [] : [...offers.querySelectorAll('a')]);

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });

  field.addEventListener('keydown', (event) => {
    const all = links();
    if (event.key === 'Escape' && all.length) {
      event.preventDefault();
      close();
      input.focus();
    } else if (all.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const row = [input, ...all];
      const at = row.indexOf(document.activeElement);
      row[(at + (event.key === 'ArrowDown' ? 1 : -1) + row.length) % row.length].focus();
    }
  });

  field.addEventListener('focusout', (event) => {
    if (!field.contains(event.relatedTarget)) {
      close();
    }
  });
  input.form?.addEventListener('submit', close);
}
