// Keeps what was answered wrong on this device alone, and offers it again when it is about to be forgotten.
import { review, RIGHT, WRONG } from '/js/fsrs.js';

const KEY = 'mingfa.practice';
const MOST_KEPT = 500;
const MOST_ASKED = 10;
const today = () => Math.floor((Date.now() + 8 * 3600e3) / 86400e3);

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function keep(cards) {
  const newest = Object.entries(cards).sort(([, a], [, b]) => b.last - a.last).slice(0, MOST_KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(newest)));
  } catch {
    // a full or closed storage: then nothing is offered again
  }
}

/** Only what was wrong once is kept; an answer shown again changes nothing on the same day. */
export function remember(feedback) {
  const { wording, right } = feedback.dataset;
  const cards = kept();
  const card = cards[wording];
  const isRight = right === 'true';
  const seen = `${location.pathname}${location.search}`;
  if ((card === undefined && isRight) || card?.seen === seen) return;
  cards[wording] = { ...review(card, isRight ? RIGHT : WRONG, today()), seen };
  keep(cards);
}

export function offer(form) {
  const due = Object.entries(kept()).filter(([, card]) => card.due <= today()).sort(([, a], [, b]) => a.due - b.due);
  if (due.length === 0) return;
  for (const [wording] of due.slice(0, MOST_ASKED)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'again';
    input.value = wording;
    form.append(input);
  }
  form.querySelector('[data-again-count]').textContent = String(due.length);
  form.hidden = false;
}

/** Counts down in steps that a screen reader need not follow; the time is kept by the house. */
export function countDown(timer) {
  const end = Date.now() + Number(timer.dataset.seconds) * 1000;
  const words = timer.textContent;
  const tick = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    timer.textContent = words.replace(/[\d,]+/, String(left));
    if (left === 0) {
      clearInterval(tick);
      location.assign(location.pathname);
    }
  }, 1000);
}
