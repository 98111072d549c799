import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { goldenImage, goldenPortrait } from '../electron/render/goldenLetters.ts'

/** A phone and a desktop's reading pane, in CSS px. */
const widths = [375, 700] as const
const schemes = ['light', 'dark'] as const
const gap = 12
const scale = 0.4

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/source-sans-3/package.json')),
  'files',
)

/**
 * A letter as it looks on a phone and on a desktop, light and dark, side by side and small: enough to see what has moved,
 * and no more than can be kept.
 * @returns a PNG with few colours
 */
export async function letterSheet(page: Page, html: string): Promise<Buffer> {
  const shots: { readonly input: Buffer; readonly width: number; readonly height: number }[] = []
  await page.setContent(await selfContained(html))
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
    await Promise.all([...document.images].map((image) => image.decode()))
  })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 400 })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const { data, info } = await sharp(await page.screenshot({ fullPage: true, animations: 'disabled' }))
        .resize({ width: Math.round(width * scale) })
        .png()
        .toBuffer({ resolveWithObject: true })
      shots.push({ input: data, width: info.width, height: info.height })
    }
  }
  const width = shots.reduce((sum, shot) => sum + shot.width + gap, -gap)
  const height = Math.max(...shots.map((shot) => shot.height))
  let left = 0
  const placed = shots.map(({ input, width: taken }) => {
    const at = { input, left, top: 0 }
    left += taken + gap
    return at
  })
  return sharp({ create: { width, height, channels: 3, background: '#8a8a8a' } })
    .composite(placed)
    .png({ palette: true, colours: 32, dither: 0, effort: 7 })
    .toBuffer()
}

/** With one font on every machine, and images in it: nothing is fetched. */
async function selfContained(html: string): Promise<string> {
  const faces = await Promise.all(
    [
      [400, 'normal'],
      [400, 'italic'],
      [600, 'normal'],
      [700, 'normal'],
    ].map(async ([weight, style]) => {
      const file = await readFile(join(fontFolder, `source-sans-3-latin-${weight}-${style}.woff2`))
      return `@font-face { font-family: Golden; font-weight: ${weight}; font-style: ${style}; src: url(data:font/woff2;base64,${file.toString('base64')}); }`
    }),
  )
  const style = `<style>${faces.join('')} * { font-family: Golden !important; } html { scrollbar-width: none; }</style>`
  return html
    .replace('</head>', () => `${style}</head>`)
    .replaceAll(`cid:${goldenImage}@rundbrev`, await photograph())
    .replaceAll(`cid:${goldenPortrait}@rundbrev`, await face())
}

async function photograph(): Promise<string> {
  const file = join(import.meta.dirname, '..', 'resources', 'sample', 'norrland.png')
  return dataAddress(await sharp(file).resize(600, 320).png({ palette: true }).toBuffer())
}

async function face(): Promise<string> {
  return dataAddress(await readFile(join(import.meta.dirname, 'letterFace.png')))
}

function dataAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`
}
