import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

// A stand-in for Amazon SES's API v2 that takes a request only where its public documents do. Each rule has its page:
// "API": docs.aws.amazon.com/ses/latest/APIReference-V2/ (API_SendEmail, API_GetAccount, API_RawMessage, CommonErrors);
// "Guide": docs.aws.amazon.com/ses/latest/dg/ (troubleshoot-error-messages, send-email-raw, quotas);
// "SigV4": docs.aws.amazon.com/IAM/latest/UserGuide/ (reference_sigv, create-signed-request).
// It proves what is sent to it, not that Amazon takes it.

export interface SesServerOptions {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  readonly account?: {
    readonly perSecond?: number
    readonly perDay?: number
    readonly sentLastDay?: number
    readonly sandbox?: boolean
    readonly paused?: boolean
  }
  /** What becomes of a message to a recipient; whoever is not named is taken. */
  readonly recipients?: Readonly<Record<string, SesAnswer>>
  readonly configurationSets?: readonly string[]
}

export type SesAnswer =
  | {
      readonly kind: 'error'
      readonly status: number
      readonly type: string
      readonly message: string
      readonly times?: number
    }
  /** The message is taken and the line breaks before the answer. */
  | { readonly kind: 'silence' }

export interface TakenBySes {
  readonly to: string
  readonly from: string | undefined
  readonly feedback: string | undefined
  readonly raw: string
  readonly configurationSet: string | undefined
  readonly messageId: string
  /** Milliseconds of a clock that never goes back. */
  readonly at: number
}

export interface SesServer {
  /** "http://127.0.0.1:41234" */
  readonly endpoint: string
  readonly taken: readonly TakenBySes[]
  /** What a request broke, a line each; a request that breaks a rule is refused as Amazon refuses it. */
  readonly faults: readonly string[]
  readonly requests: () => number
  close(): Promise<void>
}

