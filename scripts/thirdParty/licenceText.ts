import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import spdxTexts from 'spdx-license-list/full.js'
import { judgeLicence } from './licenceRules.ts'
import type { ShippedPackage } from './shippedPackages.ts'

/** A package's own files with its terms; NOTICE is the Apache licence's (4 d). */
const termsFile = /^(licen[cs]e|copying|notice|third-party|mit-licen)[^/]*$/i

/**
 * The terms of a package, word for word as they lie in it. Where its author put none there, the licence's text as SPDX has it, below
 * whom it names as its author.
 *
 * @returns empty where there is none to be found
 */
export function licenceText({ name, folder, licence }: ShippedPackage): string {
  const own = readdirSync(folder)
    .filter((file) => termsFile.test(file) && statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
  if (own.length > 0) return own.join('\n\n')
  const verdict = judgeLicence(licence)
  if (verdict.kind === 'mayNot') return ''
  const texts = verdict.chosen.map((id) => spdxTexts[listed(id)]?.licenseText.trim() ?? '')
  return texts.includes('') ? '' : [`${name}: ${authorOf(folder)}`, ...texts].join('\n\n')
}

/** The list has names from before "only" and "or later" were told apart, too. */
function listed(id: string): string {
  return spdxTexts[id] === undefined ? id.replace(/-(only|or-later)$/, '') : id
}

function authorOf(folder: string): string {
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { readonly name?: string }
  }
  return (typeof author === 'string' ? author : author?.name) ?? 'its authors'
}
