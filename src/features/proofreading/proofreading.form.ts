import type { SentFile, SentForm } from '../../platform/http/routes.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { LARGEST_MEGABYTES } from './proof-words.ts';

/** The document that somebody wants to have proofread, or what is wrong with what they sent. */
export type ProofForm = Result<SentFile, string>;

export function readProofForm({ files }: SentForm): ProofForm {
  const [file] = files.get('fil') ?? [];
  if (file === undefined) return no('Välj en fil först: en PDF, ett Word-dokument, en webbsida eller ren text.');
  if (file.bytes.length > LARGEST_MEGABYTES * 1_000_000)
    return no(
      `Filen är större än ${LARGEST_MEGABYTES} MB. Spara dokumentet utan stora bilder och försök igen, eller kör samband granska i terminalen.`,
    );
  return yes(file);
}

/** What the page sent back, to be made into a file. */
export interface CarriedForm {
  readonly carried: string;
  readonly format: 'pdf' | 'json';
}

export function readCarriedForm({ fields }: SentForm): CarriedForm {
  const [carried = ''] = fields.get('protokoll') ?? [];
  const [format] = fields.get('som') ?? [];
  return { carried, format: format === 'json' ? 'json' : 'pdf' };
}
