/**
 * The database cannot be reached, started or migrated. The message is Swedish and meant for the person who runs the installation:
 * what is wrong and what to do.
 */
export class DatabaseProblem extends Error {}
