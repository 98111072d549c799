import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import { judgeLicence, spdxExpression } from './licenceRules.ts'
import type { ShippedPackage } from './shippedPackages.ts'

/**
 * The software bill of materials of an installed Rundbrev, as CycloneDX 1.6 in JSON: every package with its version, licence, package URL
 * and the SHA-512 of its tarball. The same packages give the same bytes: it holds no time and no serial number.
 */
export function sbom(
  program: { readonly name: string; readonly version: string },
  packages: readonly ShippedPackage[],
): string {
  const bom = new Models.Bom()
  const licence = new Models.LicenseRepository([new Models.SpdxLicense('MIT')])
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, program.name, {
    ...{ version: program.version, bomRef: `${program.name}@${program.version}`, licenses: licence },
  })
  for (const one of packages) bom.components.add(component(one))
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 2 })
}

function component({ name, version, licence, integrity }: ShippedPackage): Models.Component {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = new PackageURL('npm', scope, bare ?? name, version, undefined, undefined).toString()
  const made = new Models.Component(Enums.ComponentType.Library, bare ?? name, {
    ...{ version, purl, bomRef: purl },
    ...(scope !== undefined && { group: scope }),
  })
  made.licenses.add(
    judgeLicence(licence).kind === 'ships'
      ? new Models.LicenseExpression(spdxExpression(licence))
      : new Models.NamedLicense(licence || 'unknown'),
  )
  const sha512 = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? '')?.[1]
  if (sha512 !== undefined) {
    made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'))
  }
  return made
}
