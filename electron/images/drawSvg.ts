import sharp from 'sharp'
import type { MadeImage } from './imageJob.ts'
// What libvips may read is said there first, so that what is blocked here again was blocked before.
import './openImage.ts'

/** px per inch at which an SVG's own units are pixels (what librsvg goes by in sharp). */
const ownDensity = 72
const svgLoader = { operation: ['VipsForeignLoadSvg'] }

/**
 * An SVG that the program has made, as a PNG on white. Only such: what others have sent is never drawn, since an SVG can name files.
 * The loader is open for as long as it takes; jobs are done one at a time (imageWork.ts), so no other image meets it.
 * @param scale how many pixels there are to one of the drawing's own
 */
export async function drawSvg(svg: Uint8Array, scale: number): Promise<MadeImage> {
  sharp.unblock(svgLoader)
  try {
    const { data, info } = await sharp(svg, { density: ownDensity * scale })
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { kind: 'image', mime: 'image/png', width, height, bytes: new Uint8Array(data) }
  } finally {
    sharp.block(svgLoader)
  }
}
