import { z } from 'zod'
import { type PickedFile, Sha256 } from '../../shared/contract/scalars.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type Logo, type LogoImage, Theme } from '../../shared/newsletter/theme.ts'
import { readAssetBytes } from '../workspace/folders.ts'
import { addAsset, requireAsset } from './addAsset.ts'
import type { Deps } from './deps.ts'

/** A theme as a file of JSON: the theme, and each image of its logo in Base64 by the SHA-256 that the theme names. */
const ThemeFile = z.object({
  format: z.literal('rundbrev-theme'),
  version: z.number().int().positive(),
  theme: z.unknown(),
  images: z.record(Sha256, z.object({ fileName: z.string().min(1).max(255), base64: z.base64() })),
})

const version = 1

/** "Vårt förbund.rundbrev-tema.json", without what a file's name cannot hold. */
export function themeFileName({ name }: Theme): string {
  const kept = name.replace(/[^\p{L}\p{N} _-]/gu, '').trim()
  return `${kept === '' ? 'tema' : kept}.rundbrev-tema.json`
}

/** @throws RundbrevError `not-found` for an image that is gone */
export function themeFileText(deps: Deps, theme: Theme): string {
  const images = Object.fromEntries(
    logoImages(theme.logo).map(({ asset }) => {
      const { fileName } = requireAsset(deps, asset)
      const bytes = readAssetBytes(deps.workspace.folder, asset)
      return [asset, { fileName, base64: Buffer.from(bytes).toString('base64') }]
    }),
  )
  return `${JSON.stringify({ format: 'rundbrev-theme', version, theme, images }, null, 2)}\n`
}

/**
 * The theme of a file, its logo taken in as any other image is. Nothing in it is followed, fetched or run.
 *
 * @throws RundbrevError `theme-file-unreadable`, `theme-file-newer`, `theme-file-invalid` with the field, `theme-logo-missing`, and
 * whatever `addAsset` refuses
 */
export async function readThemeFile(deps: Deps, { fileName, bytes }: PickedFile): Promise<Theme> {
  const file = { file: fileName }
  const read = ThemeFile.safeParse(jsonOf(bytes))
  if (!read.success) throw new RundbrevError('theme-file-unreadable', file, file)
  if (read.data.version > version) throw new RundbrevError('theme-file-newer', file, file)
  const parsed = Theme.safeParse(read.data.theme)
  if (!parsed.success) throw invalid(fileName, parsed.error)
  const theme = parsed.data
  if (theme.logo === null) return theme
  const takeIn = async ({ asset }: LogoImage): Promise<LogoImage> => {
    const image = read.data.images[asset]
    if (image === undefined) throw new RundbrevError('theme-logo-missing', { ...file, field: 'logo' }, file)
    const bytesOfImage = new Uint8Array(Buffer.from(image.base64, 'base64'))
    const { sha256, width, height } = await addAsset(deps, { fileName: image.fileName, bytes: bytesOfImage })
    return { asset: sha256, width, height }
  }
  const { light, dark } = theme.logo
  const logo = { ...theme.logo, light: await takeIn(light), dark: dark === null ? null : await takeIn(dark) }
  return { ...theme, logo }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function invalid(file: string, error: z.ZodError): RundbrevError {
  const [issue] = error.issues
  const field = issue?.path.join('.') || 'theme'
  return new RundbrevError(
    'theme-file-invalid',
    { file, field },
    { file, field, ...inputFault(issue) },
    { cause: error },
  )
}

function logoImages(logo: Logo | null): LogoImage[] {
  if (logo === null) return []
  return logo.dark === null ? [logo.light] : [logo.light, logo.dark]
}