export async function startSesServer(options: SesServerOptions): Promise<SesServer> {
  const taken: TakenBySes[] = []
  const faults: string[] = []
  const asked = new Map<string, number>()
  let requests = 0

  const server = createServer((request, response) => {
    requests += 1
    void readBody(request).then((body) => {
      const wrongSignature = signatureFault(request, body, options)
      if (wrongSignature !== undefined) {
        faults.push(wrongSignature)
        return refuse(response, 403, 'InvalidSignatureException', wrongSignature)
      }
      // API_GetAccount, "Request Syntax"
      if (request.method === 'GET' && request.url === '/v2/email/account') return account(response)
      // API_SendEmail, "Request Syntax"
      if (request.method === 'POST' && request.url === '/v2/email/outbound-emails')
        return send(request, response, body)
      faults.push(`no such operation: ${request.method} ${request.url}`)
      refuse(response, 404, 'UnknownOperationException', 'no such operation')
    })
  })

  const account = (response: ServerResponse) => {
    const {
      perSecond = 14,
      perDay = 50_000,
      sentLastDay = 0,
      sandbox = false,
      paused = false,
    } = options.account ?? {}
    answer(response, {
      DedicatedIpAutoWarmupEnabled: true,
      EnforcementStatus: paused ? 'SHUTDOWN' : 'HEALTHY',
      ProductionAccessEnabled: !sandbox,
      SendQuota: { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: sentLastDay },
      SendingEnabled: !paused,
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
  }

  const send = (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const read = readSendEmail(request, body)
    if (typeof read === 'string') {
      faults.push(read)
      return refuse(response, 400, 'BadRequestException', read)
    }
    // API_SendEmail, "Errors": NotFoundException
    if (
      read.configurationSet !== undefined &&
      options.configurationSets?.includes(read.configurationSet) !== true
    )
      return refuse(
        response,
        404,
        'NotFoundException',
        `Configuration set <${read.configurationSet}> does not exist.`,
      )
    const planned = options.recipients?.[read.to]
    const times = (asked.get(read.to) ?? 0) + 1
    asked.set(read.to, times)
    if (planned?.kind === 'error' && times <= (planned.times ?? Number.POSITIVE_INFINITY))
      return refuse(response, planned.status, planned.type, planned.message)
    const messageId = `01100${randomUUID()}-000000`
    taken.push({ ...read, messageId, at: performance.now() })
    if (planned?.kind === 'silence') return void response.socket?.destroy()
    answer(response, { MessageId: messageId })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    taken,
    faults,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** API_SendEmail, "Request Body", and API_RawMessage: what a raw message must be. */
function readSendEmail(
  request: IncomingMessage,
  body: Buffer,
): Omit<TakenBySes, 'messageId' | 'at'> | string {
  if (request.headers['content-type'] !== 'application/json')
    return `content type ${request.headers['content-type']}`
  const input = JSON.parse(body.toString('utf8')) as Record<string, unknown>
  const strange = Object.keys(input).filter((key) => !sendEmailMembers.has(key))
  if (strange.length > 0) return `no such member: ${strange.join(', ')}`
  const content = input.Content as { Raw?: { Data?: string } } | undefined
  const data = content?.Raw?.Data
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(data)) return 'Content.Raw.Data is base64'
  const to = (input.Destination as { ToAddresses?: string[] } | undefined)?.ToAddresses ?? []
  if (to.length !== 1 || to[0] === undefined) return 'one recipient each: only then is an answer about one'
  const raw = Buffer.from(data, 'base64').toString('latin1')
  // API_RawMessage: "a header and a body, separated by one blank line"; "each line … can't exceed 1,000 characters"
  const end = raw.indexOf('\r\n\r\n')
  if (end < 0) return 'no blank line between header and body'
  if (raw.split('\r\n').some((line) => line.length > 998)) return 'a line of more than 1,000 characters'
  // "All of the required header fields must be present"
  for (const field of ['From', 'To', 'Date', 'MIME-Version'])
    if (!new RegExp(`^${field}:`, 'im').test(raw.slice(0, end))) return `no ${field}`
  // Guide, quotas: 40 MB
  if (raw.length > 40_000_000) return 'more than 40 MB'
  return {
    to: to[0],
    from: input.FromEmailAddress as string | undefined,
    feedback: input.FeedbackForwardingEmailAddress as string | undefined,
    raw,
    configurationSet: input.ConfigurationSetName as string | undefined,
  }
}

const sendEmailMembers = new Set([
  ...[
    'FromEmailAddress',
    'FromEmailAddressIdentityArn',
    'Destination',
    'ReplyToAddresses',
    'Content',
    'EmailTags',
  ],
  ...['FeedbackForwardingEmailAddress', 'FeedbackForwardingEmailAddressIdentityArn', 'ConfigurationSetName'],
  ...['EndpointId', 'TenantName', 'ListManagementOptions'],
])

/** SigV4, "Create a signed AWS API request": recomputed from the request as it came, without the SDK. */
function signatureFault(
  request: IncomingMessage,
  body: Buffer,
  options: SesServerOptions,
): string | undefined {
  const { accessKeyId, secretAccessKey, region } = options
  const header = request.headers.authorization ?? ''
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header)
  if (parts === null) return `no SigV4 authorization: ${header.slice(0, 20)}`
  const [, credential = '', signedHeaders = '', signature = ''] = parts
  const [key, day = '', scopeRegion, service, end] = credential.split('/')
  if (key !== accessKeyId) return 'The security token included in the request is invalid.'
  if (scopeRegion !== region || service !== 'ses' || end !== 'aws4_request') return `scope ${credential}`
  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date')) return `signed headers ${signedHeaders}`
  const date = String(request.headers['x-amz-date'] ?? '')
  if (!date.startsWith(day) || Math.abs(Date.now() - readDate(date)) > 300_000) return `date ${date}`
  const payload = createHash('sha256').update(body).digest('hex')
  const canonical = [
    request.method,
    request.url,
    '',
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    signedHeaders,
    payload,
  ].join('\n')
  const scope = `${day}/${region}/ses/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  const signing = ['aws4_request', 'ses', region, day].reduceRight<Buffer>(
    (from, word) => createHmac('sha256', from).update(word).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  )
  const expected = createHmac('sha256', signing).update(toSign).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
    ? undefined
    : 'The request signature we calculated does not match the signature you provided.'
}

/** "20261129T103000Z" */
function readDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** CommonErrors: the name in a header, the words in the body. */
function refuse(response: ServerResponse, status: number, type: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
  response.end(JSON.stringify({ message }))
}
