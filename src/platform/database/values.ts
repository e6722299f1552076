import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** How PostgreSQL's values become ours. Öre and counts are numbers, dates and instants are ISO text; nothing loses precision unseen. */
export const values: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.INT8) return wholeNumber;
    if (oid === builtins.DATE) return isoDate;
    if (oid === builtins.TIMESTAMPTZ) return isoInstant;
    return getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be counted exactly`);
  return number;
}

const isoDate = (text: string): string => text;

/** `2026-12-31 11:22:33.123456+00` becomes `2026-12-31T11:22:33.123456Z`; every connection has UTC as its time zone. */
const isoInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00$/, 'Z');

/** The same instant out of JSON, where PostgreSQL writes `2026-12-31T11:22:33.123456+00:00`. */
export const instantInJson = (text: string): string => text.replace(/\+00:00$/, 'Z');
