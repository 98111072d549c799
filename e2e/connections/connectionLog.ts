import { isIP } from 'node:net'

/**
 * Who was asked for in what noteConnections.c has noted and is not this computer: hosts' names and addresses, each once, in order.
 *
 * @param log its lines
 */
export function strangersIn(log: string): string[] {
  const asked = log.split('\n').flatMap((line) => {
    const [what, host = '', port, bytes = ''] = line.split(' ')
    if (what === 'udp' && port === '53') return [askedName(Buffer.from(bytes, 'hex')) ?? host]
    return what === 'tcp' || what === 'udp' || what === 'name' ? [host] : []
  })
  return [...new Set(asked)].filter((host) => !isThisComputer(host))
}

function isThisComputer(host: string): boolean {
  if (isIP(host) === 0) return host === 'localhost' || host.endsWith('.localhost')
  return /^(?:::ffff:)?127\.|^::1$|^::$|^0\.0\.0\.0$/.test(host)
}

/** The name in a question to a name server (RFC 1035, section 4.1.2). undefined: there is none. */
export function askedName(question: Buffer): string | undefined {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return labels.length === 0 ? undefined : labels.join('.')
}
