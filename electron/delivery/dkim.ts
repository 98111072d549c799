import { createPrivateKey, type KeyObject } from 'node:crypto'
import DKIM from 'nodemailer/lib/dkim'
import type { DkimConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'

/** Signs messages as coming from a domain (RFC 6376). */
export interface DkimKey {
  readonly domain: string
  readonly selector: string
  readonly privateKey: KeyObject
}

/**
 * A channel's signing key, looked at before anything is signed: the signer would leave a message unsigned without a word.
 *
 * @param pem PKCS #8 or PKCS #1; undefined where the channel keeps none
 * @param channel its name, for messages
 * @throws RundbrevError `dkim-key-missing`, `dkim-key-invalid`
 */
export function readDkimKey(
  { domain, selector }: DkimConfig,
  pem: string | undefined,
  channel: string,
): DkimKey {
  if (pem === undefined || pem.trim() === '')
    throw new RundbrevError('dkim-key-missing', { id: channel }, { name: channel })
  const privateKey = readRsaKey(pem)
  if (privateKey === undefined)
    throw new RundbrevError('dkim-key-invalid', { id: channel }, { name: channel })
  return { domain, selector, privateKey }
}

/**
 * The message with a signature before it, over what a reader or a reader's program acts on. Those of RFC 8058 are among it, which
 * asks for both to be signed.
 */
export async function signMessage(
  { domain, selector, privateKey }: DkimKey,
  message: Buffer,
): Promise<Buffer> {
  const signer = new DKIM({
    ...{ domainName: domain, keySelector: selector, privateKey },
    headerFieldNames: signedHeaders.join(':'),
  })
  const chunks: Buffer[] = []
  for await (const chunk of signer.sign(message)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const signedHeaders = [
  ...['From', 'Sender', 'Reply-To', 'To', 'Subject', 'Date', 'Message-ID'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Feedback-ID'],
  ...['MIME-Version', 'Content-Type', 'Content-Language'],
]

/** Shorter keys are forgeable, and verifiers take them for no signature (RFC 8301, 3.2). */
const leastBits = 1024

function readRsaKey(pem: string): KeyObject | undefined {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    return undefined
  }
  const { asymmetricKeyType, asymmetricKeyDetails } = key
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= leastBits
    ? key
    : undefined
}
