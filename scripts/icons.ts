import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BICUBIC2, createICNS } from 'png2icons'
import sharp from 'sharp'
import { projectRoot } from './projectRoot.ts'

const usage = `node scripts/icons.ts [--help]

Draws the program's icons for installers and desktops anew from the SVGs in resources/icons/app: PNGs for Linux, an .ico for Windows, an
.icns for macOS, and the same for its own files. Run after a drawing has changed; what it makes is kept in the repository.`

const folder = join(projectRoot, 'resources', 'icons', 'app')
/** Below this the drawing without details is used, in pixels. */
const smallest = 48
/** What desktops on Linux ask for (freedesktop.org, Icon Theme Specification). */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]

const windowsSizes = [16, 24, 32, 48, 64, 128, 256]

if (process.argv.includes('--help')) console.log(usage)
else await drawAll()

async function drawAll(): Promise<void> {
  await mkdir(join(folder, 'png'), { recursive: true })
  for (const size of linuxSizes) {
    await writeFile(join(folder, 'png', `${size}x${size}.png`), await png('icon', size))
  }
  for (const name of ['icon', 'document'] as const) {
    const bundle = createICNS(await png(name, 1024), BICUBIC2, 0)
    if (bundle === null) throw new Error(`${name}.icns could not be made`)
    await writeFile(join(folder, `${name}.icns`), bundle)
    // Each size is drawn by itself: scaled down from the large one, the folds are a smear at 16 pixels.
    const drawn = await Promise.all(
      windowsSizes.map(async (size) => ({ size, image: await png(name, size) })),
    )
    await writeFile(join(folder, `${name}.ico`), ico(drawn))
  }
}

function png(name: 'icon' | 'document', size: number): Promise<Buffer> {
  const drawing = name === 'icon' && size < smallest ? 'icon-small' : name
  return sharp(join(folder, `${drawing}.svg`), { density: 72 * 4 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** Windows' container: a header, an entry of 16 bytes for each image, and the images as PNG (Microsoft, "Icons", ICONDIR). */
function ico(images: readonly { readonly size: number; readonly image: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let at = header.length
  for (const [index, { size, image }] of images.entries()) {
    const entry = 6 + 16 * index
    // 256 is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(image.length, entry + 8)
    header.writeUInt32LE(at, entry + 12)
    at += image.length
  }
  return Buffer.concat([header, ...images.map(({ image }) => image)])
}
