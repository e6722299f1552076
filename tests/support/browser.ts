import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Where a browser of that kind usually is, on machines that the packaged one is not made for. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Chromium: the one that comes with the packages, or the machine's own. The packaged one is the same everywhere, and without the
 * windows that nobody sees it takes half as long. The tests only visit pages of their own, so it needs no cage.
 */
export async function openBrowser(): Promise<Browser> {
  const isMadeForThis = process.platform === 'linux' && process.arch === 'x64';
  const installed = isMadeForThis ? undefined : INSTALLED.find((path) => existsSync(path));
  const where = installed === undefined ? await packagedBrowser() : { executablePath: installed };
  return chromium.launch({ ...where, args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'] });
}

const CACHE = join(import.meta.dirname, '../../node_modules/.cache');
const UNPACKED = join(CACHE, 'chromium');

/** The packaged browser with the libraries and fonts that a bare machine lacks. They are named to the browser alone. */
async function packagedBrowser(): Promise<LaunchOptions> {
  if (!existsSync(UNPACKED)) await unpack();
  const env = { ...process.env, LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts') };
  return { executablePath: join(UNPACKED, 'chromium'), env: env as Record<string, string> };
}

/** Unpacked aside and then given its name at once, so that another process never finds half of it. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'chromium-'));
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  // The package unpacks where temporary files go, and its libraries only when it believes to be in that cloud.
  Object.assign(process.env, { TMPDIR: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const packaged = await import('@sparticuz/chromium');
    await packaged.default.executablePath();
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
  await writeFile(join(work, 'fonts/fonts.conf'), FONTS);
  // Another process may have been first; then its copy is as good.
  await rename(work, UNPACKED).catch(() => rm(work, { recursive: true }));
}

/** The package's own file looks for fonts in folders of that cloud; a browser that finds none at all falls over now and then. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(UNPACKED, 'fonts')}</dir><cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir></fontconfig>
`;

function restore(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
