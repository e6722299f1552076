import type { Browser } from 'playwright-core';
import { openBrowser } from '../../tests/support/browser.ts';

let browser: Promise<Browser> | undefined;

/** A page printed by a browser, as others make PDFs: each word where the browser puts it, and nothing that tells what is a table. */
export async function printedPdf(page: string): Promise<Uint8Array> {
  browser ??= openBrowser();
  const tab = await (await browser).newPage();
  try {
    await tab.setContent(page);
    return await tab.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } });
  } finally {
    await tab.close();
  }
}

/** Lets the program end. */
export async function closePrinter(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
