import type { OwnerPool } from '../database/owner-pool.ts';
import type { Task } from './task.ts';

/** Gives the log's new rows their places in the chains. */
export const sealLogTask = (owner: OwnerPool): Task => ({
  name: 'seal-log',
  when: 'every minute',
  run: async () => void (await owner.query('select seal_log()')),
});
