// A button beside each password that shows what has been written. Without this the field works as it is.
for (const place of document.querySelectorAll('.password')) {
  const field = place.querySelector('input');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button button-second', textContent: place.dataset.show });
  button.setAttribute('aria-controls', field.id);
  button.addEventListener('click', () => show(field.type === 'password'));
  // What is sent is a password again, so that the browser offers to keep it and does not remember it as ordinary text.
  field.form?.addEventListener('submit', () => show(false));
  place.append(button);

  function show(isShown) {
    field.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? place.dataset.hide : place.dataset.show;
  }
}
