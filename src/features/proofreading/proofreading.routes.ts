import { renderPdf } from '../../platform/documents/pdf/pdf.ts';
import { download, type Reply, type Route, shows, tries } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { type Carried, openCarried, sealCarried } from './carried.work.ts';
import { proofJson } from './proof-json.ts';
import { proofProtocol } from './proof-protocol.ts';
import { proofreadAside } from './proofread-aside.work.ts';
import { readCarriedForm, readProofForm } from './proofreading.form.ts';
import { proofreadingPage, proofreadPage } from './proofreading.pages.ts';

/** However a file is made, nobody waits longer for it and the machine has room for others meanwhile. */
const LIMITS = { seconds: 30, megabytes: 700 };
/** What a page can show without being slow to open: a report has some thousands of lines. */
const MOST = { lines: 10_000, findings: 500, checks: 3_000, places: 200 };

const PATH = '/granska';
const MAY = 'proofreading.try';

export const proofreadingRoutes = ({ secretKey }: Pick<Installation, 'secretKey'>): readonly Route[] => [
  shows({ path: PATH, alike: true, may: MAY, show: async () => proofreadingPage(null) }),

  tries({
    path: PATH,
    may: MAY,
    few: 'granska',
    read: readProofForm,
    async show({ form, now }) {
      if (!form.ok) return proofreadingPage(form.problem);
      const result = await proofreadAside({ ...form.value, most: MOST }, LIMITS);
      if (!result.ok) return proofreadingPage(result.problem.message);
      const carried: Carried = { proofed: result.value.proofed, now: now.toString() };
      return proofreadPage({ ...result.value, now: carried.now, carried: sealCarried(carried, secretKey) });
    },
  }),

  tries({
    path: '/granska/protokoll',
    may: MAY,
    few: 'granska-protokoll',
    read: readCarriedForm,
    async show({ form: { carried, format } }) {
      const opened = openCarried(carried, secretKey);
      return opened === null
        ? proofreadingPage('Svaret går inte att läsa längre. Granska dokumentet en gång till.')
        : FILES[format](opened);
    },
  }),
];

const FILES: Readonly<Record<'pdf' | 'json', (carried: Carried) => Promise<Reply>>> = {
  pdf: async ({ proofed, now }) =>
    download({ name: `${proofed.file}-granskning.pdf`, type: 'application/pdf', bytes: await renderPdf(proofProtocol(proofed, now)) }),
  json: async ({ proofed }) =>
    download({
      name: `${proofed.file}-granskning.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(JSON.stringify(proofJson(proofed), null, 2)),
    }),
};
