// Filters the rows of the page's table while somebody types. Without it the form asks the server.
const field = document.querySelector('.search input[type="search"]');
const rows = [...document.querySelectorAll('table.grid tbody tr')];
const sums = document.querySelector('table.grid tfoot');
const count = document.querySelector('[data-filter-count]');
const isWhole = document.querySelector('.pager') === null && field?.value === '';

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const texts = rows.map((row) => plain(row.textContent ?? ''));
const said = count?.textContent ?? '';

function filter() {
  const words = plain(field.value).split(/\s+/);
  const fitting = texts.map((text) => words.every((word) => text.includes(word)));
  rows.forEach((row, index) => {
    row.hidden = !fitting[index];
  });
  // The sums are those of all rows.
  if (sums !== null) sums.hidden = field.value !== '';
  count.textContent = field.value === '' ? said : `${fitting.filter(Boolean).length} av ${said}`;
}

if (isWhole && count !== null && rows.length > 0) field?.addEventListener('input', filter);
