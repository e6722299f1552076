// Lets the browser make a passkey (data-passkey="create") or use one (data-passkey="get") before the form is sent.
const WORDS = {
  sv: {
    waiting: 'Följ anvisningarna i webbläsaren.',
    cancelled: 'Det avbröts eller tog för lång tid. Försök igen.',
    taken: 'Det finns redan en nyckel på den här enheten.',
    failed: 'Det gick inte. Försök igen eller välj ett annat sätt att logga in.',
    missing: 'Den här webbläsaren kan inte använda nycklar (passkeys). Välj ett annat sätt att logga in.',
  },
  en: {
    waiting: 'Follow the instructions of your browser.',
    cancelled: 'It was cancelled or took too long. Try again.',
    taken: 'There is already a passkey on this device.',
    failed: 'It did not work. Try again or choose another way to sign in.',
    missing: 'This browser cannot use passkeys. Choose another way to sign in.',
  },
};

const words = WORDS[document.documentElement.lang.slice(0, 2)] ?? WORDS.sv;

// What browsers call it when somebody says no or waits too long, and when the device has one already.
const REASONS = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'taken' };

const asks = {
  create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

const canAsk = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

function prepare(form) {
  const status = form.querySelector('[role="status"]');
  const field = form.querySelector('input[name="answer"]');
  let isAsking = false;

  const say = (what) => {
    status.textContent = words[what] ?? '';
  };

  async function ask() {
    isAsking = true;
    say('waiting');
    try {
      const credential = await asks[form.dataset.passkey](JSON.parse(form.dataset.options));
      field.value = JSON.stringify(credential);
      // Not requestSubmit: that would come back here.
      form.submit();
      // A question has one answer: whoever comes back to the page is asked anew.
      field.value = '';
      say('');
    } catch (error) {
      say(REASONS[error.name] ?? 'failed');
    } finally {
      isAsking = false;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!canAsk) say('missing');
    else if (!isAsking) ask();
  });
  if (!canAsk) say('missing');
}

for (const form of document.querySelectorAll('form[data-passkey]')) prepare(form);
