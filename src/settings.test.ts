import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { readSettings } from './settings.ts';

const problems = (environment: Record<string, string>): readonly string[] => {
  const read = readSettings(environment);
  return read.ok ? [] : read.problem;
};

describe('settings', () => {
  test('have defaults that reach nobody but this computer', () => {
    const read = readSettings({});
    assert.ok(read.ok);
    assert.equal(read.value.host, '127.0.0.1');
    assert.equal(read.value.port, 3000);
    assert.equal(read.value.databaseUrl, null);
    assert.match(read.value.data, /[\\/]data$/);
  });

  test('are read from the environment, and an empty one counts as not set', () => {
    const read = readSettings({
      SAMBAND_PORT: '8080',
      SAMBAND_UPLOAD_MB: '5',
      DATABASE_URL: 'postgresql://a:b@db:5432/s',
      SAMBAND_HOST: ' ',
    });
    assert.ok(read.ok);
    assert.equal(read.value.port, 8080);
    assert.equal(read.value.uploadLimitBytes, 5_000_000);
    assert.equal(read.value.databaseUrl, 'postgresql://a:b@db:5432/s');
    assert.equal(read.value.host, '127.0.0.1');
  });

  test('are all told of at once when several are wrong', () => {
    assert.deepEqual(problems({ SAMBAND_PORT: '70000', SAMBAND_CONNECTIONS: 'många', SAMBAND_HOST: 'a b' }), [
      'Inställningen SAMBAND_CONNECTIONS går inte att använda. Ange ett heltal mellan 1 och 50.',
      'Inställningen SAMBAND_HOST går inte att använda. Ange ett datornamn eller en IP-adress, till exempel 127.0.0.1.',
      'Inställningen SAMBAND_PORT går inte att använda. Ange ett heltal mellan 0 och 65535.',
    ]);
  });

  test('with a password in them are not repeated in the problem', () => {
    const [problem] = problems({ DATABASE_URL: 'mysql://anna:hemligt@db/s' });
    assert.match(problem ?? '', /postgres:\/\//);
    assert.doesNotMatch(problem ?? '', /hemligt/);
  });
});

describe('settings for those who run the server', () => {
  test('for mail ask for an address that letters come from, and for TLS or a mail server in plain words', () => {
    assert.deepEqual(problems({ SAMBAND_MAIL_URL: 'smtps://anna:hemligt@mejl.example' }), [
      'Inställningen SAMBAND_MAIL_FROM behövs när SAMBAND_MAIL_URL finns. Ange den adress som breven ska komma från.',
    ]);
    const [server, from] = problems({ SAMBAND_MAIL_URL: 'https://anna:hemligt@mejl.example', SAMBAND_MAIL_FROM: 'a@b.se\r\nBcc: c@d.se' });
    assert.match(server ?? '', /SAMBAND_MAIL_URL.*smtps:/);
    assert.doesNotMatch(server ?? '', /hemligt/);
    assert.match(from ?? '', /SAMBAND_MAIL_FROM/);
    const read = readSettings({ SAMBAND_MAIL_URL: 'smtp://127.0.0.1:25', SAMBAND_MAIL_FROM: 'Samband <samband@exempel.se>' });
    assert.ok(read.ok);
    assert.deepEqual(read.value.mailFrom, { name: 'Samband', address: 'samband@exempel.se' });
  });

  test('for those who watch over the server are off unless a port is named, and then on this computer only', () => {
    const read = readSettings({});
    assert.ok(read.ok);
    assert.deepEqual([read.value.operationsPort, read.value.operationsHost, read.value.journal], [null, '127.0.0.1', null]);
    assert.match(problems({ SAMBAND_LOG: 'allt' })[0] ?? '', /SAMBAND_LOG.*quiet eller json/);
  });

  test('that are misspelled are not passed over', () => {
    assert.deepEqual(problems({ SAMBAND_PROT: '80' }), ['Inställningen SAMBAND_PROT finns inte. Menade du "SAMBAND_PORT"?']);
  });

  test('are each explained, and nothing else is', async () => {
    const [source, explained] = await Promise.all(
      ['./settings.ts', '../docs/operations/settings.md'].map((path) => readFile(new URL(path, import.meta.url), 'utf8')),
    );
    const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]).toSorted();
    const known = names(source ?? '', /^ {2}\w+: '([A-Z_]+)',$/gm);
    assert.ok(known.length >= 6);
    assert.deepEqual(names(explained ?? '', /^## `([A-Z_]+)`$/gm), known);
  });
});
