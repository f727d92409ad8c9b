// Comfort on top of pages that work without it: nothing here is needed to read, search or change the text size.
import { appearance } from '/js/appearance.js';
import { liveSearch } from '/js/live-search.js';
import { listFilter } from '/js/list-filter.js';
import { sharing } from '/js/sharing.js';
import { countDown, offer, remember } from '/js/practice.js';

appearance(document);
sharing(document);
document.querySelectorAll('[data-search]').forEach(liveSearch);
document.querySelectorAll('[data-filter]').forEach(listFilter);
document.querySelectorAll('[data-wording]').forEach(remember);
document.querySelectorAll('[data-again]').forEach(offer);
document.querySelectorAll('[data-seconds]').forEach(countDown);

if ('serviceWorker' in navigator) {
  // it knows one page, the one that says there is no network
  navigator.serviceWorker.register('/offline.js').catch(() => {});
}
