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
  const verdict = judgeLicence(licence)
  const chosen = verdict.kind === 'ships' ? verdict.chosen : []
  if (own.length > 0) return [...own, ...unsaid(chosen, own.join('\n'))].join('\n\n')
  const texts = chosen.map((id) => spdxTexts[listed(id)]?.licenseText.trim() ?? '')
  return texts.length === 0 || texts.includes('')
    ? ''
    : [`${name}: ${authorOf(folder)}`, ...texts].join('\n\n')
}

/** The LGPL wants its own text and the GPL's to come along (section 4 b), which some authors only point to. */
function unsaid(chosen: readonly string[], own: string): readonly string[] {
  if (!chosen.some((id) => id.startsWith('LGPL-3.0')) || own.includes('GNU LESSER GENERAL PUBLIC LICENSE'))
    return []
  return ['LGPL-3.0', 'GPL-3.0'].flatMap((id) => spdxTexts[id]?.licenseText.trim() ?? [])
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
