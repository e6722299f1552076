import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const NOTE = z.object({ file: z.string(), madeAt: z.string() });

/** That a backup was made, and where: for whoever asks how the installation is. */
export type BackupNote = z.infer<typeof NOTE>;

const noteFile = (data: string): string => join(data, 'last-backup.json');

/** The backup itself is what counts: a folder that cannot be written costs the note, not the backup. */
export async function noteBackup(data: string, note: BackupNote): Promise<'noted' | 'notNoted'> {
  try {
    await mkdir(data, { recursive: true });
    await writeFile(noteFile(data), `${JSON.stringify(note)}\n`);
    return 'noted';
  } catch {
    return 'notNoted';
  }
}

/** The last one that was noted here; null when there is none, or when what stands there is no note. */
export async function findLastBackup(data: string): Promise<BackupNote | null> {
  try {
    return NOTE.parse(JSON.parse(await readFile(noteFile(data), 'utf8')));
  } catch {
    return null;
  }
}
