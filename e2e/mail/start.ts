import type { TestProject } from 'vitest/node'
import type { Ports } from './layout.ts'
import { startMailServers } from './mailServers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mailPorts: Ports
    mailCa: string
  }
}

/** One set of servers for all tests here. Mailboxes are made by being written to: each test takes one of its own. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startMailServers()
  project.provide('mailPorts', servers.ports)
  project.provide('mailCa', servers.ca)
  return servers.stop
}
