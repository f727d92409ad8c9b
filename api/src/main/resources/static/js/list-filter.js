// Narrows a list while a name is typed; the form does the same with a reload.
export function listFilter(form) {
  const input = form.querySelector('input[type="search"]');
  const items = [...document.querySelectorAll(form.dataset.filter)];
  const said = form.querySelector('[data-filter-said]');
  const lists = new Set(items.map(item => item.closest('section')));

  function narrow() {
    const words = input.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      item.hidden = words !== '' && !item.textContent.toLowerCase().includes(words);
      if (!item.hidden) shown += 1;
    }
    for (const list of lists) list.hidden = [...list.querySelectorAll('li')].every(item => item.hidden);
    said.textContent = words === '' ? '' : `${shown} ${form.dataset.count}`;
  }

  input.addEventListener('input', event => { if (!event.isComposing) narrow(); });
  input.addEventListener('compositionend', narrow);
  form.addEventListener('submit', event => event.preventDefault());
}
