import { FOLDER_LIMITS, megabytes } from '../features/year-folder/limits.ts';
import { type CollectedDirectory, collectDirectory } from '../platform/files/directory.ts';
import { WrongUse } from './options.ts';

/** The files of a year folder on disk, or a refusal in Swedish. */
export async function filesOfFolder(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const collected = await collectDirectory(path, { files: FOLDER_LIMITS.files, bytes: FOLDER_LIMITS.folderBytes });
  if (collected.kind === 'files') return collected.files;
  throw new WrongUse(refusal(path, collected));
}

function refusal(path: string, collected: Exclude<CollectedDirectory, { kind: 'files' }>): string {
  if (collected.kind === 'missing') return `Mappen ${path} finns inte. Kontrollera sökvägen.`;
  if (collected.kind === 'notADirectory') return `${path} är en fil. Ange mappen som innehåller arsmapp.yaml.`;
  if (collected.kind === 'tooManyFiles') {
    return `Mappen ${path} har ${collected.count} filer, men en årsmapp får ha högst ${FOLDER_LIMITS.files}. Kontrollera att det är rätt mapp.`;
  }
  const limit = megabytes(FOLDER_LIMITS.folderBytes);
  return `Mappen ${path} är ${megabytes(collected.bytes)}, men en årsmapp får vara högst ${limit}. Störst är ${collected.largest}.`;
}
