/** How much a year folder may hold. A year's bookkeeping of a million postings is about 80 MB. */
export const FOLDER_LIMITS = {
  files: 500,
  textFileBytes: 5_000_000,
  /** A chapter's text. A long one is some fifty kilobytes. */
  chapterBytes: 500_000,
  /** Lists and quotations inside each other in a text; each level makes it slower to read. */
  levels: 10,
  /** Signs of emphasis in one paragraph; each may open something that all the others could close. */
  marks: 1_000,
  bookFileBytes: 150_000_000,
  folderBytes: 300_000_000,
} as const;

/** Files that belong to the machine or to the person, not to the year: nobody needs to be told about them. */
export const isBesideTheFolder = (name: string): boolean =>
  /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$|README(\.md|\.txt)?$|LÄS ?MIG(\.md|\.txt)?$)/iu.test(name);

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`;
