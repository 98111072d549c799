import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

// For tests only: pictures as real programs make them.

/** A photograph's likeness: soft shapes and grain, the same every time. */
export function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  let seed = 7
  for (let at = 0; at < pixels.length; at += 3) {
    const x = (at / 3) % width
    const y = Math.floor(at / 3 / width)
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const grain = (seed % 21) - 10
    pixels[at] = 110 + 70 * Math.sin(x / 90 + y / 140) + grain
    pixels[at + 1] = 120 + 60 * Math.sin(x / 130 - y / 75) + grain
    pixels[at + 2] = 140 + 50 * Math.cos(y / 60) + grain
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** A drawing's likeness: a few flat colours, on a ground that may be clear. */
export function drawing(width: number, height: number, clear = false): Sharp {
  const ground = clear ? { r: 0, g: 0, b: 0, alpha: 0 } : { r: 255, g: 255, b: 255, alpha: 1 }
  const bar = (left: number, top: number) => ({
    input: {
      create: {
        width: Math.ceil(width / 10),
        height: height - top,
        channels: 4 as const,
        background: '#0b6e4f',
      },
    },
    left,
    top,
  })
  return sharp({ create: { width, height, channels: 4, background: ground } }).composite([
    bar(Math.floor(width * 0.2), Math.floor(height * 0.5)),
    bar(Math.floor(width * 0.4), Math.floor(height * 0.3)),
    bar(Math.floor(width * 0.6), Math.floor(height * 0.1)),
  ])
}

/** Two frames of flat colour, as a moving GIF or WebP. */
export function moving(width: number, height: number, frames = 2): Sharp {
  const pixels = Buffer.alloc(width * height * frames * 3)
  for (let frame = 0; frame < frames; frame += 1) {
    pixels.fill(frame % 2 === 0 ? 40 : 210, frame * width * height * 3, (frame + 1) * width * height * 3)
  }
  return sharp(pixels, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
}

/** The start of a PNG that says it is so large, and a piece of data that decompresses to nothing like it: 60 bytes. */
export function lyingPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(named.byteLength + 8)
  whole.writeUInt32BE(content.byteLength, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.byteLength + 4)
  return whole
}

/** Lines of text on a ground of one colour, as a poster has them. */
export function posterOf(
  lines: readonly string[],
  size: number,
  { ink = '#111111', ground = '#ffffff' } = {},
): Sharp {
  const canvas = { width: 1000, height: 700, channels: 3 as const, background: ground }
  const words = lines.map((line, index) => ({
    input: {
      text: { text: `<span foreground="${ink}">${line}</span>`, font: `sans ${size}`, dpi: 72, rgba: true },
    },
    left: 40,
    top: 50 + Math.round(index * size * 1.5),
  }))
  return sharp({ create: canvas }).composite(words)
}
