import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ThirdPartyList } from '../../shared/program/thirdParty.ts'
import { judgeLicence, spdxExpression } from './licenceRules.ts'
import { licenceText } from './licenceText.ts'
import { sbom } from './sbom.ts'
import { type ShippedPackage, shippedPackages } from './shippedPackages.ts'

/**
 * Writes what the installed program says of its parts into `folder`: licences.json (shared/program/thirdParty.ts) and sbom.cdx.json.
 *
 * @param root the project's folder, its packages installed
 * @throws where a package's licence does not let it be part of the program, or has no text: the build stops there
 */
export async function writeThirdParty(root: string, folder: string): Promise<void> {
  const packages = shippedPackages(root)
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'licences.json'), JSON.stringify(thirdPartyList(packages)))
  await writeFile(join(folder, 'sbom.cdx.json'), sbom({ name, version }, packages))
}

/** The packages and their terms. @throws as `writeThirdParty` */
export function thirdPartyList(packages: readonly ShippedPackage[]): ThirdPartyList {
  const texts: string[] = []
  const listed = packages.map((one) => {
    const { name, version, licence } = one
    if (judgeLicence(licence).kind === 'mayNot') {
      throw new Error(
        `${name} ${version} is under "${licence}", which scripts/thirdParty/licenceRules.ts does not know as one that may be shipped. ` +
          'Look at the licence: add it there with how its terms are kept, or do without the package.',
      )
    }
    const text = licenceText(one)
    if (text === '') throw new Error(`${name} ${version} has no text of its licence ("${licence}").`)
    const known = texts.indexOf(text)
    return {
      name,
      version,
      licence: spdxExpression(licence),
      text: known === -1 ? texts.push(text) - 1 : known,
    }
  })
  return { packages: listed, texts }
}
