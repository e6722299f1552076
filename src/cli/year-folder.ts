import { FOLDER_LIMITS, isBesideTheFolder, sizeText } from '../features/year-folder/limits.ts';
import { type CollectedDirectory, collectDirectory } from '../platform/files/directory.ts';
import { WrongUse } from './options.ts';

/** The files of a year folder on disk, or a refusal in Swedish. */
export async function filesOfFolder(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const collected = await collectDirectory(path, { files: FOLDER_LIMITS.files, bytes: FOLDER_LIMITS.folderBytes });
  if (collected.kind !== 'files') throw new WrongUse(refusal(path, collected));
  const link = collected.links.find((name) => !isBesideTheFolder(name));
  if (link === undefined) return collected.files;
  throw new WrongUse(`${link} i mappen ${path} är en länk, som inte följs. Lägg själva filen eller mappen där i stället för länken.`);
}

function refusal(path: string, collected: Exclude<CollectedDirectory, { kind: 'files' }>): string {
  if (collected.kind === 'missing') return `Mappen ${path} finns inte. Kontrollera sökvägen.`;
  if (collected.kind === 'notADirectory') return `${path} är en fil. Ange mappen som innehåller arsmapp.yaml.`;
  if (collected.kind === 'unreadable') return `${collected.name} går inte att läsa. Kontrollera att du får läsa filen eller mappen.`;
  if (collected.kind === 'tooManyFiles')
    return `Mappen ${path} har fler än ${FOLDER_LIMITS.files} filer, vilket är det mesta en årsmapp får ha. Kontrollera att det är rätt mapp.`;
  const limit = sizeText(FOLDER_LIMITS.folderBytes);
  return `Mappen ${path} är ${sizeText(collected.bytes)}, men en årsmapp får vara högst ${limit}. Störst är ${collected.largest}.`;
}
