import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ThirdPartyList } from '../../shared/program/thirdParty.ts'
import { projectRoot } from '../projectRoot.ts'
import { judgeLicence } from './licenceRules.ts'
import { type ShippedPackage, shippedPackages } from './shippedPackages.ts'
import { thirdPartyList, writeThirdParty } from './writeThirdParty.ts'

const packages = shippedPackages(projectRoot)
const names = packages.map(({ name }) => name)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rundbrev-third-party-'))
  await writeThirdParty(projectRoot, folder)
})
afterAll(() => rm(folder, { recursive: true }))

describe('what the installed program contains', () => {
  it('is every dependency of package.json, what these need, what the page is made of, and what it runs on', async () => {
    const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
    expect(names).toEqual(expect.arrayContaining(['mjml-core', '@img/sharp-libvips-linux-x64']))
    expect(names).toEqual(expect.arrayContaining(['react', '@mantine/core', '@floating-ui/react']))
    expect(names).toEqual(expect.arrayContaining(['electron', 'node', 'dictionary-sv', 'dictionary-en']))
  })

  it('is no tool that only builds and tests it', () => {
    for (const tool of [
      'vitest',
      'typescript',
      'electron-builder',
      '@playwright/test',
      'fast-check',
      'png2icons',
    ]) {
      expect(names).not.toContain(tool)
    }
  })
})

describe('its licences', () => {
  it('let every package be part of it, and each comes with its text', () => {
    const { packages: listed, texts } = thirdPartyList(packages)
    expect(listed).toHaveLength(packages.length)
    for (const { text } of listed) expect(texts[text]?.length).toBeGreaterThan(100)
  })

  it('come along whole where an author only points to them', () => {
    const { packages: listed, texts } = thirdPartyList(packages)
    const dictionary = listed.find(({ name }) => name === 'dictionary-sv')
    const text = texts[dictionary?.text ?? -1]
    expect(text).toContain('Göran Andersson')
    expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE')
    expect(text).toContain('GNU GENERAL PUBLIC LICENSE')
  })

  it.each([
    ['GPL-3.0-only', 'mayNot'],
    ['AGPL-3.0-or-later', 'mayNot'],
    ['MIT AND GPL-2.0-only', 'mayNot'],
    ['SEE LICENSE IN LICENSE.md', 'mayNot'],
    ['', 'mayNot'],
    ['(MIT OR GPL-3.0-or-later)', 'ships'],
    ['(LGPL-2.0 OR GPL-2.0 OR MPL-1.1)', 'ships'],
  ])('%j: %s', (licence, kind) => expect(judgeLicence(licence).kind).toBe(kind))

  it('say how more is kept that they ask for', () => {
    const more = packages.filter(({ licence }) => {
      const verdict = judgeLicence(licence)
      return verdict.kind === 'ships' && verdict.because.length > 0
    })
    expect(more.map(({ name }) => name.replace(/-(linux|darwin|win32)\S*/, ''))).toEqual([
      '@img/sharp-libvips',
      ...(more.some(({ name }) => name.includes('linuxmusl')) ? ['@img/sharp-libvips'] : []),
      'dictionary-sv',
      'hunspell-wasm',
      'ical.js',
    ])
  })

  it('stop the build where one may not be shipped, and name it', () => {
    const [first] = packages
    const foreign = { ...(first as ShippedPackage), name: 'viral', version: '1.0.0', licence: 'GPL-3.0-only' }
    expect(() => thirdPartyList([foreign])).toThrow('viral 1.0.0 is under "GPL-3.0-only"')
  })
})

describe('what the build leaves', () => {
  it('is a list that the program reads', async () => {
    const list = ThirdPartyList.parse(JSON.parse(await readFile(join(folder, 'licences.json'), 'utf8')))
    const mjml = list.packages.find(({ name }) => name === 'mjml')
    expect(mjml?.licence).toBe('MIT')
    expect(list.texts[mjml?.text ?? -1]).toContain('Permission is hereby granted')
  })

  it('is a bill of materials with the package URL, the licence and the hash of each', async () => {
    const bom = JSON.parse(await readFile(join(folder, 'sbom.cdx.json'), 'utf8'))
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bom.components).toHaveLength(packages.length)
    const mantine = bom.components.find(({ purl = '' }) => purl.startsWith('pkg:npm/%40mantine/core@'))
    expect(mantine).toMatchObject({ group: '@mantine', name: 'core', hashes: [{ alg: 'SHA-512' }] })
    expect(mantine.hashes[0].content).toMatch(/^[0-9a-f]{128}$/)
  })
})
