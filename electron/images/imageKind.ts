/** What a file is by its first bytes; never by its name. `unknown` is no image that anybody here has met. */
export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'heif' | 'svg' | 'bmp' | 'unknown'

/**
 * Reads signatures: PNG (W3C PNG, 5.2), JPEG (ITU T.81, B.1.1.3), GIF89a (17), RIFF/WEBP, TIFF 6.0 and BigTIFF, BMP, and the
 * ISO base media brands of HEIC, HEIF and AVIF (ISO/IEC 23008-12). SVG is text, so it is looked for as text, also compressed.
 */
export function imageKind(bytes: Uint8Array): ImageKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const text = start.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (/^(II[*+]\0|MM\0[*+])/.test(text)) return 'tiff'
  if (text.slice(4, 8) === 'ftyp' && /^(hei|hev|hea|heb|mif1|msf1|avi[fs])/.test(text.slice(8, 12)))
    return 'heif'
  if (text.startsWith('BM') && start.byteLength > 26) return 'bmp'
  if (isSvg(start)) return 'svg'
  return 'unknown'
}

/** Gzip is taken for SVG too: of images only SVG is ever kept so (.svgz). */
function isSvg(start: Buffer): boolean {
  if (start[0] === 0x1f && start[1] === 0x8b) return true
  const sixteenBit = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  const text = sixteenBit ? start.toString('latin1').replaceAll('\0', '') : start.toString('utf8')
  return /^[^<]{0,40}<(\?xml|!--|!doctype|svg|[a-z]+:svg)/i.test(text) && /<([a-z]+:)?svg[\s>]/i.test(text)
}
