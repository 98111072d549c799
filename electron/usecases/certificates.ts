import type { certificatesContract } from '../../shared/contract/certificates.ts'
import { lookAtCertificate } from '../tls/lookAtCertificate.ts'
import { readCertificates } from '../tls/readCertificates.ts'
import type { UseCases } from './useCase.ts'

export const certificates = {
  'certificates.look': (deps, at) => lookAtCertificate(at, new Date(deps.now().epochMilliseconds)),

  'certificates.read': (_deps, { fileName, bytes }) => readCertificates(fileName, bytes),
} satisfies UseCases<keyof typeof certificatesContract>
