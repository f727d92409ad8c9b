// Elder mode and text size without a reload. The cookies are those that the server reads.
const LARGEST = 3;
const root = document.documentElement;

function remember(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

function remembered(name) {
  const pair = document.cookie.split('; ').find(p => p.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

function textSize() {
  const found = /text-(\d)/.exec(root.className);
  return found ? Number(found[1]) : 0;
}

function setTextSize(size) {
  const next = Math.min(LARGEST, Math.max(0, size));
  for (let n = 0; n <= LARGEST; n++) root.classList.toggle(`text-${n}`, n === next);
  document.querySelectorAll('[data-text]').forEach(link => {
    if (Number(link.dataset.text) === next) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  return next;
}

function setElder(on, page) {
  root.classList.toggle('elder', on);
  page.querySelectorAll('[data-elder]').forEach(link => {
    link.href = link.href.replace(/([?&]on=)(true|false)/, `$1${!on}`);
    link.querySelectorAll('[data-large]').forEach(words => {
      words.textContent = on ? words.dataset.usual : words.dataset.large;
    });
  });
}

function plainClick(event) {
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0);
}

export function appearance(page) {
  // a page kept by the browser may be older than the choice
  const elder = remembered('elder');
  if (elder !== null && (elder === 'true') !== root.classList.contains('elder')) setElder(elder === 'true', page);
  const size = remembered('text');
  if (size !== null && Number(size) !== textSize()) setTextSize(Number(size) || 0);

  page.addEventListener('click', event => {
    const link = event.target.closest('[data-elder], [data-text-step], [data-text]');
    if (!link || !plainClick(event)) return;
    event.preventDefault();
    if ('elder' in link.dataset) {
      const on = !root.classList.contains('elder');
      setElder(on, page);
      remember('elder', on);
    } else if ('textStep' in link.dataset) {
      remember('text', setTextSize(textSize() + Number(link.dataset.textStep)));
    } else {
      remember('text', setTextSize(Number(link.dataset.text)));
    }
  });
}
