// Points out the figure that somebody came to look at, and marks in the contents where one is.
const wanted = new URLSearchParams(location.search).get('siffra');
if (wanted !== null) {
  const shown = [...document.querySelectorAll('a.figure[data-figure]')].filter((link) => link.dataset.figure === wanted);
  for (const link of shown) link.classList.add('pointed-out');
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const near = shown.find((link) => place?.contains(link) === true) ?? shown[0];
  near?.scrollIntoView({ block: 'center' });
}

const contents = document.querySelector('.reading-contents');
const links = new Map([...document.querySelectorAll('.reading-contents a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...document.querySelectorAll('.report :is(h2, h3, h4)[id]')].filter((heading) => links.has(heading.id));
let marked = null;
let waiting = false;

/** The heading that was last passed on the way down the screen's upper third. */
function look() {
  waiting = false;
  const now = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  if (now !== undefined && now !== marked) mark(now);
}

function lookSoon() {
  if (!waiting) requestAnimationFrame(look);
  waiting = true;
}

addEventListener('scroll', lookSoon, { passive: true });
look();

function mark(heading) {
  if (marked !== null) links.get(marked.id).removeAttribute('aria-current');
  const link = links.get(heading.id);
  link.setAttribute('aria-current', 'true');
  marked = heading;
  // Only the contents are scrolled, never the page.
  const above = link.getBoundingClientRect().top - contents.getBoundingClientRect().top;
  if (above < 0 || above > contents.clientHeight - 60) contents.scrollTop += above - contents.clientHeight / 2;
}
