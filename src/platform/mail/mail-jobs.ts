import { randomUUID } from 'node:crypto';
import { askForJob } from '../database/asked-job.ts';
import type { InstallationWriter, Writer } from '../database/transaction.ts';
import { JobProblem, type Task } from '../jobs/task.ts';
import { openText, type Seal, sealText } from '../secrets/sealed-text.ts';
import { keyFor } from '../secrets/use-key.ts';
import { checkLetter, type Letter } from './letter.ts';
import type { Post } from './post.ts';

const TASK = 'send-mail';

const sealOf = (secretKey: Uint8Array): Seal => ({ key: keyFor(secretKey, 'mail'), whose: 'mail' });

/**
 * Sends a letter when the transaction has been kept, and not at all when it is undone.
 * Until then it waits sealed with a key of the installation's: a copied database tells neither to whom nor what, nor a link in it.
 */
export async function askForMail(writer: Pick<Writer | InstallationWriter, 'db'>, letter: Letter, secretKey: Uint8Array): Promise<void> {
  const checked = checkLetter(letter);
  // Whoever writes letters checks what persons have typed; this is the last wall against a forged header.
  if (!checked.ok) throw new TypeError(`a letter with an unusable ${checked.problem}`);
  await askForJob(writer, TASK, { id: randomUUID(), sealed: sealText(JSON.stringify(checked.value), sealOf(secretKey)) });
}

/** The work behind `askForMail`. */
export const sendMailTask = (post: Post, secretKey: Uint8Array): Task => ({
  name: TASK,
  async run({ content }) {
    const { id, sealed } = Object(content) as Readonly<Record<string, unknown>>;
    const opened = openText(String(sealed), sealOf(secretKey));
    if (!opened.ok) throw new JobProblem('the letter was sealed with another key than the one in the data folder');
    await post.send(JSON.parse(opened.value) as Letter, String(id));
  },
});
