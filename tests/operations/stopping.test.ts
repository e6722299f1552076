import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { asApplication, emptyDatabase } from '../support/database.ts';
import { dataFolder, type Program, startProgram } from './program.ts';

const where = await emptyDatabase({ migrated: true });
const roles = { owner: where, application: asApplication(where) };
const settings = { SAMBAND_DATA: await dataFolder() };

const form = 'epost=asa%40exempel.se&losenord=fel';

/** A form of which half has been sent. */
function halfSent({ home }: Program) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': form.length,
    'sec-fetch-site': 'same-origin',
  };
  const asked = request(`${home}/logga-in`, { method: 'POST', headers });
  const answered = new Promise<number | string>((resolve) => {
    asked.on('response', (answer) => resolve(answer.resume().statusCode ?? 0)).on('error', (error) => resolve(error.message));
  });
  asked.write(form.slice(0, 10));
  return { sendTheRest: () => asked.end(form.slice(10)), answered };
}

const redo = async ({ watch }: Program): Promise<number> => (await fetch(`${watch}/redo`)).status;

test('who has asked is answered, nobody new is let in, and those who watch are told, before the server stops', async () => {
  const program = await startProgram(roles, settings);
  assert.equal(await redo(program), 200);
  const asked = halfSent(program);
  await pause(300);
  const told = performance.now();
  program.kill('SIGTERM');
  await pause(500);
  assert.equal(await redo(program), 503);
  assert.equal((await fetch(`${program.watch}/halsa`)).status, 200);
  await assert.rejects(fetch(`${program.home}/logga-in`));
  asked.sendTheRest();
  assert.equal(await asked.answered, 422);
  assert.equal(await program.ended, 0);
  assert.ok(performance.now() - told < 5_500, 'it waits no longer than the one who asked');
});

test('who never sends the rest does not keep the server from stopping within ten seconds', async () => {
  const program = await startProgram(roles, settings);
  const asked = halfSent(program);
  await pause(300);
  const told = performance.now();
  program.kill('SIGTERM');
  assert.equal(await program.ended, 0);
  assert.ok(performance.now() - told < 10_000);
  assert.equal(typeof (await asked.answered), 'string');
});
