// A file may be dropped anywhere on its place, and what happens is told while it is sent. Without this the form is sent as it is.
for (const place of document.querySelectorAll('.drop-place')) {
  const field = place.querySelector('input[type="file"]');
  const told = place.querySelector('[role="status"]');
  const { chosen, working, tooLarge, most } = place.dataset;

  const isTooLarge = () => (field.files[0]?.size ?? 0) > Number(most);
  const tell = () => {
    const name = field.files[0]?.name;
    told.textContent = isTooLarge() ? tooLarge : name === undefined ? '' : `${chosen} ${name}`;
  };
  const over = (isOver) => place.classList.toggle('drop-over', isOver);

  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  place.addEventListener('dragleave', () => over(false));
  place.addEventListener('drop', (event) => {
    over(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    field.files = one.files;
    tell();
  });
  field.addEventListener('change', tell);
  field.form.addEventListener('submit', (event) => {
    if (isTooLarge()) {
      // It would be refused when all of it had been sent.
      event.preventDefault();
      tell();
    } else if (field.files.length > 0) {
      told.textContent = working;
    }
  });
  // Whoever comes back to the page has not begun anew.
  addEventListener('pageshow', tell);
}
