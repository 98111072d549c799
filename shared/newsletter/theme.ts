import { z } from 'zod'
import { Sha256 } from '../contract/scalars.ts'
import { Href } from '../post/document.ts'
import { fontNames } from './fonts.ts'

const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb')
  .toLowerCase()

/** Colours of a letter, #rrggbb. Every pair that text is read in stands out by at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const Palette = z.strictObject({
  /** Around the letter. */
  page: Colour,
  /** The letter itself. */
  paper: Colour,
  /** Behind the sender's name at the top; the same as `page` for no band of its own. */
  header: Colour,
  headerText: Colour,
  ink: Colour,
  /** Sources, captions, the footer. */
  muted: Colour,
  /** Links, numbers, the line at the top. */
  accent: Colour,
  line: Colour,
  button: Colour,
  buttonLabel: Colour,
})
export type Palette = z.infer<typeof Palette>
export type ColourName = keyof Palette

/** An image of the workspace with its own size, in px. */
const LogoImage = z.strictObject({
  asset: Sha256,
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
})
export type LogoImage = z.infer<typeof LogoImage>

export const logoWidths = { least: 24, most: 504 } as const

const Logo = z.strictObject({
  light: LogoImage,
  /** Shown instead where the reader's device is dark; null for the same. */
  dark: LogoImage.nullable(),
  alt: z.string().max(200),
  /** How wide it is shown, in px. */
  width: z.number().int().min(logoWidths.least).max(logoWidths.most),
})
export type Logo = z.infer<typeof Logo>

export const headerForms = ['name', 'logo', 'logo-and-name'] as const
export const footerParts = ['postalAddress', 'organisationNumber', 'website', 'email'] as const
export const mostFooterLinks = 6

const Footer = z.strictObject({
  links: z
    .array(z.strictObject({ label: z.string().trim().min(1).max(80), href: Href }))
    .max(mostFooterLinks),
  /** Why the letter came, in the officer's own words; null for the program's. */
  why: z.string().trim().min(1).max(400).nullable(),
  /** What of the organisation is told beside its name. */
  shows: z.strictObject({
    postalAddress: z.boolean(),
    organisationNumber: z.boolean(),
    website: z.boolean(),
    email: z.boolean(),
  }),
})

/** How every letter of a workspace looks, whatever it says. */
export const Theme = z.strictObject({
  name: z.string().trim().min(1).max(120),
  light: Palette,
  dark: Palette,
  fonts: z.strictObject({ headings: z.enum(fontNames), body: z.enum(fontNames) }),
  logo: Logo.nullable(),
  /** Without a logo the name is shown, whatever is said here. */
  header: z.enum(headerForms),
  footer: Footer,
})
export type Theme = z.infer<typeof Theme>

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** SHA-256 of each image that a letter of the theme shows by itself. */
export function themeAssets(theme: Theme): string[] {
  const logo = shownLogo(theme)
  return logo === null ? [] : [logo.light.asset, ...(logo.dark === null ? [] : [logo.dark.asset])]
}

export function shownLogo({ logo, header }: Theme): Logo | null {
  return header === 'name' ? null : logo
}
