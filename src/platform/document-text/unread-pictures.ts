/** What a document shows besides its text: pictures, and diagrams that a program has drawn. */
export interface Shown {
  readonly pictures: number;
  readonly charts: number;
}

/** Swedish sentences about what is shown and not read. */
export function picturesUnread({ pictures, charts }: Shown): string[] {
  const told = [...counted(pictures, 'bild', 'bilder'), ...counted(charts, 'diagram', 'diagram')];
  return told.length === 0 ? [] : [`Dokumentet har ${told.join(' och ')}. Det som står i bilder och diagram är inte läst.`];
}

const counted = (count: number, one: string, several: string): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]);
