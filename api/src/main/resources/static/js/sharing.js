// Share, copy with the source, print.

// the clipboard is closed to pages that did not come over HTTPS; the old way still opens it
async function toClipboard(text) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'out-of-sight';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('not copied');
}

function say(button, words) {
  const said = button.closest('.acts').querySelector('[role="status"]');
  said.textContent = words;
  setTimeout(() => { said.textContent = ''; }, 4000);
}

async function share(button) {
  const { title, url } = button.closest('.acts').dataset;
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return;
    } catch (refused) {
      if (refused.name === 'AbortError') return;
    }
  }
  await toClipboard(`${title}\n${url}`);
  say(button, button.dataset.done);
}

async function copy(button) {
  const { citation, url } = button.closest('.acts').dataset;
  const text = document.getElementById(button.dataset.copy).innerText.trim();
  await toClipboard(`${text}\n—— ${citation}\n${url}`);
  say(button, button.dataset.done);
}

export function sharing(page) {
  const acts = [['[data-share]', share], ['[data-copy]', copy], ['[data-print]', () => window.print()]];
  for (const [selector, act] of acts) {
    page.querySelectorAll(selector).forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => Promise.resolve(act(button)).catch(() => {}));
    });
  }
}
