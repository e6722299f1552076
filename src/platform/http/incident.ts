/** Something went wrong that nobody could foresee; for the log, never for a page. */
export interface Incident {
  readonly reference: string;
  /** The route, not the address: addresses may name persons. */
  readonly route: string;
  readonly error: unknown;
}

/** The incident as one line of JSON. The database's own messages are left out, since they quote the values they concern. */
export function incidentLine({ reference, route, error }: Incident, now: Temporal.Instant): string {
  const { name, message, code, stack, severity, table, constraint } = Object(error) as Readonly<Record<string, unknown>>;
  const said = severity === undefined ? { message } : { severity, table, constraint };
  const where = String(stack ?? '').match(/^ +at .*$/gm) ?? [];
  return JSON.stringify({
    time: now.toString(),
    level: 'error',
    reference,
    route,
    name,
    code,
    ...said,
    where: where.map((line) => line.trim()),
  });
}
