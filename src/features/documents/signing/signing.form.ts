import type { SentFile, SentForm } from '../../../platform/http/routes.ts';
import type { FilledForm } from '../../../ui/forms.ts';
import type { ChosenHolder } from '../seats.ts';

/** What somebody signs for; `confirms` when they have ticked that they stand by the statement. */
export interface SignForm extends FilledForm {
  readonly seat: string;
  readonly confirms: boolean;
}

export function readSignature({ fields }: SentForm): SignForm {
  const seat = fields.get('plats')?.[0] ?? '';
  const confirms = fields.get('intygar')?.[0] === 'ja';
  const errors = confirms ? [] : [{ field: 'intygar', message: 'Kryssa i att du intygar innan du skriver under.' }];
  return { values: fields, errors, seat, confirms };
}

export interface CopyForm extends FilledForm {
  readonly file: SentFile | null;
}

export function readCopy({ fields, files }: SentForm): CopyForm {
  const file = files.get('fil')?.[0] ?? null;
  const isEmpty = file === null || file.bytes.length === 0;
  return {
    values: fields,
    errors: isEmpty ? [{ field: 'fil', message: 'Välj den underskrivna PDF-filen.' }] : [],
    file: isEmpty ? null : file,
  };
}

const SEAT = /^plats-(.+)$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

export interface HoldersForm extends FilledForm {
  readonly holders: readonly ChosenHolder[];
}

/** Who is to hold which seat: a field for each. */
export function readHolders({ fields }: SentForm): HoldersForm {
  const holders = [...fields].flatMap(([name, [value = '']]) => {
    const seat = SEAT.exec(name)?.[1];
    return seat === undefined ? [] : [{ seat, membership: isId(value) ? value : null }];
  });
  return { values: fields, errors: [], holders };
}
