// Progress bars follow a server-sent stream; without this script the page says to reload.
for (const bar of document.querySelectorAll("progress[data-events]")) {
  const text = document.getElementById(bar.dataset.text);
  const source = new EventSource(bar.dataset.events);
  source.addEventListener("progress", event => {
    const { done, total, label } = JSON.parse(event.data);
    bar.max = Math.max(total, 1);
    bar.value = done;
    if (text) text.textContent = `${done} / ${total} ${label}`;
  });
  source.addEventListener("end", () => {
    source.close();
    location.reload();
  });
}
// A form goes out once, however often the button is pressed.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
