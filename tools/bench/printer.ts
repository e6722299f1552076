import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

const OF_THE_MACHINE = '/usr/bin/chromium';

/** A browser without a window that has read a page and prints it to PDF, tagged for screen readers, as often as asked. */
export interface Printer {
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openPrinter(markup: string): Promise<Printer> {
  const executablePath = existsSync(OF_THE_MACHINE) ? OF_THE_MACHINE : await chromium.executablePath();
  const browser = await browsers.launch({ executablePath, args: existsSync(OF_THE_MACHINE) ? ['--no-sandbox'] : chromium.args });
  const page = await browser.newPage();
  await page.setContent(markup);
  return {
    print: () => page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true }),
    close: () => browser.close(),
  };
}
