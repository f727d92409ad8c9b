// Suggestions and first results below a search box while one types: a combobox with a list (WAI-ARIA 1.2). The form
// itself is left alone, so that Enter on the text searches as it does without this.
const PAUSE = 220;
const SUGGESTIONS = 4;
const HITS = 5;

let boxes = 0;

async function ask(path, signal) {
  const answer = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function find(words, signal) {
  const q = encodeURIComponent(words);
  const [suggested, searched] = await Promise.allSettled([
    ask(`/api/v1/suggest?q=${q}`, signal), ask(`/api/v1/search?q=${q}&size=${HITS}&preview=true`, signal)]);
  return {
    suggestions: suggested.status === 'fulfilled' ? suggested.value.suggestions.slice(0, SUGGESTIONS) : [],
    hits: searched.status === 'fulfilled' ? searched.value.hits.slice(0, HITS) : []
  };
}

function drawing(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

// every word of an answer enters as text, never as markup
function option(id, icon, words, url) {
  const item = document.createElement('div');
  item.id = id;
  item.className = 'live-option';
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset.url = url;
  const text = document.createElement('span');
  text.textContent = words;
  item.append(drawing(icon), text);
  return item;
}

export function liveSearch(form) {
  const input = form.querySelector('input[name="q"]');
  const panel = document.createElement('div');
  const list = document.createElement('div');
  const hint = document.createElement('p');
  const name = `live-${boxes += 1}`;
  let timer = 0;
  let asked = null;
  let options = [];
  let chosen = -1;

  panel.className = 'live';
  panel.hidden = true;
  list.id = name;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label').textContent);
  hint.className = 'live-hint';
  hint.textContent = form.dataset.hint;
  panel.append(list, hint);
  form.append(panel);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': name };
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value);

  function close() {
    clearTimeout(timer);
    asked?.abort();
    panel.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function show({ suggestions, hits }, words) {
    const search = q => `/search?q=${encodeURIComponent(q)}`;
    const found = [
      ...suggestions.map(s => ['search', s, search(s)]),
      ...hits.map(h => [h.kind === 'statute' ? 'statutes' : 'handbook', h.title, h.url])];
    if (hits.length > 0) found.push(['next', form.dataset.all, search(words)]);
    options = found.map(([icon, text, url], n) => option(`${name}-${n}`, icon, text, url));
    list.replaceChildren(...options);
    hint.textContent = options.length > 0 ? form.dataset.hint : form.dataset.none;
    chosen = -1;
    panel.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  function type() {
    clearTimeout(timer);
    asked?.abort();
    const words = input.value.trim();
    if (words.length < 2) {
      close();
      return;
    }
    timer = setTimeout(async () => {
      const mine = new AbortController();
      asked = mine;
      const answer = await find(words, mine.signal);
      if (!mine.signal.aborted && document.activeElement === input) show(answer, words);
    }, PAUSE);
  }

  function choose(n) {
    const count = options.length;
    options[chosen]?.setAttribute('aria-selected', 'false');
    // -1 is the text itself, between the last and the first
    chosen = n < -1 ? count - 1 : n >= count ? -1 : n;
    const now = options[chosen];
    if (now) {
      now.setAttribute('aria-selected', 'true');
      now.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', now.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function key(event) {
    if (event.isComposing || panel.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) window.location.assign(options[chosen].dataset.url);
    else return;
    event.preventDefault();
  }

  // half a pinyin syllable is no question: wait until the characters are there
  input.addEventListener('input', event => { if (!event.isComposing) type(); });
  input.addEventListener('compositionend', type);
  input.addEventListener('keydown', key);
  input.addEventListener('blur', close);
  // the pointer goes down before the box loses its focus
  panel.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const item = event.target.closest('.live-option');
    if (item) window.location.assign(item.dataset.url);
  });
}
