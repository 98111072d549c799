import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { expect, it } from 'vitest'
import { readCertificates } from './readCertificates.ts'

const [first = '', second = ''] = rootCertificates

it('reads one certificate or several as PEM, and one as DER', () => {
  const { certificates } = readCertificates('rot.pem', Buffer.from(`${first}\n${second}`))
  expect(certificates).toMatchObject([{ isAuthority: true }, { isAuthority: true }])
  const der = readCertificates('rot.cer', new X509Certificate(first).raw)
  expect(der.certificates).toEqual(certificates.slice(0, 1))
  expect(new X509Certificate(der.pem).fingerprint256).toBe(certificates[0]?.fingerprint)
})

it('keeps nothing but certificates', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'
  expect(readCertificates('rot.pem', Buffer.from(`${key}${first}\n${key}`)).pem).not.toContain('PRIVATE')
})

it.each<[string, Uint8Array, string]>([
  ['an empty file', Buffer.alloc(0), 'certificate-file-unreadable'],
  ['a text', Buffer.from('Hej på er'), 'certificate-file-unreadable'],
  ['half a certificate', Buffer.from(first.slice(0, 400)), 'certificate-file-unreadable'],
  ['a broken one', Buffer.from(first.replace(/[A-Z]/g, 'A')), 'certificate-file-unreadable'],
  ['more than anybody has', Buffer.from(`${first}\n`.repeat(21)), 'certificate-file-too-many'],
])('refuses %s', (_, bytes, code) => {
  expect(() => readCertificates('fil.pem', bytes)).toThrow(expect.objectContaining({ code }))
})
