import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { projectRoot } from './projectRoot.ts'

// electron-builder's own reading of electron-builder.yml: what it would only say while it builds for a system that is not at hand.
const builder = join(projectRoot, 'node_modules', 'app-builder-lib', 'out')
const { getConfig, validateConfiguration } = await import(join(builder, 'util/config/config.js'))
const { Packager } = await import(join(builder, 'packager.js'))
const { LinuxPackager } = await import(join(builder, 'linuxPackager.js'))
const { LinuxTargetHelper } = await import(join(builder, 'targets/LinuxTargetHelper.js'))

const configuration: Configuration = await getConfig(projectRoot, null, null)

it('holds nothing that electron-builder does not know', async () => {
  await validateConfiguration(configuration, { isEnabled: false })
  await expect(
    validateConfiguration({ ...configuration, nsis: { oneClik: true } }, { isEnabled: false }),
  ).rejects.toThrow(/configuration\.nsis/)
})

it('names no drawing, entitlement or script that is not there', () => {
  const { linux, win, nsis, mac } = configuration
  const files = [win?.icon, nsis?.installerIcon, nsis?.include, mac?.icon, mac?.entitlements, linux?.icon]
  const missing = files.filter((file) => typeof file !== 'string' || !existsSync(join(projectRoot, file)))
  expect(missing).toEqual([])
  for (const extension of ['ico', 'icns']) {
    expect(existsSync(join(projectRoot, 'resources/icons/app', `document.${extension}`))).toBe(true)
  }
})

it('has every size of its icon that a desktop on Linux asks for', async () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const file = join(projectRoot, 'resources/icons/app/png', `${size}x${size}.png`)
    expect(await sharp(file).metadata()).toMatchObject({ width: size, height: size, hasAlpha: true })
  }
})

it('holds in the icon for Windows each size at the place that its directory says', async () => {
  const ico = readFileSync(join(projectRoot, 'resources/icons/app/icon.ico'))
  const sizes = []
  for (let index = 0; index < ico.readUInt16LE(4); index++) {
    const entry = 6 + 16 * index
    const [length, at] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    sizes.push((await sharp(ico.subarray(at, at + length)).metadata()).width)
  }
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
})

it('tells a desktop on Linux of its files and its links', async () => {
  const packager = new Packager({ projectDir: projectRoot })
  await packager.validateConfig()
  const linux = new LinuxPackager(packager)
  const helper = new LinuxTargetHelper(linux)
  const entry: string = await helper.computeDesktopEntry(linux.platformSpecificBuildOptions)
  expect(entry.trim().split('\n')).toEqual(
    expect.arrayContaining([
      'Name=Rundbrev',
      'Exec=/opt/Rundbrev/rundbrev %U',
      'StartupWMClass=rundbrev',
      'MimeType=application/vnd.rundbrev.workspace;application/vnd.rundbrev.post;x-scheme-handler/rundbrev;',
      'Categories=Office;',
    ]),
  )
  const types = readFileSync(await helper.mimeTypeFiles, 'utf8')
  expect(types).toContain('<mime-type type="application/vnd.rundbrev.post">')
  expect(types).toContain('<glob pattern="*.rundbrevpost"/>')
  await packager.tempDirManager.cleanup()
})

it('takes along what it names and nothing else of this project', async () => {
  // A target whose own patterns only leave things out is given everything else.
  for (const target of ['linux', 'win', 'mac'] as const) expect(configuration[target]?.files).toBeUndefined()
  const [{ filter } = { filter: [] }] = [configuration.files].flat() as { filter: string[] }[]
  expect(filter.filter((pattern) => !pattern.startsWith('!'))).toEqual([
    'out/**',
    'resources/**',
    'electron/store/migrations/**',
    'package.json',
    'LICENSE',
  ])
})
