import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrCode } from './qr.ts';

const address = 'otpauth://totp/Samband:anna@norrdal.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Samband';

test('the picture has every dark square of the code where it belongs, and a white edge of four', () => {
  const svg = qrCode(address, 'Kod');
  const { data, size } = encode(address, { border: 4, ecc: 'M' });
  const [, width = '0'] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  const side = Number(width) / size;
  const dark = new Set([...svg.matchAll(/M(\d+),(\d+)h/g)].map(([, x, y]) => `${Number(x) / side} ${Number(y) / side}`));
  const wanted = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  assert.ok(wanted.length > 400);
  assert.deepEqual(dark, new Set(wanted));
  assert.equal(data.slice(0, 4).flat().some(Boolean), false);
});

test('the picture has a name for those who hear the page, and nothing that a strict content policy stops', () => {
  const svg = qrCode(address, 'Kod för "Samband" <2>');
  assert.match(svg, /^<svg role="img" aria-label="Kod för &#34;Samband&#34; &#60;2&#62;"/);
  assert.doesNotMatch(svg, /<style|<script|style=|href|onload/);
});
