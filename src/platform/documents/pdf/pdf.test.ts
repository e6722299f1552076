import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { paragraph } from '../compose.ts';
import type { Document } from '../document.ts';
import { closePdf, PdfError, renderPdf } from './pdf.ts';

const document: Document = {
  title: 'Årsredovisning',
  subtitle: null,
  author: 'Förbundet',
  language: 'sv',
  date: null,
  recordNumber: null,
  draft: false,
  coverLines: [],
  blocks: [paragraph('Ett stycke.')],
};

/** What the system does to the largest programs when memory runs out. */
function killWorkers(): void {
  const programs = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const workers = programs
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => parent === String(process.pid) && args.some((arg) => arg.endsWith('pdf.worker.ts')));
  assert.ok(workers.length > 0);
  for (const [pid] of workers) process.kill(Number(pid), 'SIGKILL');
}

describe('the process that makes PDF', { skip: process.platform === 'win32' }, () => {
  after(closePdf);

  test('is replaced when it has died while it waited', async () => {
    await renderPdf(document);
    killWorkers();
    await pause(300);
    assert.ok((await renderPdf(document)).length > 1000);
  });

  test('makes one document after another without keeping anything that waits for them', async () => {
    const warnings: string[] = [];
    const hear = (warning: Error): number => warnings.push(warning.message);
    process.on('warning', hear);
    for (let number = 0; number < 12; number += 1) await renderPdf(document);
    await pause(50);
    process.off('warning', hear);
    assert.deepEqual(warnings, []);
  });

  test('costs one document when it dies at work, and never the program', async () => {
    await renderPdf(document);
    killWorkers();
    await assert.rejects(renderPdf(document), PdfError);
    assert.ok((await renderPdf(document)).length > 1000);
  });
});
