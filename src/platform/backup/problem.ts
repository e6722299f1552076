/** A backup cannot be made, read or restored. The message is Swedish: what is wrong and what to do. */
export class BackupProblem extends Error {}
