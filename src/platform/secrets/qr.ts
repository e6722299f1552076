import { renderSVG } from 'uqr';

/** The quiet zone round the code that a camera needs (ISO/IEC 18004). */
const BORDER = 4;

/**
 * A square code as an SVG picture that takes the size it is given by the style sheet.
 * Always dark on white, on a dark page too: many cameras cannot read it otherwise.
 */
export function qrCode(text: string, name: string): string {
  const svg = renderSVG(text, { border: BORDER, ecc: 'M', whiteColor: '#fff', blackColor: '#000' });
  const shown = name.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
  return svg.replace('<svg ', `<svg role="img" aria-label="${shown}" class="qr-code" `);
}
