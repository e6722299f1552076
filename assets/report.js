// Points out the figure that somebody came to look at, and marks in the contents where one is.
const wanted = new URLSearchParams(location.search).get('siffra');
if (wanted !== null) {
  const shown = [...document.querySelectorAll('a.figure[data-figure]')].filter((link) => link.dataset.figure === wanted);
  for (const link of shown) link.classList.add('pointed-out');
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const near = shown.find((link) => place?.contains(link) === true) ?? shown[0];
  near?.scrollIntoView({ block: 'center' });
}

const side = document.querySelector('.reading-side');
const links = new Map([...document.querySelectorAll('.reading-contents a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...document.querySelectorAll('.report :is(h2, h3, h4)[id]')].filter((heading) => links.has(heading.id));
const passed = new Set();
let marked = null;

const watcher = new IntersectionObserver(
  (changes) => {
    for (const { target, boundingClientRect, isIntersecting } of changes) {
      if (isIntersecting || boundingClientRect.top < 0) passed.add(target);
      else passed.delete(target);
    }
    const now = headings.findLast((heading) => passed.has(heading));
    if (now !== undefined && now !== marked) mark(now);
  },
  { rootMargin: '0px 0px -70% 0px' },
);
for (const heading of headings) watcher.observe(heading);

function mark(heading) {
  if (marked !== null) links.get(marked.id).removeAttribute('aria-current');
  const link = links.get(heading.id);
  link.setAttribute('aria-current', 'true');
  marked = heading;
  // Only the contents are scrolled, never the page.
  const above = link.getBoundingClientRect().top - side.getBoundingClientRect().top;
  if (above < 0 || above > side.clientHeight - 60) side.scrollTop += above - side.clientHeight / 2;
}
