/** Which version a text names; undefined when it names none. */
export const versionText = (text: string | null | undefined): number | undefined =>
  text !== null && text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
