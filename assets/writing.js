// Makes writing handier: a preview beside the text, figures put in at the cursor, and a word before unsaved text is left.
// Without it the same buttons send the form, and the page comes back with what was typed.
const form = document.querySelector('form[data-writing]');
const field = form.querySelector('textarea');
const said = form.querySelector('[data-said]');
const WAIT_MS = 700;
/** The parts of the page that change with the text. */
const PARTS = ['forhandsvisning', 'anmarkningar', 'siffersok'];

let kept = field.defaultValue;
let waiting = null;
let latest = 0;
let hasTold = false;

function insert(text) {
  const { selectionStart: start, selectionEnd: end } = field;
  field.focus();
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A table, a chart or a list stands by itself, with an empty line before and after. */
function insertAlone(text) {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  insert(`${lead}${text}${after === '' ? '\n' : after.startsWith('\n\n') ? '' : '\n\n'}`);
}

/** Sends the form as a button of it would, and takes from the answer what is to be seen. */
async function ask(wish, parts) {
  const number = ++latest;
  const sent = new URLSearchParams(new FormData(form));
  sent.set('gor', wish);
  const response = await fetch(form.dataset.preview, { method: 'POST', body: sent }).catch(() => null);
  // Somebody who types goes on; only the latest answer counts.
  if (response === null || !response.ok || number !== latest) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const id of parts) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old !== null && fresh !== null) old.replaceChildren(...fresh.childNodes);
  }
}

function previewSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask('forhandsgranska', PARTS.slice(0, 2)), WAIT_MS);
}

/** Tells others, once, that somebody has begun to change the text. */
function tell() {
  if (hasTold) return;
  hasTold = true;
  fetch(form.dataset.opened, { method: 'POST', body: new URLSearchParams(), redirect: 'manual' }).catch(() => null);
}

field.addEventListener('input', () => {
  tell();
  previewSoon();
});

async function search() {
  await ask('sok', ['siffersok']);
  const count = document.querySelectorAll('#siffersok .writing-found > li').length;
  said.textContent = count === 0 ? 'Ingen siffra hittades.' : `${count} siffror hittades.`;
}

const WISHES = {
  sok: search,
  infoga: async () => insertAlone(form.elements.infogning.value),
  forhandsgranska: () => ask('forhandsgranska', PARTS.slice(0, 2)),
};

form.addEventListener('submit', (event) => {
  const { name, value } = event.submitter ?? {};
  if (name === 'lagg') insert(value);
  if (name === 'lagg') said.textContent = 'Siffran står nu i texten.';
  const wish = name === 'gor' ? WISHES[value] : undefined;
  if (name !== 'lagg' && wish === undefined) {
    // Saved: nothing is left behind.
    kept = field.value;
    return;
  }
  event.preventDefault();
  wish?.();
});

addEventListener('beforeunload', (event) => {
  if (field.value !== kept) event.preventDefault();
});

/** Puts signs round what is chosen, or round words that tell what to write. */
function around(before, after, usual) {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
  insert(`${before}${chosen === '' ? usual : chosen}${after}`);
}

/** Puts a sign before each chosen line. */
function lines(signOf) {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || 'Punkt';
  insertAlone(
    chosen
      .split('\n')
      .map((line, index) => `${signOf(index)}${line}`)
      .join('\n'),
  );
}

const number = () => 1 + Math.max(0, ...[...field.value.matchAll(/\[\^(\d+)\]/g)].map(([, digits]) => Number(digits)));

function footnote() {
  const mark = `[^${number()}]`;
  insert(mark);
  const at = field.selectionEnd;
  field.setSelectionRange(field.value.length, field.value.length);
  insertAlone(`${mark}: Fotnotens text`);
  field.setSelectionRange(at, at);
}

function comment() {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd).trim();
  location.href =
    chosen === '' ? form.dataset.comments : `${form.dataset.comments}?${new URLSearchParams({ citat: chosen.slice(0, 1500) })}#ny`;
}

const TOOLS = [
  ['Rubrik', () => insertAlone('## Rubrik')],
  ['Fetstil', () => around('**', '**', 'fet text')],
  ['Punktlista', () => lines(() => '- ')],
  ['Numrerad lista', () => lines((index) => `${index + 1}. `)],
  ['Tabell', () => insertAlone('Tabell: Rubrik\n\n| Vad | Belopp |\n|---|---:|\n| Rad | |')],
  ['Fotnot', footnote],
  ['Kommentera markerad text', comment],
];

const tools = form.querySelector('[data-tools]');
tools.append(
  ...TOOLS.map(([name, work]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'writing-tool';
    button.textContent = name;
    button.addEventListener('click', work);
    return button;
  }),
);
tools.hidden = false;
