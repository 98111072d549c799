import { z } from 'zod'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { PublishingNetwork } from '../social/socialChannelConfig.ts'
import { updateWays } from './programSettings.ts'
import { isAmong, ProxyRule } from './proxy.ts'

/** A server's name, or all below a domain: "smtp.kommun.example", "*.kommun.example". */
const ServerPattern = z.string().regex(/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*$/i)

/** A path that means the same place whoever reads it from wherever: "/srv/kopior", "D:\\Kopior", "\\\\server\\kopior". */
const WholePath = z.string().regex(/^(\/|[a-z]:[\\/]|\\\\)/i)

/** Of days, or of copies. */
const Count = z.int().min(1).max(365)

/**
 * What an organisation has decided for every user of a computer, in one file that only an administrator may write. What it does not
 * name is the user's to choose.
 */
export const Policy = z.object({
  /** Whether the program starts when somebody logs in. */
  startAtLogin: z.boolean().optional(),
  /** The interface's language, in every workspace. */
  language: InterfaceLanguageCode.optional(),
  /** Whether newer versions are looked for, and whether they are fetched without a question. */
  updates: z.enum(updateWays).optional(),
  /** Servers that letters may leave through and inboxes be looked in on. */
  mailServers: z.array(ServerPattern).min(1).optional(),
  /** Networks on which accounts may publish; none where it is empty. */
  networks: z.array(PublishingNetwork).optional(),
  /** A whole path to a PEM file of authorities that servers' certificates may be signed by, beside those that the computer knows. */
  caFile: z.string().min(1).optional(),
  /** How servers on the web are reached. */
  proxy: ProxyRule.optional(),
  /** Servers that are reached past the proxy. */
  proxyExcept: z.array(ServerPattern).optional(),
  /** For how many days the program's own log is kept, at most. */
  logDays: Count.optional(),
  /** For how many days the backups that are made by the clock are kept. */
  backupDays: Count.optional(),
  /** Where a whole backup goes once a day as well. */
  backupFolder: WholePath.optional(),
  /** How many of those are kept. */
  backupCopies: Count.optional(),
})
export type Policy = z.infer<typeof Policy>

/** What the file may decide. */
export const policyKeys = Policy.keyof().options

/** Why a file is not followed: somebody else than an administrator may write it, it cannot be read, or it does not say what it must. */
export const policyRefusals = ['writable', 'unreadable', 'invalid'] as const

/** What has become of the organisation's file. A refused one fixes nothing, and is told. */
export const PolicyReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('read'), file: z.string(), policy: Policy, unknown: z.array(z.string()) }),
  z.object({
    kind: z.literal('refused'),
    file: z.string(),
    why: z.enum(policyRefusals),
    /** Where in the file, or at which path, and what; '' where there is no more to say. */
    detail: z.string(),
    /** The key whose value cannot be used; null where it is not one key. */
    key: z.enum(policyKeys).nullable(),
  }),
])
export type PolicyReading = z.infer<typeof PolicyReading>

/** Until somebody knows what the organisation wanted: nothing is fixed, and no newer version is put in place. */
const whileRefused: Policy = { updates: 'off' }

/** What holds, whatever has become of the file. */
export function policyOf(reading: PolicyReading): Policy {
  switch (reading.kind) {
    case 'read':
      return reading.policy
    case 'refused':
      return whileRefused
    case 'none':
      return {}
  }
}

/** Reads the text of a policy file: JSON, an object. Keys that this version does not know are named and change nothing. */
export function readPolicy(file: string, text: string): PolicyReading {
  const refused = (detail: string, key: keyof Policy | null = null) =>
    ({ kind: 'refused', file, why: 'invalid', detail, key }) as const
  let written: unknown
  try {
    // Windows' own editor begins a file with a byte order mark.
    written = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused(error instanceof Error ? error.message : '')
  }
  const parsed = Policy.safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const [key] = issue?.path ?? []
    return refused(issue?.path.join('.') || '{ }', policyKeys.find((known) => known === key) ?? null)
  }
  const unknown = Object.keys(written as object).filter((key) => !(key in Policy.shape))
  return { kind: 'read', file, policy: parsed.data, unknown }
}

/** @param host as a channel has it, or a server's address with its port: "smtp.kommun.example:587" */
export function allowsMailServer({ mailServers }: Policy, host: string): boolean {
  return mailServers === undefined || isAmong(mailServers, host)
}

export function allowsNetwork({ networks }: Policy, network: PublishingNetwork): boolean {
  return networks === undefined || networks.includes(network)
}
