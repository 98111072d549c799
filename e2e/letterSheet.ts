import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { goldenImage, goldenLogo, goldenPortrait } from '../electron/render/goldenLetters.ts'

/** A phone and a desktop's reading pane in CSS px, each in the light and in the dark: a frame takes its scheme from the page around it. */
const looks = [375, 700].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })))
const gap = 12
const scale = 0.4
const ground = '#8a8a8a'

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/source-sans-3/package.json')),
  'files',
)

export interface LetterSheet {
  /** A PNG with few colours, small: enough to see what has moved, and no more than can be kept. */
  readonly png: Buffer
  /** The widths at which something of the letter stands out at its side, in CSS px. */
  readonly overflows: readonly number[]
}

/** A letter as it looks on a phone and on a desktop, light and dark, side by side. */
export async function letterSheet(page: Page, html: string): Promise<LetterSheet> {
  await page.setContent(
    `<style>body { margin: 0; display: flex; gap: ${gap / scale}px; align-items: flex-start; background: ${ground} } iframe { display: block; border: 0; flex: none }</style>${looks
      .map(({ width, scheme }) => `<iframe style="width:${width}px;color-scheme:${scheme}"></iframe>`)
      .join('')}`,
  )
  const sizes = await page.evaluate(
    (letter) =>
      Promise.all(
        [...document.querySelectorAll('iframe')].map(async (frame) => {
          await new Promise((loaded) => {
            frame.addEventListener('load', loaded, { once: true })
            frame.srcdoc = letter
          })
          const inside = frame.contentDocument
          if (inside === null) throw new Error('a letter in a frame cannot be looked into')
          await Promise.all([...inside.fonts].map((font) => font.load()))
          await Promise.all([...inside.images].map((image) => image.decode()))
          const { scrollWidth, scrollHeight } = inside.documentElement
          frame.style.height = `${scrollHeight}px`
          return { width: frame.clientWidth, scrollWidth, scrollHeight }
        }),
      ),
    await selfContained(html),
  )
  const width = looks.reduce((sum, look) => sum + look.width + gap / scale, -gap / scale)
  await page.setViewportSize({ width, height: Math.max(...sizes.map(({ scrollHeight }) => scrollHeight)) })
  const png = await sharp(await page.screenshot({ animations: 'disabled' }))
    .resize({ width: Math.round(width * scale) })
    .png({ palette: true, colours: 32, dither: 0, effort: 7 })
    .toBuffer()
  return { png, overflows: sizes.flatMap((size) => (size.scrollWidth > size.width ? size.width : [])) }
}

/** With one font on every machine, and images in it: nothing is fetched. */
async function selfContained(html: string): Promise<string> {
  let whole = html.replace('</head>', `${await style}</head>`)
  for (const [sha256, image] of Object.entries(images)) {
    if (whole.includes(sha256)) whole = whole.replaceAll(`cid:${sha256}@rundbrev`, await image)
  }
  return whole
}

const style = fontStyle()

async function fontStyle(): Promise<string> {
  const faces = [
    [400, 'normal'],
    [400, 'italic'],
    [600, 'normal'],
    [700, 'normal'],
  ].map(async ([weight, slant]) => {
    const file = await readFile(join(fontFolder, `source-sans-3-latin-${weight}-${slant}.woff2`))
    return `@font-face { font-family: Golden; font-weight: ${weight}; font-style: ${slant}; src: url(data:font/woff2;base64,${file.toString('base64')}); }`
  })
  return `<style>${(await Promise.all(faces)).join('')} * { font-family: Golden !important; } html { scrollbar-width: none; }</style>`
}

const images: Readonly<Record<string, Promise<string>>> = {
  [goldenImage]: photograph(),
  [goldenPortrait]: readFile(join(import.meta.dirname, 'letterFace.png')).then(dataAddress),
  [goldenLogo.light]: mark('#174b41'),
  [goldenLogo.dark]: mark('#bfe3da'),
}

async function photograph(): Promise<string> {
  const file = join(import.meta.dirname, '..', 'resources', 'sample', 'norrland.png')
  return dataAddress(await sharp(file).resize(600, 320).png({ palette: true }).toBuffer())
}

/** A mark of one colour on nothing, as logos are: a ring, and three bars in it. */
function mark(colour: string): Promise<string> {
  const side = 200
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const pixels = Buffer.alloc(side * side * 4)
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [(at % side) - side / 2, Math.floor(at / side) - side / 2]
    const distance = Math.hypot(x, y)
    const inRing = distance <= 98 && distance >= 80
    const inBar = [-40, 0, 40].some(
      (middle, nth) => Math.abs(x - middle) <= 12 && y <= 44 && y >= 10 - nth * 22,
    )
    pixels.set([red ?? 0, green ?? 0, blue ?? 0, inRing || inBar ? 255 : 0], at * 4)
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 4 } })
    .png()
    .toBuffer()
    .then(dataAddress)
}

function dataAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`
}
