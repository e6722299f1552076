/** How much a year folder may hold. A year's bookkeeping of a million postings is about 80 MB. */
export const FOLDER_LIMITS = {
  files: 500,
  textFileBytes: 5_000_000,
  bookFileBytes: 150_000_000,
  folderBytes: 300_000_000,
} as const;

/** Files that belong to the machine or to the person, not to the year: nobody needs to be told about them. */
export const isBesideTheFolder = (name: string): boolean =>
  /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$|README(\.md|\.txt)?$|LÄS ?MIG(\.md|\.txt)?$)/iu.test(name);

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
