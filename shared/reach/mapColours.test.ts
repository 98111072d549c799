import { describe, expect, it } from 'vitest'
import { changeColours, classColours, darkChangeColours, darkClassColours, type Shade } from './mapColours.ts'
import { changePatterns, classPatterns } from './mapPatterns.ts'

/** How each kind of colour-blindness sees linear RGB, at full severity (Machado, Oliveira and Fernandes 2009, table of their model). */
const sights = {
  everybody: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

/** Whoever looks from one class to the next needs a step of lightness; 10 of 100 is one that nobody misses. */
const leastStep = 10

type Colour = readonly [red: number, green: number, blue: number]

/** sRGB (IEC 61966-2-1) to linear light. */
function linear(hex: string): Colour {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function seen([red, green, blue]: Colour, sight: readonly number[]): Colour {
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(0, (sight[at] ?? 0) * red + (sight[at + 1] ?? 0) * green + (sight[at + 2] ?? 0) * blue),
    )
  return [row(0), row(3), row(6)]
}

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** CIE L*, 0 to 100. */
function lightness(colour: Colour): number {
  const y = luminance(colour)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminance(linear(hex))).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const scales: readonly (readonly [string, readonly Shade[], number])[] = [
  ['on paper', classColours, -1],
  ['in the dark', darkClassColours, 1],
]

describe.each(scales)('the shades of the classes %s', (_, shades, direction) => {
  it.each(Object.entries(sights))(
    'keep a step of lightness between neighbours as %s sees them',
    (_sight, sight) => {
      const levels = shades.map(({ fill }) => lightness(seen(linear(fill), sight)))
      for (const [index, level] of levels.slice(1).entries()) {
        expect((level - (levels[index] ?? 0)) * direction).toBeGreaterThan(leastStep)
      }
    },
  )

  it('carry a text that can be read', () => {
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })
})

/** a* and b* of CIE L*a*b* (D65): what is left of a colour without its lightness. */
function hue([red, green, blue]: Colour): readonly [number, number] {
  const part = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116)
  const x = part((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = part(luminance([red, green, blue]))
  const z = part((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [500 * (x - y), 200 * (y - z)]
}

describe.each([
  ['on paper', changeColours, -1],
  ['in the dark', darkChangeColours, 1],
] as const)('the shades of rises and falls %s', (_, { fell, rose }, direction) => {
  it.each(Object.entries(sights))('are told apart as %s sees them', (_sight, sight) => {
    for (const shades of [fell, rose]) {
      const levels = shades.map(({ fill }) => lightness(seen(linear(fill), sight)))
      for (const [index, level] of levels.slice(1).entries()) {
        expect((level - (levels[index] ?? 0)) * direction).toBeGreaterThan(leastStep)
      }
    }
    for (const [index, { fill }] of fell.entries()) {
      const [one, other] = [fill, rose[index]?.fill ?? fill].map((hex) => hue(seen(linear(hex), sight)))
      // As far as a plain orange is from a plain grey: nobody takes them for the same.
      expect(Math.hypot(...(one ?? [0, 0]).map((part, at) => part - (other?.[at] ?? 0)))).toBeGreaterThan(25)
    }
  })

  it('carry a text that can be read', () => {
    for (const { fill, ink } of [...fell, ...rose]) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })
})

it('has a pattern for every rise and fall, each of its own kind', () => {
  const { fell, rose } = changePatterns
  expect([fell, rose].map(({ length }) => length)).toEqual([
    changeColours.fell.length,
    changeColours.rose.length,
  ])
  expect(new Set([...fell, ...rose].map(({ path, width }) => `${path} ${width}`)).size).toBe(6)
})

it('has a pattern for every shade, each of its own kind', () => {
  expect(classPatterns).toHaveLength(classColours.length)
  expect(new Set(classPatterns.map(({ path, width }) => `${path} ${width}`)).size).toBe(classPatterns.length)
})
